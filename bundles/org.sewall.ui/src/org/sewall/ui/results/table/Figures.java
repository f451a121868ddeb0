package org.sewall.ui.results.table;

import java.util.Locale;

/** Write numbers as journals of the American Psychological Association print them. */
public final class Figures {
    private static final String MINUS = "\u2212";
    private static final double SMALLEST_P = 0.0005;

    private Figures() {}

    /** Return a number with the given decimals. */
    public static String plain(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "";
        }
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        var unsigned = text.startsWith("-") ? text.substring(1) : text;
        var isZero = unsigned.chars().allMatch(digit -> digit == '0' || digit == '.');
        return value < 0 && !isZero ? MINUS + unsigned : unsigned;
    }

    /** Return a number that cannot exceed 1, with three decimals and no zero before the point. */
    public static String share(double value) {
        var text = plain(value, 3);
        return text.replaceFirst("^(" + MINUS + "?)0\\.", "$1.");
    }

    /** Return a probability: three decimals, or that it is smaller. */
    public static String probability(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value < SMALLEST_P ? "< .001" : share(value);
    }

    /** Return an interval. */
    public static String interval(String lower, String upper) {
        return lower.isEmpty() || upper.isEmpty() ? "" : "[" + lower + ", " + upper + "]";
    }

    /** Return a count. */
    public static String count(double value) {
        return value == Math.rint(value) ? plain(value, 0) : plain(value, 2);
    }
}
