package org.sewall.kernel;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;
import org.sewall.kernel.ordinal.StatisticOrder;

/**
 * Hold the moments of the variables of one group that are analysed given covariates.
 *
 * @param variables names of the variables, the covariates left out
 * @param covariates names of the covariates
 * @param sampleCovariance residual covariance matrix of the sample
 * @param impliedCovariance that of the model, in units in which ordered variables have residual variance 1
 * @param sampleMeans means of the sample where the covariates are zero; 0 for ordered variables
 * @param impliedMeans those of the model, of ordered variables too
 * @param sampleSlopes slopes of the sample, one row per variable, one column per covariate
 * @param impliedSlopes those of the model
 */
public record ConditionalMoments(
        List<String> variables,
        List<String> covariates,
        DMatrixRMaj sampleCovariance,
        DMatrixRMaj impliedCovariance,
        double[] sampleMeans,
        double[] impliedMeans,
        DMatrixRMaj sampleSlopes,
        DMatrixRMaj impliedSlopes) {

    /** Say whether variables of a model are analysed given covariates. */
    public static boolean areNeeded(FittedModel model) {
        return model.groups().stream().anyMatch(ConditionalMoments::areNeeded);
    }

    /** Say whether variables of a group are analysed given covariates. */
    public static boolean areNeeded(FittedGroup group) {
        return group.discrepancy() instanceof OrdinalLeastSquares ordinal
                && ordinal.moments().order().slopes() > 0;
    }

    /**
     * Return the moments of a group.
     *
     * @throws IllegalArgumentException if nothing is analysed given covariates
     */
    public static ConditionalMoments of(FittedGroup group) {
        if (!(group.discrepancy() instanceof OrdinalLeastSquares ordinal) || !areNeeded(group)) {
            throw new IllegalArgumentException("group = " + group.number() + ", which has no given covariates.");
        }
        StatisticOrder order = ordinal.moments().order();
        List<String> names = ordinal.moments().names();
        double[] sample = ordinal.moments().statistics();
        double[] implied = ordinal.impliedStatistics();
        return new ConditionalMoments(
                Arrays.stream(order.outcomes()).mapToObj(names::get).toList(),
                Arrays.stream(order.covariates()).mapToObj(names::get).toList(),
                covariance(order, sample),
                covariance(order, implied),
                Arrays.stream(order.outcomes())
                        .mapToDouble(i -> order.ordered(i) ? 0 : -sample[order.location(i)])
                        .toArray(),
                Arrays.stream(order.outcomes())
                        .mapToDouble(ordinal.responseStructure()::mean)
                        .toArray(),
                slopes(order, sample),
                slopes(order, implied));
    }

    private static DMatrixRMaj covariance(StatisticOrder order, double[] statistics) {
        int[] outcomes = order.outcomes();
        DMatrixRMaj covariance = new DMatrixRMaj(outcomes.length, outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            covariance.set(i, i, order.ordered(outcomes[i]) ? 1 : statistics[order.variance(outcomes[i])]);
            for (int j = 0; j < i; j++) {
                covariance.set(i, j, statistics[order.covariance(outcomes[i], outcomes[j])]);
                covariance.set(j, i, covariance.get(i, j));
            }
        }
        return covariance;
    }

    private static DMatrixRMaj slopes(StatisticOrder order, double[] statistics) {
        int[] outcomes = order.outcomes();
        int covariates = order.covariates().length;
        DMatrixRMaj slopes = new DMatrixRMaj(outcomes.length, covariates);
        for (int i = 0; i < outcomes.length; i++) {
            for (int k = 0; k < covariates; k++) {
                slopes.set(i, k, statistics[order.slope(outcomes[i], k)]);
            }
        }
        return slopes;
    }
}
