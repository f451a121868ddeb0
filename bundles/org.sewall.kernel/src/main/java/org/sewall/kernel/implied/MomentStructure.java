package org.sewall.kernel.implied;

import org.ejml.data.DMatrixRMaj;

/**
 * Compute a vector of implied statistics of one group and its derivatives.
 *
 * <p>What the statistics are (means and covariances, thresholds and correlations) is known only here; a weighted
 * least-squares discrepancy needs no more than this. One object belongs to one thread, and nothing is allocated after its
 * construction.
 */
public interface MomentStructure {

    /** Return the length q of the parameter vector. */
    int parameters();

    /** Return the number of implied statistics. */
    int moments();

    /**
     * Move to a point.
     *
     * @param theta parameter vector; not kept
     * @return false if there are no implied statistics at this point
     */
    boolean evaluate(double[] theta);

    /** Write the implied statistics at the last point. */
    void values(double[] target);

    /**
     * Write the derivatives of the statistics.
     *
     * @param target matrix with one row for each statistic and one column for each parameter; overwritten
     */
    void jacobian(DMatrixRMaj target);

    /**
     * Add the second derivatives of a weighted sum of the statistics.
     *
     * @param weights one weight for each statistic
     * @param hessian q by q matrix, which the second derivatives are added to
     */
    void addCurvature(double[] weights, DMatrixRMaj hessian);
}
