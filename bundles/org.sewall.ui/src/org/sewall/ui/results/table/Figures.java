package org.sewall.ui.results.table;

import org.sewall.result.NumberText;

/** Write numbers into cells as every front end prints them; a cell without a number stays empty. */
public final class Figures {
    private Figures() {}

    /** Return a number with the given decimals. */
    public static String plain(double value, int decimals) {
        return Double.isFinite(value) ? NumberText.decimal(value, decimals) : "";
    }

    /** Return a number that cannot exceed 1, with three decimals and no zero before the point. */
    public static String share(double value) {
        return Double.isFinite(value) ? NumberText.bounded(value) : "";
    }

    /** Return a share in percent, with one decimal. */
    public static String percent(double value) {
        return Double.isFinite(value) ? NumberText.decimal(100 * value, 1) + " %" : "";
    }

    /** Return a probability: three decimals, or that it is smaller. */
    public static String probability(double value) {
        return Double.isFinite(value) ? NumberText.pValue(value) : "";
    }

    /** Return an interval. */
    public static String interval(String lower, String upper) {
        return lower.isEmpty() || upper.isEmpty() ? "" : "[" + lower + ", " + upper + "]";
    }

    /** Return a count, or degrees of freedom that need not be whole. */
    public static String count(double value) {
        return Double.isFinite(value) ? NumberText.degrees(value) : "";
    }
}
