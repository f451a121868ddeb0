package org.sewall.analysis.exchange;

import java.math.BigDecimal;

/** Writes numbers as every program reads them: with a point, without an exponent, and exactly. */
public final class Numerals {

    private Numerals() {}

    /** Write a finite number. */
    public static String of(double value) {
        if (value == 0) {
            return "0";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
