package org.sewall.analysis.exchange;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers as every program reads them: with a point, without an exponent, and exactly unless said otherwise. */
public final class Numerals {

    private Numerals() {}

    /** Write a moment, without the last digits that only multiplying standard deviations has made. */
    public static String ofMoment(double value) {
        return value == 0
                ? "0"
                : BigDecimal.valueOf(value)
                        .round(new MathContext(14))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Write a finite number. */
    public static String of(double value) {
        if (value == 0) {
            return "0";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
