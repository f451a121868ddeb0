package org.sewall.result;

import java.util.Arrays;
import java.util.List;

/** An immutable matrix whose rows and columns have names. */
public final class NamedMatrix {

    /** The matrix without rows and columns. */
    public static final NamedMatrix EMPTY = new NamedMatrix(List.of(), List.of(), new double[0][]);

    private final List<String> rows;
    private final List<String> columns;
    private final double[][] values;

    private NamedMatrix(List<String> rows, List<String> columns, double[][] values) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.values = copy(values);
    }

    /**
     * Return a matrix with a copy of the values.
     *
     * @throws IllegalArgumentException if {@code values} has another shape than the names
     */
    public static NamedMatrix of(List<String> rows, List<String> columns, double[][] values) {
        if (values.length != rows.size()) {
            throw new IllegalArgumentException("values.length != rows.size()");
        }
        for (double[] row : values) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException("values[i].length != columns.size()");
            }
        }
        return new NamedMatrix(rows, columns, values);
    }

    /** Return a square matrix with the same names for rows and columns. */
    public static NamedMatrix square(List<String> names, double[][] values) {
        return of(names, names, values);
    }

    /** Return the names of the rows. */
    public List<String> rows() {
        return rows;
    }

    /** Return the names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** Return one value; both indices count from 0. */
    public double get(int row, int column) {
        return values[row][column];
    }

    /** Return one value by names, {@code NaN} if one of them is unknown. */
    public double get(String row, String column) {
        int i = rows.indexOf(row);
        int j = columns.indexOf(column);
        return i < 0 || j < 0 ? Double.NaN : values[i][j];
    }

    /** Return a copy of the values, row by row. */
    public double[][] toArray() {
        return copy(values);
    }

    /** Tell whether there is nothing in it. */
    public boolean isEmpty() {
        return rows.isEmpty() || columns.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedMatrix matrix
                && rows.equals(matrix.rows)
                && columns.equals(matrix.columns)
                && Arrays.deepEquals(values, matrix.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows.hashCode() + columns.hashCode()) + Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " " + Arrays.deepToString(values);
    }

    private static double[][] copy(double[][] values) {
        var result = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i].clone();
        }
        return result;
    }
}
