package org.sewall.kernel.matrix;

import java.util.ArrayList;
import java.util.List;

/** Choose from rows those that do not depend on earlier ones, by the method of Gram and Schmidt. */
public final class IndependentRows {
    private final double dependent;
    private final List<double[]> orthonormal = new ArrayList<>();

    /**
     * Begin without rows.
     *
     * @param dependent share of a row's length that earlier rows may leave of it if it counts as dependent on them
     */
    public IndependentRows(double dependent) {
        this.dependent = dependent;
    }

    /**
     * Take a row if it does not depend on those taken before.
     *
     * @param row elements; not kept
     * @return whether it was taken
     */
    public boolean take(double[] row) {
        double[] rest = row.clone();
        // twice is enough to be orthogonal to rounding error
        for (int pass = 0; pass < 2; pass++) {
            orthonormal.forEach(other -> subtract(rest, other));
        }
        double left = length(rest);
        boolean independent = left > dependent * length(row);
        if (independent) {
            divide(rest, left);
            orthonormal.add(rest);
        }
        return independent;
    }

    /** Return what was left of each row taken, in unit length and orthogonal to the others. */
    public List<double[]> orthonormal() {
        return List.copyOf(orthonormal);
    }

    /** Compute the root of the sum of the squares of a row. */
    public static double length(double[] row) {
        return Math.sqrt(Rows.dot(row, row));
    }

    /** Divide a row, which is changed. */
    public static void divide(double[] row, double divisor) {
        for (int j = 0; j < row.length; j++) {
            row[j] /= divisor;
        }
    }

    private static void subtract(double[] row, double[] unit) {
        double share = Rows.dot(row, unit);
        for (int j = 0; j < row.length; j++) {
            row[j] -= share * unit[j];
        }
    }
}
