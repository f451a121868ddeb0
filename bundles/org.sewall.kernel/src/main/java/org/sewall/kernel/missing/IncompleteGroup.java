package org.sewall.kernel.missing;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Hold the cases of a group, some with missing values, together with their unrestricted moments.
 *
 * <p>What else belongs to the unrestricted moments is computed when first asked for; an object belongs to one thread.
 */
public final class IncompleteGroup {
    /** Cases with missing values are not used. */
    public static final IncompleteGroup NONE = new IncompleteGroup(
            IncompleteSample.of(List.of(), new double[0][]),
            new SaturatedMoments(List.of(), new double[0], new DMatrixRMaj(0, 0), 0, 0, true));

    private final IncompleteSample sample;
    private final SaturatedMoments saturated;
    private SaturatedInformation information;

    /**
     * Take a sample.
     *
     * @param sample cases of the model's observed variables
     * @param saturated unrestricted estimates of means and covariances
     */
    public IncompleteGroup(IncompleteSample sample, SaturatedMoments saturated) {
        this.sample = sample;
        this.saturated = saturated;
    }

    /**
     * Estimate the unrestricted moments of a sample.
     *
     * <p>If a variable has no values, or but one, nothing is estimated: the moments are the available variances, so that their
     * examination finds the variable.
     */
    public static IncompleteGroup of(IncompleteSample sample) {
        double[] variances = sample.availableVariances();
        boolean vary = Arrays.stream(variances).allMatch(variance -> variance > 0);
        if (vary) {
            return new IncompleteGroup(sample, SaturatedMoments.of(sample));
        }
        DMatrixRMaj diagonal = CommonOps_DDRM.diag(variances);
        return new IncompleteGroup(
                sample, new SaturatedMoments(sample.names(), sample.availableMeans(), diagonal, Double.NaN, 0, false));
    }

    /** Say whether there are cases at all. */
    public boolean exists() {
        return sample.cases() > 0;
    }

    /** Return the cases. */
    public IncompleteSample sample() {
        return sample;
    }

    /** Return the unrestricted estimates. */
    public SaturatedMoments saturated() {
        return saturated;
    }

    /** Return the information on the unrestricted moments. */
    SaturatedInformation information() {
        if (information == null) {
            information = new SaturatedInformation(sample, saturated);
        }
        return information;
    }

    /**
     * Compute tr(O^-1 J) of the unrestricted moments, with their observed information O and the average product J of the
     * casewise scores: the mean of twice the gain in log-likelihood over the true moments, whatever the distribution.
     *
     * @param covariates positions of given covariates
     */
    public double unrestrictedTrace(int[] covariates) {
        UnrestrictedMoments moments = new UnrestrictedMoments(this, covariates, new int[0]);
        return UnrestrictedMoments.product(moments.inverse(), moments.firstOrder());
    }

    /** Return the unrestricted estimates as moments of the sample, with divisor N. */
    public SampleMoments moments() {
        DMatrixRMaj covariance = saturated.covariance();
        double[][] rows = new double[covariance.numRows][covariance.numCols];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = covariance.get(i, j);
            }
        }
        return SampleMoments.ofCovariance(sample.names(), rows, CovarianceDivisor.N, saturated.means(), sample.cases());
    }
}
