package org.sewall.kernel.inference;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.sewall.kernel.Uncertainty;

/**
 * Turn estimates and their variances into tests and intervals by the normal approximation.
 *
 * @param quantile standard normal quantile of the confidence level, two-sided
 */
record NormalInference(double quantile) {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** Use a confidence level between 0 and 1. */
    static NormalInference ofLevel(double level) {
        return new NormalInference(STANDARD.inverseSurvivalProbability(0.5 * (1 - level)));
    }

    /** Judge an estimate with a positive variance. */
    Uncertainty.Known known(double estimate, double variance) {
        double error = Math.sqrt(variance);
        double z = estimate / error;
        double p = 2 * STANDARD.survivalProbability(Math.abs(z));
        return new Uncertainty.Known(error, z, p, estimate - quantile * error, estimate + quantile * error);
    }
}
