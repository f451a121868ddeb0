package org.sewall.kernel.fit;

import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.matrix.CholeskyFactor;

/** Cholesky factor of a covariance matrix, if it has one. */
final class PositiveDefinite {

    private final CholeskyFactor factor;
    private final boolean valid;
    private final int order;

    private PositiveDefinite(DMatrixRMaj symmetric) {
        order = symmetric.numRows;
        factor = new CholeskyFactor(order);
        valid = factor.factor(symmetric);
    }

    /** Factor a symmetric matrix, which is not changed. */
    static PositiveDefinite of(DMatrixRMaj symmetric) {
        return new PositiveDefinite(symmetric);
    }

    /** Tell whether the matrix is positive definite; otherwise nothing else may be asked. */
    boolean valid() {
        return valid;
    }

    DMatrixRMaj inverse() {
        DMatrixRMaj inverse = new DMatrixRMaj(order, order);
        factor.invert(inverse);
        return inverse;
    }

    double logDeterminant() {
        return factor.logDeterminant();
    }
}
