package org.sewall.analysis.exchange;

import java.util.Set;
import java.util.regex.Pattern;

/** Writes names as the language of a study reads them. */
final class Words {

    private static final Pattern PLAIN = Pattern.compile("(?:\\p{L}|_|\\.(?![0-9]))[\\p{L}0-9_.]*");

    /** Words that a place of a model block takes for something else. */
    private static final Set<String> TAKEN = Set.of(
            "NA",
            "group",
            "block",
            "measurement",
            "structural",
            "start",
            "lower",
            "upper",
            "equal",
            "label",
            "c",
            "efa");

    private Words() {}

    /** Write a variable in a model block. */
    static String variable(String name) {
        return PLAIN.matcher(name).matches() && !TAKEN.contains(name) ? name : quoted(name);
    }

    /** Write the name of a parameter. */
    static String label(String name) {
        return variable(name);
    }

    /** Write a name where something is declared. */
    static String declared(String name) {
        if (PLAIN.matcher(name).matches() && !name.equals("NA")) {
            return name;
        }
        return '`' + name.replaceAll("[`\\r\\n]", "'") + '`';
    }

    /** Write a text. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n', '\r' -> quoted.append(' ');
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
