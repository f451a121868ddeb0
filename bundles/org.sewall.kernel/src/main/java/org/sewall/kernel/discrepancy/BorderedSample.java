package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;

/**
 * Hold the sample moments in the form the discrepancy needs: bordered by the means, with their log determinant.
 *
 * @param moments covariance matrix, or moments about zero bordered by the means and a final one
 * @param logDeterminant natural logarithm of its determinant
 */
public record BorderedSample(DMatrixRMaj moments, double logDeterminant) {

    /**
     * Take a covariance matrix alone.
     *
     * @param covariance positive definite covariance matrix, not kept
     * @param logDeterminant natural logarithm of its determinant
     */
    public static BorderedSample of(DMatrixRMaj covariance, double logDeterminant) {
        return new BorderedSample(covariance.copy(), logDeterminant);
    }

    /**
     * Border a covariance matrix by means; the determinant stays the same.
     *
     * @param covariance positive definite covariance matrix of order p, not kept
     * @param logDeterminant natural logarithm of its determinant
     * @param means p means
     */
    public static BorderedSample of(DMatrixRMaj covariance, double logDeterminant, double[] means) {
        int p = covariance.numRows;
        DMatrixRMaj bordered = new DMatrixRMaj(p + 1, p + 1);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                bordered.set(i, j, covariance.get(i, j) + means[i] * means[j]);
            }
            bordered.set(i, p, means[i]);
            bordered.set(p, i, means[i]);
        }
        bordered.set(p, p, 1);
        return new BorderedSample(bordered, logDeterminant);
    }
}
