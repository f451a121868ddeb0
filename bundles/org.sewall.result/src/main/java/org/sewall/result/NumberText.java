package org.sewall.result;

/** Numbers as people print them, in the style of the American Psychological Association; the same in every locale. */
public final class NumberText {

    private NumberText() {}

    /** Return with 3 decimals and a leading zero: {@code 0.234}, {@code -1.200}; {@code –} if not available. */
    public static String decimal(double value) {
        throw new UnsupportedOperationException();
    }

    /** Return with the given number of decimals and a leading zero. */
    public static String decimal(double value, int decimals) {
        throw new UnsupportedOperationException();
    }

    /** Return a number that cannot exceed 1, without its leading zero: {@code .234}, {@code -.050}, {@code 1.000}. */
    public static String bounded(double value) {
        throw new UnsupportedOperationException();
    }

    /** Return a p-value: {@code .034}, {@code < .001}. */
    public static String pValue(double p) {
        throw new UnsupportedOperationException();
    }

    /** Return a p-value with its relation: {@code p = .034}, {@code p < .001}. */
    public static String pEquals(double p) {
        throw new UnsupportedOperationException();
    }

    /** Return {@code ***} below .001, {@code **} below .01, {@code *} below .05, else nothing. */
    public static String stars(double p) {
        throw new UnsupportedOperationException();
    }

    /** Return a confidence interval: {@code [0.123, 0.456]}. */
    public static String interval(double lower, double upper) {
        throw new UnsupportedOperationException();
    }

    /** Return a confidence interval of numbers that cannot exceed 1: {@code [.043, .077]}. */
    public static String boundedInterval(double lower, double upper) {
        throw new UnsupportedOperationException();
    }

    /** Return degrees of freedom: no decimals for whole numbers, else 2. */
    public static String degrees(double df) {
        throw new UnsupportedOperationException();
    }
}
