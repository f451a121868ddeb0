package org.sewall.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * Hold a matrix whose rows and columns have names; immutable.
 *
 * @param rows row names
 * @param columns column names
 * @param values entries row by row, rows.size() by columns.size()
 */
public record NamedMatrix(List<String> rows, List<String> columns, double[][] values) implements Serializable {

    /**
     * Copy names and entries.
     *
     * @throws IllegalArgumentException if the numbers of names and entries differ
     */
    public NamedMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (values.length != rows.size()) {
            throw new IllegalArgumentException("values.length = " + values.length + " != " + rows.size() + " rows");
        }
        values = copy(values);
        for (double[] row : values) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException("row length " + row.length + " != " + columns.size() + " columns");
            }
        }
    }

    /** Make a square matrix with the same names for rows and columns. */
    public static NamedMatrix square(List<String> names, double[][] values) {
        return new NamedMatrix(names, names, values);
    }

    /** Return a copy of the entries, row by row. */
    @Override
    public double[][] values() {
        return copy(values);
    }

    /** Return one entry by zero-based position. */
    public double get(int row, int column) {
        return values[row][column];
    }

    /**
     * Return one entry by name.
     *
     * @throws IllegalArgumentException if a name is not there
     */
    public double get(String row, String column) {
        return values[position(rows, row)][position(columns, column)];
    }

    private static int position(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no entry named " + name);
        }
        return index;
    }

    private static double[][] copy(double[][] values) {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i].clone();
        }
        return copy;
    }
}
