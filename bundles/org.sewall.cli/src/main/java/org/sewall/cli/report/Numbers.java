package org.sewall.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes numbers as research reports print them.
 *
 * <p>Built on {@link BigDecimal} rather than on {@code String.format}, whose first use costs more than a whole fit.
 */
final class Numbers {

    /** What stands for a number that is not available. */
    static final String NONE = "";

    private static final double SMALLEST_P = 0.001;

    private Numbers() {}

    /** Write a share in percent with one decimal. */
    static String percent(double share) {
        return Double.isNaN(share) ? NONE : fixed(100 * share, 1) + " %";
    }

    /** Write a number with three decimals. */
    static String estimate(double value) {
        return fixed(value, 3);
    }

    /** Write a number with two decimals. */
    static String statistic(double value) {
        return fixed(value, 2);
    }

    /** Write a number that is mostly below one: three decimals, no zero before the point. */
    static String share(double value) {
        String text = fixed(value, 3);
        if (text.startsWith("0.")) {
            return text.substring(1);
        }
        return text.startsWith("-0.") ? "-" + text.substring(2) : text;
    }

    /** Write a p-value, for a table. */
    static String p(double value) {
        return value < SMALLEST_P ? "< .001" : share(value);
    }

    /** Write a p-value with its name, for running text. */
    static String namedP(double value) {
        if (!Double.isFinite(value)) {
            return "p not available";
        }
        return value < SMALLEST_P ? "p < .001" : "p = " + share(value);
    }

    /** Write degrees of freedom. */
    static String count(double value) {
        return Double.isFinite(value) ? Long.toString(Math.round(value)) : "?";
    }

    private static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
    }
}
