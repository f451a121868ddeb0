package org.sewall.kernel.fit;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Hoelter's critical N: the largest sample in which the model would not be rejected.
 *
 * <p>CN = q(1 - alpha, d) / (C / n) + 1, with the quantile q of the central chi-square distribution; Amos prints it
 * rounded down, as HOELTER. Source: Hoelter (1983), Sociological Methods & Research 11, 325-344.
 */
final class CriticalN {

    /** The quantile of no degrees of freedom is 0, so lavaan prints 1 for a saturated model; Amos prints nothing. */
    private static final double SATURATED = 1;

    private CriticalN() {}

    /**
     * Compute CN.
     *
     * @param chiSquare C, positive
     * @param degrees d, positive
     * @param size n, positive
     * @param alpha level of the test, between 0 and 1
     * @return CN, not rounded; infinite if C is 0
     */
    static double of(double chiSquare, int degrees, double size, double alpha) {
        return ChiSquaredDistribution.of(degrees).inverseSurvivalProbability(alpha) / (chiSquare / size) + 1;
    }

    static List<FitIndex> indices() {
        return List.of(
                entry("cn_05", "Critical N (alpha .05)", "q(.95, d) / (C / n) + 1", 0.05, false),
                entry("cn_01", "Critical N (alpha .01)", "q(.99, d) / (C / n) + 1", 0.01, false),
                entry("hoelter.05", "Hoelter's critical N (.05)", "floor(q(.95, d) / (C / n) + 1)", 0.05, true),
                entry("hoelter.01", "Hoelter's critical N (.01)", "floor(q(.99, d) / (C / n) + 1)", 0.01, true));
    }

    private static FitIndex entry(String id, String label, String formula, double alpha, boolean whole) {
        return FitIndex.named(id, label)
                .apa("CN")
                .formula(formula)
                .source("Hoelter (1983)")
                .higherIsBetter()
                .cutoff(200, "adequate", "Hoelter (1983)")
                .computedBy(input -> compute(input, alpha, whole).map(cn -> whole ? Math.floor(cn) : cn));
    }

    private static FitValue compute(FitInput input, double alpha, boolean whole) {
        if (input.degreesOfFreedom() == 0) {
            return whole
                    ? FitValue.none(UnavailableReason.SATURATED)
                    : FitValue.of(SATURATED, UnavailableReason.SATURATED);
        }
        double cn = of(input.chiSquare(), input.degreesOfFreedom(), input.effectiveSize(), alpha);
        return FitValue.of(cn, UnavailableReason.PERFECT_FIT);
    }
}
