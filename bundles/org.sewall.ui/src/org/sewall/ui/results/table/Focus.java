package org.sewall.ui.results.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the caret is in the study's text, as far as it chooses rows of the tables.
 *
 * @param words names in the caret's line
 * @param word name under the caret, empty if there is none
 */
public record Focus(Set<String> words, String word) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_.][\\p{L}\\p{N}_.]*");

    /** Nothing in focus. */
    public static final Focus NONE = new Focus(Set.of(), "");

    /** Return the focus of a caret. */
    public static Focus at(String text, int offset) {
        if (offset < 0 || offset > text.length()) {
            return NONE;
        }
        var start = text.lastIndexOf('\n', offset - 1) + 1;
        var end = text.indexOf('\n', offset);
        var words = new HashSet<String>();
        var under = "";
        var matcher = NAME.matcher(text).region(start, end < 0 ? text.length() : end);
        while (matcher.find()) {
            words.add(matcher.group());
            if (matcher.start() <= offset && offset <= matcher.end()) {
                under = matcher.group();
            }
        }
        return new Focus(Set.copyOf(words), under);
    }

    /** Return the rows in focus: those whose names all stand in the line, if the word under the caret is among them. */
    public List<Row> rows(ResultTable table) {
        if (words.isEmpty()) {
            return List.of();
        }
        var inLine = table.rows().stream()
                .filter(row -> row.names().size() > 1 && words.containsAll(row.names()))
                .toList();
        var exact = inLine.stream().filter(row -> row.names().contains(word)).toList();
        return exact.isEmpty() ? inLine : exact;
    }
}
