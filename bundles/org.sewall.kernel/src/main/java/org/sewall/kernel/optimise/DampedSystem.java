package org.sewall.kernel.optimise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;

/**
 * Solve (M + lambda D) s = -g for the step of a damped Newton iteration, D a positive diagonal.
 *
 * <p>The system is scaled to D = I first, which makes damping and the test of definiteness independent of the units of
 * the parameters (Levenberg, K., 1944, Quarterly of Applied Mathematics 2, 164-168; More, J. J., 1978, Lecture Notes in
 * Mathematics 630, 105-116, for the scaling).
 */
final class DampedSystem {
    /** Smallest squared pivot of the scaled matrix that counts as positive. */
    private static final double SMALLEST_PIVOT = 1e-12;

    private final DMatrixRMaj scaled;
    private final CholeskyDecompositionInner_DDRM cholesky;

    DampedSystem(int dimension) {
        scaled = new DMatrixRMaj(dimension, dimension);
        cholesky = new CholeskyDecompositionInner_DDRM(true);
    }

    /**
     * Factorise the scaled and damped matrix.
     *
     * @param matrix symmetric matrix M, not changed
     * @param scale square roots of the diagonal of D
     * @param damping lambda, not negative
     * @return false if the result is not safely positive definite
     */
    boolean factor(DMatrixRMaj matrix, double[] scale, double damping) {
        int n = scaled.numRows;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled.data[i * n + j] = matrix.data[i * n + j] / (scale[i] * scale[j]);
            }
            scaled.data[i * n + i] += damping;
        }
        if (!cholesky.decompose(scaled)) {
            return false;
        }
        double[] lower = cholesky.getT().data;
        for (int i = 0; i < n; i++) {
            double pivot = lower[i * n + i];
            if (!(pivot * pivot > SMALLEST_PIVOT)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Solve the system factorised last.
     *
     * @return the Newton decrement squared, g' (M + lambda D)^-1 g
     */
    double solve(double[] gradient, double[] scale, double[] step) {
        int n = scaled.numRows;
        double[] lower = cholesky.getT().data;
        double decrement = 0;
        for (int i = 0; i < n; i++) {
            double sum = -gradient[i] / scale[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i * n + k] * step[k];
            }
            step[i] = sum / lower[i * n + i];
            decrement += step[i] * step[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = step[i];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k * n + i] * step[k];
            }
            step[i] = sum / lower[i * n + i];
        }
        for (int i = 0; i < n; i++) {
            step[i] /= scale[i];
        }
        return decrement;
    }
}
