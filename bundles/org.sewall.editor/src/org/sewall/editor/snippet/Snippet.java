package org.sewall.editor.snippet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with places to fill in, read from the protocol's snippet notation: {@code $1}, {@code ${1:name}}, {@code $0}.
 *
 * @param text text without the notation
 * @param places places to fill in, in the order in which the user visits them
 * @param exit offset of the caret in the end
 */
public record Snippet(String text, List<Place> places, int exit) {
    private static final Pattern PLACE = Pattern.compile("\\$(?:(\\d+)|\\{(\\d+)(?::([^}]*))?\\})");

    /** A place to fill in; places of the same number are filled in together. */
    public record Place(int number, int offset, int length) {}

    /** Return a text without places. */
    public static Snippet plain(String text) {
        return new Snippet(text, List.of(), text.length());
    }

    /** Read a text in the protocol's notation. */
    public static Snippet parse(String notation) {
        var text = new StringBuilder();
        List<Place> places = new ArrayList<>();
        int exit = -1;
        int from = 0;
        var place = PLACE.matcher(notation);
        while (place.find()) {
            text.append(notation, from, place.start());
            from = place.end();
            int number = Integer.parseInt(place.group(1) != null ? place.group(1) : place.group(2));
            String name = place.group(3) == null ? "" : place.group(3);
            if (number == 0) {
                exit = text.length();
            } else {
                places.add(new Place(number, text.length(), name.length()));
            }
            text.append(name);
        }
        text.append(notation, from, notation.length());
        places.sort(Comparator.comparingInt(Place::number));
        return new Snippet(text.toString(), List.copyOf(places), exit < 0 ? text.length() : exit);
    }
}
