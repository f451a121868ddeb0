package org.sewall.kernel;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Test the baseline model under normality with complete cases.
 *
 * <p>Its estimates are the sample's variances, means and covariances of covariates, so its chi-square follows from
 * determinants: n (log|diag S| - log|S|), with the covariates as one block of the diagonal. What has to be known of it
 * beyond that is in {@link BaselineFit}.
 */
final class NormalBaseline {
    private NormalBaseline() {}

    /** Test the baseline model for the data of a model. */
    static BaselineTest of(PreparedModel prepared) {
        List<Integer> related = prepared.rules().baselineKeepsCovariates()
                ? prepared.positions(prepared.table().roles().covariates())
                : List.of();
        double chiSquare = prepared.groups().stream()
                .mapToDouble(group -> chiSquare(group, related))
                .sum();
        int p = prepared.specification().observedCount();
        int x = related.size();
        return BaselineTest.of(chiSquare, prepared.groups().size() * (p * (p - 1) / 2 - x * (x - 1) / 2));
    }

    private static double chiSquare(PreparedGroup group, List<Integer> related) {
        SampleMoments moments = group.moments();
        DMatrixRMaj block = new DMatrixRMaj(related.size(), related.size());
        for (int i = 0; i < related.size(); i++) {
            for (int j = 0; j < related.size(); j++) {
                block.set(i, j, moments.covariance(related.get(i), related.get(j)));
            }
        }
        double value = PreparedGroup.logDeterminant(block) - PreparedGroup.logDeterminant(moments.covariance());
        for (int i = 0; i < moments.size(); i++) {
            if (!related.contains(i)) {
                value += Math.log(moments.covariance(i, i));
            }
        }
        return Math.max(0, value * group.multiplier());
    }
}
