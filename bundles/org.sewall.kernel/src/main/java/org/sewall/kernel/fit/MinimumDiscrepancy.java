package org.sewall.kernel.fit;

import java.util.List;

/**
 * Minimum of the discrepancy function, F = C / n, with n the sample size of the convention.
 *
 * <p>lavaan (and Mplus, which does not print it) minimises half of it, and prints C / (2 n). With the Wishart likelihood
 * and several groups lavaan weighs the groups in the minimum by N(g), in the chi-square by N(g) - 1; then the minimum is
 * not a multiple of the chi-square, and is taken from the log-likelihoods.
 */
final class MinimumDiscrepancy {

    private MinimumDiscrepancy() {}

    /**
     * Compute C / n.
     *
     * @param chiSquare C, not negative
     * @param size n, positive
     */
    static double of(double chiSquare, double size) {
        return chiSquare / size;
    }

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("fmin", "Minimum of the discrepancy function")
                .apa("F")
                .formula("F = C / n; lavaan and Mplus: C / (2 n)")
                .source("Jöreskog (1969)")
                .lowerIsBetter()
                .computedBy(input -> new FitValue.Available(printed(input))));
    }

    private static double printed(FitInput input) {
        if (!input.rules().minimisesHalf()) {
            return of(input.chiSquare(), input.effectiveSize());
        }
        if (!input.hasLikelihood()) {
            return of(input.chiSquare(), input.observations()) / 2;
        }
        boolean unequalWeights = input.rules().likelihood() == Likelihood.WISHART && input.groupCount() > 1;
        double fromLikelihood = LogLikelihood.belowUnrestricted(input) / input.observations();
        return unequalWeights && Double.isFinite(fromLikelihood)
                ? fromLikelihood
                : of(input.chiSquare(), input.effectiveSize()) / 2;
    }
}
