package org.sewall.ui.results.table;

/**
 * One cell of a table.
 *
 * @param text what is shown
 * @param number the number behind it in full precision, {@code NaN} if it is a text
 * @param tone how it is to be read
 * @param hint explanation for a tool tip, empty without one
 */
public record Cell(String text, double number, Tone tone, String hint) {

    /** Empty cell. */
    public static final Cell EMPTY = text("");

    /** Return a cell that shows words. */
    public static Cell text(String text) {
        return new Cell(text, Double.NaN, Tone.NORMAL, "");
    }

    /** Return a cell that shows a number, and nothing if it is not available. */
    public static Cell number(String text, double number) {
        return new Cell(Double.isNaN(number) ? "" : text, number, Tone.NORMAL, "");
    }

    /** Return this cell in another tone. */
    public Cell in(Tone other) {
        return new Cell(text, number, other, hint);
    }

    /** Return this cell with an explanation. */
    public Cell explained(String explanation) {
        return new Cell(text, number, tone, explanation);
    }

    /** Return whether the cell shows a number. */
    public boolean isNumber() {
        return !Double.isNaN(number);
    }
}
