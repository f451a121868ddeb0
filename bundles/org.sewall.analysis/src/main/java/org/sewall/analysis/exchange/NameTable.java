package org.sewall.analysis.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Write in comments which name stands for which, and read it again.
 *
 * <p>A line is {@code name vis_perc is "Visual perception"}; a long name goes on in lines {@code and "more of it"}.
 */
public final class NameTable {

    private static final Pattern FIRST = Pattern.compile("\\s*name (\\S+) is (\"(?:[^\"\\\\]|\\\\.)*\")\\s*");
    private static final Pattern MORE = Pattern.compile("\\s*and (\"(?:[^\"\\\\]|\\\\.)*\")\\s*");

    /** So many characters of a name fit into a line of 90. */
    private static final int WIDTH = 50;

    private final Map<String, String> names = new LinkedHashMap<>();
    private String last = "";

    /** Return the lines of a table, without the signs of a comment. */
    public static List<String> lines(Map<String, String> originals) {
        List<String> lines = new ArrayList<>();
        originals.forEach((target, original) -> {
            lines.add("name " + target + " is " + quoted(piece(original, 0)));
            for (int from = WIDTH; from < original.length(); from += WIDTH) {
                lines.add("and " + quoted(piece(original, from)));
            }
        });
        return lines;
    }

    /** Read a comment; one that belongs to no table is passed over. */
    public void read(String comment) {
        Matcher first = FIRST.matcher(comment);
        Matcher more = MORE.matcher(comment);
        if (first.matches()) {
            last = first.group(1);
            names.put(last, unquoted(first.group(2)));
        } else if (more.matches() && !last.isEmpty()) {
            names.merge(last, unquoted(more.group(1)), String::concat);
        } else {
            last = "";
        }
    }

    /** Return the original names by what stands for them. */
    public Map<String, String> names() {
        return names;
    }

    private static String piece(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + WIDTH));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]", " ") + '"';
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
