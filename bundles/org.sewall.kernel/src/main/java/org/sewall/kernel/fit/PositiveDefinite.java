package org.sewall.kernel.fit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Cholesky factor of a covariance matrix, if it has one. */
final class PositiveDefinite {

    private final LinearSolverDense<DMatrixRMaj> solver;
    private final boolean valid;
    private final int order;

    private PositiveDefinite(LinearSolverDense<DMatrixRMaj> solver, boolean valid, int order) {
        this.solver = solver;
        this.valid = valid;
        this.order = order;
    }

    /** Factor a symmetric matrix, which is not changed. */
    static PositiveDefinite of(DMatrixRMaj symmetric) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(symmetric.numRows);
        return new PositiveDefinite(solver, solver.setA(symmetric.copy()), symmetric.numRows);
    }

    /** Tell whether the matrix is positive definite; otherwise nothing else may be asked. */
    boolean valid() {
        return valid;
    }

    DMatrixRMaj inverse() {
        DMatrixRMaj inverse = new DMatrixRMaj(order, order);
        solver.invert(inverse);
        return inverse;
    }

    double logDeterminant() {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = solver.getDecomposition();
        DMatrixRMaj factor = cholesky.getT(null);
        double sum = 0;
        for (int i = 0; i < order; i++) {
            sum += Math.log(factor.unsafe_get(i, i));
        }
        return 2 * sum;
    }
}
