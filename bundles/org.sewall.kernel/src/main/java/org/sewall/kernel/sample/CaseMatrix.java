package org.sewall.kernel.sample;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Hold the values of some variables case by case; NaN is a missing value.
 *
 * <p>The rows are not copied, so that large data are held once: nobody may change them.
 *
 * @param names variables, one per column
 * @param rows one array per case
 */
public record CaseMatrix(List<String> names, double[][] rows) implements Serializable {

    /** No cases are known, only moments. */
    public static final CaseMatrix NONE = new CaseMatrix(List.of(), new double[0][]);

    /** Copy the names. */
    public CaseMatrix {
        names = List.copyOf(names);
        for (double[] row : rows) {
            if (row.length != names.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.length + " values for " + names.size() + " names.");
            }
        }
    }

    /** Return the number of cases. */
    public int size() {
        return rows.length;
    }

    /** Say whether there are no cases. */
    public boolean isEmpty() {
        return rows.length == 0;
    }

    /** Return the variables in another order, or some of them. */
    public CaseMatrix select(List<String> variables) {
        if (variables.equals(names)) {
            return this;
        }
        int[] columns = variables.stream().mapToInt(names::indexOf).toArray();
        double[][] selected = Arrays.stream(rows)
                .map(row -> Arrays.stream(columns).mapToDouble(c -> row[c]).toArray())
                .toArray(double[][]::new);
        return new CaseMatrix(variables, selected);
    }

    /** Return the cases without a missing value. */
    public CaseMatrix complete() {
        double[][] complete = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return complete.length == rows.length ? this : new CaseMatrix(names, complete);
    }
}
