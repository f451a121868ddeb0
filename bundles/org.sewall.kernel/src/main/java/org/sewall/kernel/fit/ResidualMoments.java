package org.sewall.kernel.fit;

import org.ejml.data.DMatrixRMaj;

/**
 * Residuals of the moments of one group.
 *
 * @param covariances p by p symmetric matrix of residuals of covariances or correlations
 * @param means p residuals of the means; empty if the means are not modelled
 */
public record ResidualMoments(DMatrixRMaj covariances, double[] means) {

    /** Return the sum of squares of the lower triangle, with or without the diagonal. */
    double covarianceSquares(boolean diagonal) {
        double sum = 0;
        for (int i = 0; i < covariances.numRows; i++) {
            for (int j = 0; j < i; j++) {
                sum += covariances.get(i, j) * covariances.get(i, j);
            }
            sum += diagonal ? covariances.get(i, i) * covariances.get(i, i) : 0;
        }
        return sum;
    }

    /** Return the sum of squares of the mean residuals. */
    double meanSquares() {
        double sum = 0;
        for (double residual : means) {
            sum += residual * residual;
        }
        return sum;
    }
}
