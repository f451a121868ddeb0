package org.sewall.data;

/**
 * A cell that holds the name of a column, with the place of its raw text in the file. A byte order mark counts as no
 * character, as in an editor.
 *
 * @param name the name, without surrounding spaces and quotation marks
 * @param line line of the first character counted from 1
 * @param column column of the first character counted from 1
 * @param offset characters before the first character of the raw text
 * @param length characters of the raw text, quotation marks included
 * @param quoted true if the raw text stands in quotation marks
 */
public record NameCell(String name, int line, int column, int offset, int length, boolean quoted) {

    /** Return the raw text that gives this cell another name: in quotation marks if it had them or needs them. */
    public String written(String other) {
        boolean needed = quoted || !other.equals(other.strip()) || other.chars().anyMatch(NameCell::isSpecial);
        return needed ? '"' + other.replace("\"", "\"\"") + '"' : other;
    }

    private static boolean isSpecial(int c) {
        return c == ',' || c == ';' || c == '\t' || c == '|' || c == '"' || c == '\n' || c == '\r';
    }
}
