package org.sewall.kernel.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Collect the rows that stand for the cases of each pattern, see {@link IncompleteSample}. */
final class PatternRows {
    private final int variables;
    private final double[][] cases;
    private final List<MissingPattern> patterns = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private int triangles;

    PatternRows(int variables, double[][] cases) {
        this.variables = variables;
        this.cases = cases;
    }

    /** Add a pattern and its cases. */
    void add(BitSet absent, int[] members) {
        int[] missing = absent.stream().toArray();
        BitSet present = new BitSet(variables);
        present.set(0, variables);
        present.andNot(absent);
        int[] observed = present.stream().toArray();
        int first = rows.size();
        if (members.length > observed.length + 1) {
            addRoot(observed, members);
        } else {
            for (int member : members) {
                add(zeroed(cases[member]), 1);
            }
        }
        patterns.add(new MissingPattern(observed, missing, members, first, rows.size() - first, triangles));
        triangles += missing.length * (missing.length + 1) / 2;
    }

    private static double[] zeroed(double[] row) {
        return Arrays.stream(row).map(value -> Double.isNaN(value) ? 0 : value).toArray();
    }

    private void add(double[] row, double share) {
        rows.add(row);
        shares.add(share);
    }

    /** Add the mean, weighted, and a triangular root of the cross-products about it. */
    private void addRoot(int[] observed, int[] members) {
        double root = Math.sqrt(members.length);
        double[] mean = mean(observed, members);
        double[] weighted = new double[variables];
        for (int j = 0; j < observed.length; j++) {
            weighted[observed[j]] = root * mean[j];
        }
        add(weighted, root);
        double[][] products = products(observed, members, mean);
        for (int j = 0; j < observed.length; j++) {
            // the products are of full or lower rank; a pivot in rounding error ends its direction
            double pivot = products[j][j];
            double[] row = new double[variables];
            if (pivot > 1e-14 * products[j][observed.length]) {
                double scale = Math.sqrt(pivot);
                for (int k = j; k < observed.length; k++) {
                    row[observed[k]] = products[j][k] / scale;
                }
                for (int i = j + 1; i < observed.length; i++) {
                    for (int k = i; k < observed.length; k++) {
                        products[i][k] -= row[observed[i]] * row[observed[k]];
                    }
                }
                add(row, 0);
            }
        }
    }

    /** Compute the mean in two passes. */
    private double[] mean(int[] observed, int[] members) {
        double[] mean = new double[observed.length];
        for (int pass = 0; pass < 2; pass++) {
            double[] sum = new double[observed.length];
            for (int member : members) {
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += cases[member][observed[j]] - mean[j];
                }
            }
            for (int j = 0; j < sum.length; j++) {
                mean[j] += sum[j] / members.length;
            }
        }
        return mean;
    }

    /** Compute the upper triangle of the cross-products about the mean; the last column keeps the diagonal. */
    private double[][] products(int[] observed, int[] members, double[] mean) {
        int p = observed.length;
        double[][] products = new double[p][p + 1];
        double[] deviation = new double[p];
        for (int member : members) {
            for (int j = 0; j < p; j++) {
                deviation[j] = cases[member][observed[j]] - mean[j];
            }
            for (int j = 0; j < p; j++) {
                for (int k = j; k < p; k++) {
                    products[j][k] += deviation[j] * deviation[k];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            products[j][p] = products[j][j];
        }
        return products;
    }

    List<MissingPattern> patterns() {
        return patterns;
    }

    double[] values() {
        double[] values = new double[rows.size() * variables];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, values, i * variables, variables);
        }
        return values;
    }

    double[] meanShares() {
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int triangles() {
        return triangles;
    }
}
