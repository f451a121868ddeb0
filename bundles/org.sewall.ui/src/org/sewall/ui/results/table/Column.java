package org.sewall.ui.results.table;

/**
 * One column of a table.
 *
 * @param title its heading
 * @param hint what it holds, for a tool tip
 * @param numeric whether its cells are numbers, aligned right
 * @param width preferred width in characters
 */
public record Column(String title, String hint, boolean numeric, int width) {

    static Column words(String title, String hint, int width) {
        return new Column(title, hint, false, width);
    }

    static Column numbers(String title, String hint, int width) {
        return new Column(title, hint, true, width);
    }
}
