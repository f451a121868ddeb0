package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Equations that hold where a rotation criterion is stationary.
 *
 * <p>With L the loadings as rotated (of standardized items, rows of length 1 if Kaiser's), G the derivatives of the
 * criterion and Z = L'G, Z is symmetric in an orthogonal solution, and Z(j,k) = Z(j,j) phi(j,k) in an oblique one. Sources:
 * Archer & Jennrich (1973), Psychometrika 38, 581-592; Jennrich (1973), Psychometrika 38, 593-604.
 */
public final class RotationConstraints {

    /** Name what an item's loadings are divided by before rotation. */
    public enum ItemVariance {
        /** Variance implied by the model, with correlated factors. */
        IMPLIED,
        /**
         * The same as if factors were uncorrelated, which lavaan 0.6 uses in its standard errors (not in its loadings) of
         * oblique rotations; they differ by some percent from the right ones.
         */
        AS_IF_ORTHOGONAL
    }

    private static final double STEP = 1e-4;

    private final FactorPoint solution;
    private final Rotation.ByCriterion rotation;
    private final ItemVariance variances;

    RotationConstraints(FactorPoint solution, Rotation.ByCriterion rotation, ItemVariance variances) {
        this.solution = solution;
        this.rotation = rotation;
        this.variances = variances;
    }

    /** Return the number of equations. */
    int count() {
        int pairs = solution.factors() * (solution.factors() - 1) / 2;
        return rotation.oblique() ? 2 * pairs : pairs;
    }

    /**
     * Differentiate the equations at the solution by central differences of fourth order.
     *
     * @return equations by parameters
     */
    DMatrixRMaj jacobian() {
        double[] vector = solution.vector(rotation.oblique());
        var jacobian = new DMatrixRMaj(count(), vector.length);
        double[] weights = {1 / 12.0, -8 / 12.0, 8 / 12.0, -1 / 12.0};
        int[] steps = {-2, -1, 1, 2};
        for (int a = 0; a < vector.length; a++) {
            double middle = vector[a];
            for (int s = 0; s < steps.length; s++) {
                vector[a] = middle + steps[s] * STEP;
                double[] values = values(solution.at(vector));
                for (int c = 0; c < values.length; c++) {
                    jacobian.add(c, a, weights[s] * values[c] / STEP);
                }
            }
            vector[a] = middle;
        }
        return jacobian;
    }

    /** Evaluate the equations: zero at a rotated solution. */
    double[] values(FactorPoint point) {
        DMatrixRMaj rows = rotatedRows(point);
        var gradient = new DMatrixRMaj(rows.numRows, rows.numCols);
        rotation.criterion().evaluate(rows, gradient);
        var z = new DMatrixRMaj(rows.numCols, rows.numCols);
        CommonOps_DDRM.multTransA(rows, gradient, z);
        double[] values = new double[count()];
        int at = 0;
        for (int j = 0; j < rows.numCols; j++) {
            for (int k = j + 1; k < rows.numCols; k++) {
                if (rotation.oblique()) {
                    values[at++] =
                            z.get(j, k) - z.get(j, j) * point.correlation().get(j, k);
                    values[at++] =
                            z.get(k, j) - z.get(k, k) * point.correlation().get(j, k);
                } else {
                    values[at++] = z.get(j, k) - z.get(k, j);
                }
            }
        }
        return values;
    }

    private DMatrixRMaj rotatedRows(FactorPoint point) {
        DMatrixRMaj rows = point.loadings().copy();
        boolean implied = variances == ItemVariance.IMPLIED;
        for (int i = 0; i < rows.numRows; i++) {
            double common = common(point, i, implied);
            double scale = rotation.kaiser() ? common : common + point.uniquenesses()[i];
            for (int j = 0; j < rows.numCols; j++) {
                rows.set(i, j, rows.get(i, j) / Math.sqrt(scale));
            }
        }
        return rows;
    }

    /** Return the variance of an item that the factors explain. */
    private static double common(FactorPoint point, int item, boolean correlated) {
        double sum = 0;
        for (int j = 0; j < point.factors(); j++) {
            for (int k = 0; k < point.factors(); k++) {
                double between = correlated ? point.correlation().get(j, k) : j == k ? 1 : 0;
                sum += point.loadings().get(item, j)
                        * between
                        * point.loadings().get(item, k);
            }
        }
        return sum;
    }
}
