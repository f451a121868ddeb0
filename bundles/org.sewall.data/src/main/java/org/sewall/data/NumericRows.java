package org.sewall.data;

import java.util.Arrays;
import java.util.Set;

/** Parses lines of plain numbers into one array of doubles, row by row; NaN is a missing value. */
final class NumericRows {

    /** With this many digits an integer fits a long; whether it is an exact double is looked at besides. */
    private static final int MOST_DIGITS = 18;

    private static final long EXACT_INTEGERS = 1L << 53;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private final int columns;
    private final byte delimiter;
    private final Set<String> missing;
    private final double[] missingNumbers;
    private double[] values = new double[0];
    private int rows;
    private boolean anyMissing;

    private byte[] bytes;
    private int next;
    private boolean failed;

    NumericRows(int columns, char delimiter, Set<String> missing) {
        this.columns = columns;
        this.delimiter = (byte) delimiter;
        this.missing = missing;
        missingNumbers = missing.stream()
                .mapToDouble(token -> NumberCell.parse(token, false))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /**
     * Parse the lines that begin before a position.
     *
     * @param text bytes, in which the last line is complete
     * @param from beginning of the first line
     * @param to position before which lines begin
     * @param endOfFile whether the file ends with the text, so that the last line may lack its end
     * @return false if something is not plain
     */
    boolean parse(byte[] text, int from, int to, boolean endOfFile) {
        bytes = text;
        next = from;
        values = new double[Math.max(columns, (to - from) / 8 / columns * columns)];
        while (next < to && !failed) {
            if (bytes[next] == '\n') {
                next++;
            } else {
                parseLine();
            }
        }
        failed |= !endOfFile && next == bytes.length && to < bytes.length;
        bytes = new byte[0];
        return !failed;
    }

    int rows() {
        return rows;
    }

    /** Return the values, of which the first rows times columns count. */
    double[] values() {
        return values;
    }

    boolean anyMissing() {
        return anyMissing;
    }

    private void parseLine() {
        int target = rows * columns;
        if (target + columns > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, target + columns));
        }
        for (int j = 0; j < columns; j++) {
            double value = parseCell();
            if (value != value) {
                anyMissing = true;
            }
            values[target + j] = value;
            boolean last = j == columns - 1;
            if (failed || !isEnd(last)) {
                failed = true;
                return;
            }
        }
        rows++;
    }

    /** Step over what ends a cell, if it is there. */
    private boolean isEnd(boolean last) {
        if (!last) {
            return next < bytes.length && bytes[next++] == delimiter;
        }
        if (next < bytes.length && bytes[next] == '\r') {
            next++;
        }
        return next == bytes.length || bytes[next++] == '\n';
    }

    private double parseCell() {
        byte[] text = bytes;
        int at = next;
        int length = text.length;
        boolean negative = at < length && text[at] == '-';
        if (negative) {
            at++;
        }
        int begin = at;
        long digits = 0;
        int digit;
        while (at < length && (digit = text[at] - '0') >= 0 && digit <= 9) {
            digits = 10 * digits + digit;
            at++;
        }
        int count = at - begin;
        int decimals = 0;
        if (at < length && text[at] == '.') {
            int point = ++at;
            while (at < length && (digit = text[at] - '0') >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
                at++;
            }
            decimals = at - point;
            count += decimals;
        }
        boolean ended = at == length || text[at] == delimiter || text[at] == '\n' || text[at] == '\r';
        if (count == 0 || count > MOST_DIGITS || digits > EXACT_INTEGERS || !ended) {
            return parseSlowly();
        }
        next = at;
        double value = digits / POWERS[decimals];
        return unlessMissing(negative ? -value : value);
    }

    /** Parse a cell that is missing, or has many digits or an exponent. */
    private double parseSlowly() {
        int end = next;
        while (end < bytes.length && bytes[end] != delimiter && bytes[end] != '\n' && bytes[end] != '\r') {
            if (bytes[end] <= 0 || bytes[end] == '"') {
                failed = true;
                return Double.NaN;
            }
            end++;
        }
        String cell = NumericFile.text(bytes, next, end).strip();
        next = end;
        if (cell.isEmpty() || missing.contains(cell)) {
            // a blank line is none with a missing value
            failed = cell.isEmpty() && columns == 1;
            return Double.NaN;
        }
        double value = NumberCell.parse(cell, false);
        failed = Double.isNaN(value);
        return unlessMissing(value);
    }

    private double unlessMissing(double value) {
        for (double code : missingNumbers) {
            if (value == code) {
                return Double.NaN;
            }
        }
        return value;
    }
}
