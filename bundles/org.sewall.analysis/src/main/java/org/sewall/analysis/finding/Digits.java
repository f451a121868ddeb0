package org.sewall.analysis.finding;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as findings tell them. */
final class Digits {

    private static final MathContext THREE = new MathContext(3);

    private Digits() {}

    /** Return a number with three significant digits. */
    static String of(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(THREE).stripTrailingZeros().toPlainString()
                : "NA";
    }
}
