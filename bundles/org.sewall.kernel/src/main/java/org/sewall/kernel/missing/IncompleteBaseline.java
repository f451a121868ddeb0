package org.sewall.kernel.missing;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Compute the likelihood of the model in which variables are uncorrelated, from incomplete data.
 *
 * <p>It is the sum over variables of the likelihood of their available values at their own mean and variance, and that of the
 * related covariates as a block.
 */
public final class IncompleteBaseline {
    private IncompleteBaseline() {}

    /**
     * Compute minus twice the log-likelihood.
     *
     * @param group cases and their unrestricted moments
     * @param related positions of covariates that stay correlated
     * @param fixed whether the moments of these covariates are those of the unrestricted model rather than free
     */
    public static double deviance(IncompleteGroup group, List<Integer> related, boolean fixed) {
        IncompleteSample sample = group.sample();
        double[] variances = sample.availableVariances();
        double sum = 0;
        for (int i = 0; i < variances.length; i++) {
            if (!related.contains(i)) {
                sum += sample.available(i) * (Math.log(2 * Math.PI * variances[i]) + 1);
            }
        }
        return related.isEmpty() ? sum : sum + block(group, related, fixed);
    }

    private static double block(IncompleteGroup group, List<Integer> related, boolean fixed) {
        int[] columns = related.stream().mapToInt(Integer::intValue).toArray();
        double[][] rows = new double[group.sample().cases()][];
        Arrays.setAll(rows, i -> Arrays.stream(columns)
                .mapToDouble(column -> group.sample().row(i)[column])
                .toArray());
        List<String> names = related.stream().map(group.sample().names()::get).toList();
        IncompleteSample covariates = IncompleteSample.of(names, rows);
        if (!fixed) {
            return SaturatedMoments.of(covariates).deviance();
        }
        DMatrixRMaj covariance = new DMatrixRMaj(columns.length, columns.length);
        double[] means = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            means[i] = group.saturated().means()[columns[i]];
            for (int j = 0; j < columns.length; j++) {
                covariance.set(i, j, group.saturated().covariance().get(columns[i], columns[j]));
            }
        }
        PatternSweep sweep = new PatternSweep(covariates);
        return sweep.evaluate(covariance, means) ? sweep.deviance() : Double.NaN;
    }
}
