package org.sewall.data;

/**
 * Numbers as they stand in cells: plain decimals with at most one decimal sign, a sign and an exponent; the typographic
 * minus sign is allowed.
 *
 * <p>Most measured values have few digits. Their digits and the power of ten are both exact doubles, so one multiplication
 * or division rounds correctly (Clinger, W. D., 1990, How to read floating point numbers accurately, PLDI '90); all others
 * are left to the platform.
 */
final class NumberCell {

    private static final char MINUS = '\u2212';

    /** Longer texts are no measured values; the limit keeps parsing fast. */
    private static final int LONGEST = 400;

    /** Integers up to here are exact doubles, and one more digit does not overflow a long. */
    private static final long EXACT_INTEGERS = 1L << 53;

    /** Powers of ten that are exact doubles. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private NumberCell() {}

    /** Tell whether a text is a number that a double can hold. */
    static boolean isNumber(String text, boolean decimalComma) {
        return !Double.isNaN(parse(text, decimalComma));
    }

    /** Return the number, {@code NaN} if the text is none or too large for a double. */
    static double parse(String text, boolean decimalComma) {
        return parse(text.toCharArray(), 0, text.length(), decimalComma);
    }

    /** Return the number in a range of characters, {@code NaN} if they are none or too large for a double. */
    static double parse(char[] text, int from, int to, boolean decimalComma) {
        if (from >= to || to - from > LONGEST) {
            return Double.NaN;
        }
        char decimalSign = decimalComma ? ',' : '.';
        int at = isSign(text[from]) ? from + 1 : from;
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean afterSign = false;
        boolean exact = true;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                exact &= digits < EXACT_INTEGERS / 10;
                digits = exact ? 10 * digits + (c - '0') : digits;
                count++;
                decimals += afterSign ? 1 : 0;
            } else if (c == decimalSign && !afterSign) {
                afterSign = true;
            } else {
                break;
            }
        }
        if (count == 0 || at < to && !isExponent(text, at, to)) {
            return Double.NaN;
        }
        if (at == to && exact && decimals < POWERS.length) {
            double value = digits / POWERS[decimals];
            return isMinus(text[from]) ? -value : value;
        }
        return parseSlowly(text, from, to);
    }

    private static double parseSlowly(char[] text, int from, int to) {
        String plain = new String(text, from, to - from).replace(MINUS, '-').replace(',', '.');
        double value = Double.parseDouble(plain);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static boolean isExponent(char[] text, int from, int to) {
        int at = from + 1;
        if (text[from] != 'e' && text[from] != 'E') {
            return false;
        }
        if (at < to && isSign(text[at])) {
            at++;
        }
        if (at == to) {
            return false;
        }
        for (; at < to; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(char c) {
        return c == '+' || isMinus(c);
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == MINUS;
    }
}
