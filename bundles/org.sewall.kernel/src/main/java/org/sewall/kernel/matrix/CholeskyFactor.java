package org.sewall.kernel.matrix;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Factorise a symmetric positive definite matrix as U' U, and solve with it.
 *
 * <p>Blocks of rows of U are finished one after another and then taken out of all later rows (Golub, G. H. & Van Loan, C. F.,
 * 2013, Matrix Computations, 4th edition, section 4.2.9, in the outer-product form). One object belongs to one thread.
 */
public final class CholeskyFactor {
    /** Rows of a block: so many that the matrix seldom travels through the cache, so few that the block stays there. */
    private static final int BLOCK = 16;

    private final int order;
    private final double[][] upper;
    private final double[][] inverse;
    private final double[][] transposed;

    /** Allocate for matrices of an order. */
    public CholeskyFactor(int order) {
        this.order = order;
        upper = Rows.zeros(order, order);
        inverse = Rows.zeros(order, order);
        transposed = Rows.zeros(order, order);
    }

    /**
     * Factorise a matrix.
     *
     * @param matrix symmetric matrix, of which the upper triangle is read
     * @return false if it is not positive definite
     */
    public boolean factor(DMatrixRMaj matrix) {
        return factor(matrix, 0, 0);
    }

    /**
     * Factorise a matrix with something added to its diagonal.
     *
     * @param matrix symmetric matrix, of which the upper triangle is read
     * @param added what is added to each element of the diagonal
     * @param smallestPivot limit that each pivot, before its root is taken, must exceed; at least 0
     * @return false if the result is not positive definite
     */
    public boolean factor(DMatrixRMaj matrix, double added, double smallestPivot) {
        for (int i = 0; i < order; i++) {
            System.arraycopy(matrix.data, i * order + i, upper[i], i, order - i);
            upper[i][i] += added;
        }
        return factor(smallestPivot);
    }

    /**
     * Factorise D^-1 M D^-1 with something added to its diagonal.
     *
     * @param matrix symmetric matrix M, of which the upper triangle is read
     * @param scale diagonal of D
     * @param added what is added to each element of the diagonal
     * @param smallestPivot limit that each pivot, before its root is taken, must exceed; at least 0
     * @return false if the result is not positive definite
     */
    public boolean factor(DMatrixRMaj matrix, double[] scale, double added, double smallestPivot) {
        for (int i = 0; i < order; i++) {
            double[] row = upper[i];
            for (int j = i; j < order; j++) {
                row[j] = matrix.data[i * order + j] / (scale[i] * scale[j]);
            }
            row[i] += added;
        }
        return factor(smallestPivot);
    }

    private boolean factor(double smallestPivot) {
        for (int first = 0; first < order; first += BLOCK) {
            int end = Math.min(first + BLOCK, order);
            for (int k = first; k < end; k++) {
                double[] row = upper[k];
                takeOut(row, k, first, k);
                double pivot = row[k];
                if (!(pivot > smallestPivot)) {
                    return false;
                }
                double root = Math.sqrt(pivot);
                row[k] = root;
                double reciprocal = 1 / root;
                for (int j = k + 1; j < order; j++) {
                    row[j] *= reciprocal;
                }
            }
            for (int i = end; i < order; i++) {
                takeOut(upper[i], i, first, end);
            }
        }
        return true;
    }

    /** Take finished rows out of row i. */
    private void takeOut(double[] row, int i, int from, int to) {
        int k = from;
        for (; k + 3 < to; k += 4) {
            double[] a = upper[k];
            double[] b = upper[k + 1];
            double[] c = upper[k + 2];
            double[] d = upper[k + 3];
            Rows.add(row, i, order, -a[i], a, -b[i], b, -c[i], c, -d[i], d);
        }
        for (; k < to; k++) {
            Rows.add(row, i, order, -upper[k][i], upper[k]);
        }
    }

    /** Return the natural logarithm of the determinant. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < order; i++) {
            sum += Math.log(upper[i][i]);
        }
        return 2 * sum;
    }

    /** Return element j of row i of U, j not less than i. */
    public double upper(int i, int j) {
        return upper[i][j];
    }

    /** Solve U' x = b in place. */
    public void solveTransposed(double[] x) {
        for (int k = 0; k < order; k++) {
            double[] row = upper[k];
            x[k] /= row[k];
            Rows.add(x, k + 1, order, -x[k], row);
        }
    }

    /** Solve U x = b in place. */
    public void solveUpper(double[] x) {
        for (int i = order - 1; i >= 0; i--) {
            double[] row = upper[i];
            double sum = x[i];
            for (int k = i + 1; k < order; k++) {
                sum -= row[k] * x[k];
            }
            x[i] = sum / row[i];
        }
    }

    /** Compute x' M x. */
    public double quadraticForm(double[] x) {
        double square = 0;
        for (int i = 0; i < order; i++) {
            double sum = 0;
            for (int k = i; k < order; k++) {
                sum += upper[i][k] * x[k];
            }
            square += sum * sum;
        }
        return square;
    }

    /** Write the inverse of the matrix, both triangles. */
    public void invert(DMatrixRMaj target) {
        invertUpper();
        Rows.transpose(inverse, order, order, transposed);
        for (int i = 0; i < order; i++) {
            // the rows of U^-1 are no longer needed and receive those of the result
            double[] row = inverse[i];
            Arrays.fill(row, 0, i + 1, 0);
            int k = i;
            for (; k + 3 < order; k += 4) {
                double[] a = transposed[k];
                double[] b = transposed[k + 1];
                double[] c = transposed[k + 2];
                double[] d = transposed[k + 3];
                Rows.add(row, 0, i + 1, a[i], a, b[i], b, c[i], c, d[i], d);
            }
            for (; k < order; k++) {
                Rows.add(row, 0, i + 1, transposed[k][i], transposed[k]);
            }
            for (int j = 0; j <= i; j++) {
                target.data[i * order + j] = row[j];
                target.data[j * order + i] = row[j];
            }
        }
    }

    private void invertUpper() {
        for (int i = order - 1; i >= 0; i--) {
            double[] row = inverse[i];
            double[] factors = upper[i];
            Arrays.fill(row, 0);
            int k = i + 1;
            for (; k + 3 < order; k += 4) {
                Rows.add(
                        row,
                        k,
                        order,
                        -factors[k],
                        inverse[k],
                        -factors[k + 1],
                        inverse[k + 1],
                        -factors[k + 2],
                        inverse[k + 2],
                        -factors[k + 3],
                        inverse[k + 3]);
            }
            for (; k < order; k++) {
                Rows.add(row, k, order, -factors[k], inverse[k]);
            }
            row[i] = 1;
            double reciprocal = 1 / factors[i];
            for (int j = i; j < order; j++) {
                row[j] *= reciprocal;
            }
        }
    }
}
