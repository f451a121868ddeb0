package org.sewall.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Shortest decimal text of a double that reads back as the same double.
 *
 * <p>Written out here because {@link Double#toString(double)} gave more digits than needed before Java 19, so that
 * documents would have differed between Java versions.
 */
final class DoubleText {

    /** Every decimal of so many digits survives the way to double and back. */
    private static final int SAFE_DIGITS = 15;

    /** So many digits always identify a double. */
    private static final int MAXIMUM_DIGITS = 17;

    private static final double EXACT_INTEGERS = 1e15;

    private DoubleText() {}

    /**
     * Return the text.
     *
     * @param value a finite number
     */
    static String shortest(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return isNegativeZero(value) ? "-0.0" : Long.toString((long) value);
        }
        var exact = new BigDecimal(value);
        int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
        for (int digits = first; digits < MAXIMUM_DIGITS; digits++) {
            var rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros().toString();
            }
        }
        return exact.round(new MathContext(MAXIMUM_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toString();
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }
}
