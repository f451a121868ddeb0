package org.sewall.data;

/** Numbers as they stand in cells: plain decimals, with the typographic minus sign allowed. */
final class NumberCell {

    private static final char MINUS = '\u2212';

    /** Longer texts are no measured values; the limit keeps parsing fast. */
    private static final int LONGEST = 400;

    private NumberCell() {}

    /** Tell whether a text is a number: digits with at most one decimal sign, a sign and an exponent. */
    static boolean isNumber(String text, boolean decimalComma) {
        int at = 0;
        int end = text.length();
        if (end == 0 || end > LONGEST) {
            return false;
        }
        if (isSign(text.charAt(0))) {
            at++;
        }
        int digits = 0;
        boolean sign = false;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                digits++;
            } else if (c == (decimalComma ? ',' : '.') && !sign) {
                sign = true;
            } else {
                break;
            }
        }
        return digits > 0 && (at == end || isExponent(text, at));
    }

    /** Return the number, {@code NaN} if the text is none or too large for a double. */
    static double parse(String text, boolean decimalComma) {
        if (!isNumber(text, decimalComma)) {
            return Double.NaN;
        }
        String plain = text.indexOf(MINUS) >= 0 ? text.replace(MINUS, '-') : text;
        double value = Double.parseDouble(decimalComma ? plain.replace(',', '.') : plain);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static boolean isExponent(String text, int from) {
        int at = from + 1;
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        if (at < text.length() && isSign(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        for (; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == MINUS;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
