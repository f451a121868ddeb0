package org.sewall.kernel.fit;

import java.util.Objects;
import org.ejml.data.DMatrixRMaj;

/**
 * Sample and implied moments of one group, in the same order of variables.
 *
 * <p>The covariances have the divisor of {@link NumberRules#covarianceDivisor}. The arrays are shared, not copied;
 * nobody may change them afterwards.
 *
 * @param observations number of observations N(g), at least 2
 * @param sampleCovariance p by p sample covariance matrix S
 * @param impliedCovariance p by p implied covariance matrix at the estimates
 * @param sampleMeans p sample means; empty if the model has no mean structure
 * @param impliedMeans p implied means; empty if the model has no mean structure
 * @param incomplete what does not follow from the moments where values are missing
 * @param thresholds thresholds of ordered variables, whose covariances are correlations
 */
public record GroupMoments(
        int observations,
        DMatrixRMaj sampleCovariance,
        DMatrixRMaj impliedCovariance,
        double[] sampleMeans,
        double[] impliedMeans,
        IncompleteEvidence incomplete,
        ThresholdMoments thresholds) {

    private static final double[] NONE = {};

    /**
     * Check that the shapes agree.
     *
     * @throws IllegalArgumentException if a matrix is not p by p or only one of the mean vectors is given
     */
    public GroupMoments {
        Objects.requireNonNull(sampleCovariance, "sampleCovariance");
        Objects.requireNonNull(impliedCovariance, "impliedCovariance");
        int p = sampleCovariance.numRows;
        boolean square =
                sampleCovariance.numCols == p && impliedCovariance.numRows == p && impliedCovariance.numCols == p;
        boolean means =
                sampleMeans.length == impliedMeans.length && (sampleMeans.length == p || sampleMeans.length == 0);
        if (!square || !means || observations < 2) {
            throw new IllegalArgumentException("moments of a group do not have the same order");
        }
    }

    /** Take the moments of complete cases. */
    public GroupMoments(
            int observations,
            DMatrixRMaj sampleCovariance,
            DMatrixRMaj impliedCovariance,
            double[] sampleMeans,
            double[] impliedMeans) {
        this(
                observations,
                sampleCovariance,
                impliedCovariance,
                sampleMeans,
                impliedMeans,
                IncompleteEvidence.NONE,
                ThresholdMoments.NONE);
    }

    /** Return the moments of a group whose model has no mean structure. */
    public static GroupMoments ofCovariances(int observations, DMatrixRMaj sample, DMatrixRMaj implied) {
        return new GroupMoments(observations, sample, implied, NONE, NONE);
    }

    /** Return the number p of observed variables. */
    public int variables() {
        return sampleCovariance.numRows;
    }

    /** Tell whether the means are modelled. */
    public boolean hasMeans() {
        return sampleMeans.length > 0;
    }

    /**
     * Return the number of sample moments: p (p + 1) / 2, and p more if the means are modelled.
     *
     * <p>Of an ordered variable the thresholds count, neither variance nor mean; with given covariates the slopes count.
     */
    public int momentCount() {
        int p = variables();
        if (thresholds.known()) {
            return p * (p - 1) / 2
                    + thresholds.sample().length
                    + 2 * thresholds.continuous()
                    + p * thresholds.covariates();
        }
        return p * (p + 1) / 2 + (hasMeans() ? p : 0);
    }
}
