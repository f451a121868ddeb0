package org.sewall.dsl.ide.lens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;

/**
 * What one code lens says. A client that knows no more than the protocol shows the title above the line; one that knows
 * Sewall reads tone and place from the data.
 *
 * @param place where it is best shown
 * @param tone what it means for the reader
 * @param name what it is about, for a line that has several
 * @param text what it says
 * @param brief what it says where there is little room
 */
public record LensText(Place place, Tone tone, String name, String text, String brief) {
    /** Command of all lenses: none, so a client shows the title as text that cannot be clicked. */
    private static final String NO_COMMAND = "";

    private static final String PLACE = "place";
    private static final String TONE = "tone";
    private static final String NAME = "name";
    private static final String TEXT = "text";
    private static final String BRIEF = "brief";

    /** Where a lens is best shown. */
    public enum Place {
        /** In a line of its own above. */
        ABOVE,
        /** At the end of the line. */
        END
    }

    /** What a lens means for the reader. */
    public enum Tone {
        /** A number. */
        PLAIN,
        /** As predicted. */
        GOOD,
        /** Not as predicted, or not admissible. */
        BAD,
        /** No current number. */
        MUTED
    }

    /** Return whether it is shown in a line of its own. */
    public boolean isAboveLine() {
        return place == Place.ABOVE;
    }

    /** Return the brief text with the name of what it is about. */
    public String briefWithName() {
        return name.isEmpty() ? brief : name + ' ' + brief;
    }

    /** Return the lens without its number, for as long as it is not known whether the number still holds. */
    public LensText inDoubt() {
        return new LensText(place, Tone.MUTED, name, "…", "…");
    }

    private String title() {
        return name.isEmpty() ? text : name + ' ' + text;
    }

    /** Return the lens at a range of the text. */
    public CodeLens at(Range range) {
        Map<String, String> data = Map.of(PLACE, place.name(), TONE, tone.name(), NAME, name, TEXT, text, BRIEF, brief);
        return new CodeLens(range, new Command(title(), NO_COMMAND), data);
    }

    /** Read a lens as the server gave it: the server wraps the data with the address of the document. */
    public static Optional<LensText> of(CodeLens lens) {
        return lens.getData() instanceof List<?> wrapped
                        && wrapped.size() == 2
                        && wrapped.get(1) instanceof Map<?, ?> data
                ? Optional.of(of(data))
                : Optional.empty();
    }

    private static LensText of(Map<?, ?> data) {
        return new LensText(
                Place.valueOf(string(data, PLACE)),
                Tone.valueOf(string(data, TONE)),
                string(data, NAME),
                string(data, TEXT),
                string(data, BRIEF));
    }

    private static String string(Map<?, ?> data, String key) {
        return String.valueOf(data.get(key));
    }
}
