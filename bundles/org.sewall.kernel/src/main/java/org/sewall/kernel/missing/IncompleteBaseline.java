package org.sewall.kernel.missing;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Estimate the model in which variables are uncorrelated from incomplete data.
 *
 * <p>Without covariances the likelihood falls into parts: each variable has mean and variance of its available values, and
 * related covariates have the unrestricted moments of their block, or, if their moments are given, available means and
 * pairwise covariances (lavaan 0.6).
 */
public final class IncompleteBaseline {
    private IncompleteBaseline() {}

    /**
     * Compute the estimates as moments; covariances of unrelated variables mean nothing.
     *
     * @param group cases
     * @param related positions of covariates that stay correlated
     * @param fixed whether the moments of these covariates are given rather than free
     */
    public static SampleMoments moments(IncompleteGroup group, List<Integer> related, boolean fixed) {
        IncompleteSample sample = group.sample();
        double[] means = sample.availableMeans();
        double[] variances = sample.availableVariances();
        double[][] covariance = new double[means.length][means.length];
        for (int i = 0; i < means.length; i++) {
            covariance[i][i] = variances[i];
        }
        if (fixed) {
            relate(covariance, pairwise(sample), related);
        } else if (!related.isEmpty()) {
            SaturatedMoments block = block(sample, related);
            for (int i = 0; i < related.size(); i++) {
                means[related.get(i)] = block.means()[i];
                for (int j = 0; j < related.size(); j++) {
                    covariance[related.get(i)][related.get(j)] =
                            block.covariance().get(i, j);
                }
            }
        }
        return SampleMoments.ofCovariance(sample.names(), covariance, CovarianceDivisor.N, means, sample.cases());
    }

    private static void relate(double[][] covariance, DMatrixRMaj given, List<Integer> related) {
        for (int i : related) {
            for (int j : related) {
                covariance[i][j] = given.get(i, j);
            }
        }
    }

    private static DMatrixRMaj pairwise(IncompleteSample sample) {
        DMatrixRMaj covariance = sample.pairwiseCovariance();
        CommonOps_DDRM.scale((sample.cases() - 1.0) / sample.cases(), covariance);
        return covariance;
    }

    private static SaturatedMoments block(IncompleteSample sample, List<Integer> related) {
        int[] columns = related.stream().mapToInt(Integer::intValue).toArray();
        double[][] rows = new double[sample.cases()][];
        Arrays.setAll(rows, i -> Arrays.stream(columns)
                .mapToDouble(column -> sample.row(i)[column])
                .toArray());
        List<String> names = related.stream().map(sample.names()::get).toList();
        return SaturatedMoments.of(IncompleteSample.of(names, rows));
    }
}
