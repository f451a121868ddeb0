package org.sewall.analysis.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.data.Cell;
import org.sewall.data.Column;
import org.sewall.data.NumericColumn;
import org.sewall.data.TextColumn;

/**
 * What has to be known of a column to judge it, without its values.
 *
 * @param name its name
 * @param texts the first words in it, none in a column of numbers
 * @param missing rows without a value
 * @param rowsOf rows of each value in order of appearance; empty if there are too many values or rows
 * @param minimum smallest number, NaN without numbers
 * @param maximum largest number
 * @param whole whether all numbers are whole
 * @param hash hash of all values in their order, 0 in a column of words
 */
record ColumnSummary(
        String name,
        List<Cell> texts,
        BitSet missing,
        Map<String, BitSet> rowsOf,
        double minimum,
        double maximum,
        boolean whole,
        long hash) {

    /** More different values are no categories and no groups. */
    private static final int MOST_VALUES = 32;

    /** In more rows the rows of values take too much memory to be kept. */
    private static final int MOST_ROWS = 200_000;

    static ColumnSummary of(Column column) {
        return column instanceof NumericColumn numbers ? of(numbers) : of((TextColumn) column);
    }

    private static ColumnSummary of(NumericColumn column) {
        var missing = new BitSet();
        Map<String, BitSet> rows = new LinkedHashMap<>();
        double minimum = Double.NaN;
        double maximum = Double.NaN;
        boolean whole = true;
        long hash = 1125899906842597L;
        for (int i = 0; i < column.size(); i++) {
            double value = column.get(i);
            hash = 31 * hash + mix(Double.doubleToLongBits(value + 0.0));
            if (Double.isNaN(value)) {
                missing.set(i);
                continue;
            }
            minimum = Double.isNaN(minimum) ? value : Math.min(minimum, value);
            maximum = Double.isNaN(maximum) ? value : Math.max(maximum, value);
            whole &= value == Math.rint(value);
            if (rows.size() <= MOST_VALUES && column.size() <= MOST_ROWS) {
                rows.computeIfAbsent(NumericColumn.text(value), key -> new BitSet())
                        .set(i);
            }
        }
        return new ColumnSummary(
                column.name(),
                List.of(),
                missing,
                rows.size() <= MOST_VALUES ? rows : Map.of(),
                minimum,
                maximum,
                whole,
                hash == 0 ? 1 : hash);
    }

    private static ColumnSummary of(TextColumn column) {
        var missing = new BitSet();
        Map<String, BitSet> rows = new LinkedHashMap<>();
        boolean few = column.levels().size() <= MOST_VALUES && column.size() <= MOST_ROWS;
        for (int i = 0; i < column.size(); i++) {
            if (column.isMissing(i)) {
                missing.set(i);
            } else if (few) {
                rows.computeIfAbsent(column.get(i), key -> new BitSet()).set(i);
            }
        }
        List<Cell> texts = column.texts().subList(0, Math.min(1, column.texts().size()));
        return new ColumnSummary(column.name(), List.copyOf(texts), missing, rows, Double.NaN, Double.NaN, false, 0);
    }

    /** Tell whether the column holds words. */
    boolean isText() {
        return hash == 0;
    }

    /** Tell whether all values are equal. */
    boolean isConstant() {
        return !isText() && minimum == maximum;
    }

    /** Tell whether there is no value at all. */
    boolean isEmpty() {
        return !isText() && Double.isNaN(minimum);
    }

    /** Return the values in order of appearance; none if there are too many. */
    List<String> values() {
        return List.copyOf(rowsOf.keySet());
    }

    /** Tell whether the values are those of another column. */
    boolean equalsValuesOf(ColumnSummary other) {
        return !isText()
                && hash == other.hash
                && Arrays.equals(new double[] {minimum, maximum}, new double[] {other.minimum, other.maximum})
                && missing.equals(other.missing);
    }

    /** Spread the bits, so that equal differences do not cancel (finaliser of MurmurHash3). */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
