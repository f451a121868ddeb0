package org.sewall.kernel.missing;

import java.util.Arrays;
import java.util.List;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Estimate the model in which variables are uncorrelated from incomplete data.
 *
 * <p>Without covariances the likelihood falls into parts: each variable has mean and variance of its available values, and
 * related covariates have the unrestricted moments of their block.
 */
public final class IncompleteBaseline {
    private IncompleteBaseline() {}

    /**
     * Compute the estimates as moments; covariances of unrelated variables mean nothing.
     *
     * @param group cases and their unrestricted moments
     * @param related positions of covariates that stay correlated
     * @param fixed whether the moments of these covariates are those of the unrestricted model rather than free
     */
    public static SampleMoments moments(IncompleteGroup group, List<Integer> related, boolean fixed) {
        IncompleteSample sample = group.sample();
        double[] means = sample.availableMeans();
        double[] variances = sample.availableVariances();
        double[][] covariance = new double[means.length][means.length];
        for (int i = 0; i < means.length; i++) {
            covariance[i][i] = variances[i];
        }
        SaturatedMoments block = fixed || related.isEmpty() ? group.saturated() : block(sample, related);
        for (int i = 0; i < related.size(); i++) {
            int left = block == group.saturated() ? related.get(i) : i;
            means[related.get(i)] = block.means()[left];
            for (int j = 0; j < related.size(); j++) {
                int right = block == group.saturated() ? related.get(j) : j;
                covariance[related.get(i)][related.get(j)] = block.covariance().get(left, right);
            }
        }
        return SampleMoments.ofCovariance(sample.names(), covariance, CovarianceDivisor.N, means, sample.cases());
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
