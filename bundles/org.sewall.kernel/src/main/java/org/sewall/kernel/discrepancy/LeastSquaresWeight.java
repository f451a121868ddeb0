package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Weigh the residuals of a least-squares discrepancy; symmetric and positive semidefinite. */
public sealed interface LeastSquaresWeight {

    /** Return the number of residuals. */
    int size();

    /** Compute W r. */
    void times(double[] residuals, double[] product);

    /** Compute W J for a matrix J with one row for each residual. */
    void times(DMatrixRMaj matrix, DMatrixRMaj product);

    /** Return W as a new matrix. */
    DMatrixRMaj matrix();

    /**
     * Weigh all residuals alike.
     *
     * @param size number of residuals
     */
    record Identity(int size) implements LeastSquaresWeight {

        @Override
        public void times(double[] residuals, double[] product) {
            System.arraycopy(residuals, 0, product, 0, size);
        }

        @Override
        public void times(DMatrixRMaj matrix, DMatrixRMaj product) {
            product.setTo(matrix);
        }

        @Override
        public DMatrixRMaj matrix() {
            return CommonOps_DDRM.identity(size);
        }
    }

    /**
     * Weigh each residual by a number of its own.
     *
     * @param diagonal weights, not negative; not copied
     */
    record Diagonal(double[] diagonal) implements LeastSquaresWeight {

        @Override
        public int size() {
            return diagonal.length;
        }

        @Override
        public void times(double[] residuals, double[] product) {
            for (int i = 0; i < diagonal.length; i++) {
                product[i] = diagonal[i] * residuals[i];
            }
        }

        @Override
        public void times(DMatrixRMaj matrix, DMatrixRMaj product) {
            product.setTo(matrix);
            for (int i = 0; i < matrix.numRows; i++) {
                for (int j = 0; j < matrix.numCols; j++) {
                    product.set(i, j, diagonal[i] * matrix.get(i, j));
                }
            }
        }

        @Override
        public DMatrixRMaj matrix() {
            return CommonOps_DDRM.diag(diagonal);
        }
    }

    /**
     * Weigh all products of residuals.
     *
     * @param weights symmetric weight matrix; not copied
     */
    record Dense(DMatrixRMaj weights) implements LeastSquaresWeight {

        @Override
        public int size() {
            return weights.numRows;
        }

        @Override
        public void times(double[] residuals, double[] product) {
            int n = weights.numRows;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                int start = i * n;
                for (int j = 0; j < n; j++) {
                    sum += weights.data[start + j] * residuals[j];
                }
                product[i] = sum;
            }
        }

        @Override
        public void times(DMatrixRMaj right, DMatrixRMaj product) {
            CommonOps_DDRM.mult(weights, right, product);
        }

        @Override
        public DMatrixRMaj matrix() {
            return weights.copy();
        }
    }
}
