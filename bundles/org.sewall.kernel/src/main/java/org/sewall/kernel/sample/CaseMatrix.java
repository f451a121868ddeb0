package org.sewall.kernel.sample;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
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

    /** Compute the moments of cases without missing values; moments of no case are NaN. */
    public SampleMoments moments() {
        return isEmpty() ? SampleMoments.none(names) : SampleMoments.ofRaw(names, rows);
    }

    /** Return the cases without a missing value. */
    public CaseMatrix complete() {
        double[][] complete = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return complete.length == rows.length ? this : new CaseMatrix(names, complete);
    }

    /**
     * Return the cases with some variables at mean 0 and variance 1 (divisor n - 1) over the values that are there.
     *
     * @param variables variables to standardize; one without variance is left as it is
     */
    public CaseMatrix standardized(Collection<String> variables) {
        double[][] standardized = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (int column = 0; column < names.size(); column++) {
            if (variables.contains(names.get(column))) {
                standardize(standardized, column);
            }
        }
        return new CaseMatrix(names, standardized);
    }

    private static void standardize(double[][] rows, int column) {
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> row[column])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        if (squares > 0) {
            double deviation = Math.sqrt(squares / (values.length - 1));
            for (double[] row : rows) {
                row[column] = (row[column] - mean) / deviation;
            }
        }
    }
}
