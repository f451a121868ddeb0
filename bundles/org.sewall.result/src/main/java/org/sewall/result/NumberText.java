package org.sewall.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as people print them, in the style of the American Psychological Association; the same in every locale.
 *
 * <p>Halves are rounded to even, as R and C do, so digits agree with other programs. Zero has no sign.
 */
public final class NumberText {

    /** Printed for a number that is not available. */
    public static final String NOT_AVAILABLE = "\u2013";

    private static final int DECIMALS = 3;
    private static final double LARGE = 1e15;

    private NumberText() {}

    /** Return with 3 decimals and a leading zero: {@code 0.234}, {@code -1.200}; a dash if not available. */
    public static String decimal(double value) {
        return decimal(value, DECIMALS);
    }

    /**
     * Return with the given number of decimals and a leading zero.
     *
     * @param value any number
     * @param decimals 0 to 15
     */
    public static String decimal(double value, int decimals) {
        if (decimals < 0 || decimals > 15) {
            throw new IllegalArgumentException("decimals < 0 || decimals > 15");
        }
        if (Double.isNaN(value)) {
            return NOT_AVAILABLE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\u221e" : "-\u221e";
        }
        if (Math.abs(value) >= LARGE) {
            return DoubleText.shortest(value);
        }
        // The sign of a value that rounds to zero goes with its digits: BigDecimal has no negative zero.
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Return a number that cannot exceed 1, without its leading zero: {@code .234}, {@code -.050}, {@code 1.000}. */
    public static String bounded(double value) {
        return bounded(value, DECIMALS);
    }

    /** Return a number that cannot exceed 1, without its leading zero, with the given number of decimals. */
    public static String bounded(double value, int decimals) {
        String text = decimal(value, decimals);
        if (text.startsWith("0.")) {
            return text.substring(1);
        }
        return text.startsWith("-0.") ? "-" + text.substring(2) : text;
    }

    /** Return a p-value: {@code .034}, {@code < .001}, {@code > .999}. */
    public static String pValue(double p) {
        if (p < 0.001) {
            return "< .001";
        }
        return p > 0.999 ? "> .999" : bounded(p);
    }

    /** Return a p-value with its relation: {@code p = .034}, {@code p < .001}. */
    public static String pEquals(double p) {
        String text = pValue(p);
        return text.startsWith("<") || text.startsWith(">") ? "p " + text : "p = " + text;
    }

    /** Return {@code ***} below .001, {@code **} below .01, {@code *} below .05, else nothing. */
    public static String stars(double p) {
        if (p < 0.001) {
            return "***";
        }
        if (p < 0.01) {
            return "**";
        }
        return p < 0.05 ? "*" : "";
    }

    /** Return a confidence interval: {@code [0.123, 0.456]}. */
    public static String interval(double lower, double upper) {
        return "[" + decimal(lower) + ", " + decimal(upper) + "]";
    }

    /** Return a confidence interval of numbers that cannot exceed 1: {@code [.043, .077]}. */
    public static String boundedInterval(double lower, double upper) {
        return "[" + bounded(lower) + ", " + bounded(upper) + "]";
    }

    /** Return degrees of freedom: no decimals for whole numbers, else 2. */
    public static String degrees(double df) {
        return decimal(df, df == Math.rint(df) ? 0 : 2);
    }
}
