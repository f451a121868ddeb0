package org.sewall.kernel.robust;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.implied.MomentOrder;

/**
 * Weigh means and covariances as the information of a normal sample does, without forming the weight matrix V.
 *
 * <p>For changes a, b of the means and A, B of the covariances, a V b = a' W b + 1/2 tr(W A X B) + t' A W b + t' B W a.
 * The expected information has X = W and t = 0, the observed one X = W (2 S + 2 (m - mu)(m - mu)' - Sigma) W and
 * t = W (m - mu), each with W = Sigma^-1. With S in the place of Sigma both are that of the unrestricted model.
 *
 * @param inverse W
 * @param other X
 * @param shift t
 */
record NormalWeight(DMatrixRMaj inverse, DMatrixRMaj other, double[] shift) {

    /**
     * Take the expected information at a covariance matrix.
     *
     * @throws IllegalArgumentException if the matrix is not positive definite
     */
    static NormalWeight expected(DMatrixRMaj sigma) {
        DMatrixRMaj inverse = inverse(sigma);
        return new NormalWeight(inverse, inverse, new double[sigma.numRows]);
    }

    /**
     * Take the observed information at implied moments.
     *
     * @param sigma Sigma
     * @param sample S
     * @param difference m - mu; zero without mean structure
     */
    static NormalWeight observed(DMatrixRMaj sigma, DMatrixRMaj sample, double[] difference) {
        int p = sigma.numRows;
        DMatrixRMaj inverse = inverse(sigma);
        DMatrixRMaj middle = new DMatrixRMaj(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double about = sample.get(i, j) + difference[i] * difference[j];
                middle.set(i, j, 2 * about - sigma.get(i, j));
            }
        }
        DMatrixRMaj product = new DMatrixRMaj(p, p);
        DMatrixRMaj other = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(inverse, middle, product);
        CommonOps_DDRM.mult(product, inverse, other);
        double[] shift = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                shift[i] += inverse.get(i, j) * difference[j];
            }
        }
        return new NormalWeight(inverse, other, shift);
    }

    private static DMatrixRMaj inverse(DMatrixRMaj sigma) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(sigma.numRows);
        if (!solver.setA(sigma.copy())) {
            throw new IllegalArgumentException("covariance matrix is not positive definite");
        }
        DMatrixRMaj inverse = new DMatrixRMaj(sigma.numRows, sigma.numRows);
        solver.invert(inverse);
        return inverse;
    }

    /** Return V as a matrix in the order of {@link MomentOrder}. */
    DMatrixRMaj matrix(MomentOrder order) {
        int p = order.variables();
        DMatrixRMaj matrix = new DMatrixRMaj(order.size(), order.size());
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                int row = order.covariance(i, j);
                for (int k = 0; k < p; k++) {
                    for (int l = 0; l < p; l++) {
                        matrix.add(row, order.covariance(k, l), 0.5 * inverse.get(i, k) * other.get(j, l));
                    }
                    if (order.means()) {
                        double entry = shift[i] * inverse.get(j, k);
                        matrix.add(row, k, entry);
                        matrix.add(k, row, entry);
                    }
                }
                if (order.means()) {
                    matrix.set(i, j, inverse.get(i, j));
                }
            }
        }
        return matrix;
    }
}
