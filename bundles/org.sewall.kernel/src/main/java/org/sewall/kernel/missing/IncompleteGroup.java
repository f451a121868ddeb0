package org.sewall.kernel.missing;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Hold the cases of a group, some with missing values, together with their unrestricted moments.
 *
 * @param sample cases of the model's observed variables
 * @param saturated unrestricted estimates of means and covariances
 */
public record IncompleteGroup(IncompleteSample sample, SaturatedMoments saturated) {

    /** Cases with missing values are not used. */
    public static final IncompleteGroup NONE = new IncompleteGroup(
            IncompleteSample.of(List.of(), new double[0][]),
            new SaturatedMoments(List.of(), new double[0], new DMatrixRMaj(0, 0), 0, 0, true));

    /** Estimate the unrestricted moments of a sample. */
    public static IncompleteGroup of(IncompleteSample sample) {
        return new IncompleteGroup(sample, SaturatedMoments.of(sample));
    }

    /** Say whether there are cases at all. */
    public boolean exists() {
        return sample.cases() > 0;
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
