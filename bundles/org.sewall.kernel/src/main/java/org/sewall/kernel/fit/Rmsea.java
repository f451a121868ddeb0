package org.sewall.kernel.fit;

import java.util.List;
import org.sewall.kernel.distribution.NoncentralChiSquare;

/**
 * Root mean square error of approximation: misfit in the population per degree of freedom.
 *
 * <p>RMSEA = sqrt(k max(C - d, 0) / (n d)), where k is the number of groups (1 in Amos, which omits it). The limits put
 * delta_L and delta_U for C - d. Close fit (RMSEA at most .05) is tested by P(X &gt; C | n d .05^2 / k, d), not-close fit
 * (at least .08) by P(X &lt;= C | n d .08^2 / k, d). Sources: Steiger & Lind (1980); Browne & Cudeck (1993); MacCallum,
 * Browne & Sugawara (1996), Psychological Methods 1, 130-149; Steiger (1998) for k.
 */
final class Rmsea {

    private static final double CLOSE = 0.05;
    private static final double NOT_CLOSE = 0.08;

    private Rmsea() {}

    /**
     * Compute RMSEA from a noncentrality.
     *
     * @param noncentrality max(C - d, 0) or a confidence limit of it
     * @param degrees d, positive
     * @param size n, positive
     * @param groupFactor k
     */
    static double of(double noncentrality, double degrees, double size, int groupFactor) {
        return Math.sqrt(groupFactor * noncentrality / (size * degrees));
    }

    /**
     * Compute the noncentrality that an RMSEA means: the inverse of {@link #of}.
     *
     * @param rmsea RMSEA, not negative
     * @param degrees d
     * @param size n
     * @param groupFactor k
     */
    static double noncentrality(double rmsea, double degrees, double size, int groupFactor) {
        return rmsea * rmsea * size * degrees / groupFactor;
    }

    static List<FitIndex> indices() {
        return List.of(
                entry(
                                "rmsea",
                                "Root mean square error of approximation (RMSEA)",
                                "RMSEA",
                                "sqrt(k max(C - d, 0) / (n d))")
                        .cutoff(0.05, "close", "Browne & Cudeck (1993)")
                        .cutoff(0.06, "good", "Hu & Bentler (1999)")
                        .cutoff(0.08, "reasonable", "Browne & Cudeck (1993)")
                        .cutoff(0.10, "mediocre", "MacCallum, Browne & Sugawara (1996)")
                        .computedBy(Rmsea::point),
                entry("rmsea.ci.lower", "RMSEA, lower 90% limit", "RMSEA lower limit", "sqrt(k delta_L / (n d))")
                        .computedBy(input -> limit(input, NoncentralityParameter.lower(input))),
                entry("rmsea.ci.upper", "RMSEA, upper 90% limit", "RMSEA upper limit", "sqrt(k delta_U / (n d))")
                        .computedBy(input -> limit(input, NoncentralityParameter.upper(input))),
                entry("rmsea.ci.level", "Level of the RMSEA interval", "level", "1 - 2 (.05)")
                        .computedBy(input -> new FitValue.Available(1 - 2 * NoncentralityParameter.TAIL)),
                entry("rmsea.pvalue", "p of close fit (PCLOSE)", "p of close fit", "P(X > C | n d .05^2 / k, d)")
                        .higherIsBetter()
                        .cutoff(0.05, "close fit is not rejected", "Browne & Cudeck (1993)")
                        .computedBy(input -> tail(input, CLOSE, true)),
                entry("rmsea.close.h0", "RMSEA of the test of close fit", "close fit", ".05")
                        .computedBy(input -> new FitValue.Available(CLOSE)),
                entry(
                                "rmsea.notclose.pvalue",
                                "p of not-close fit",
                                "p of not-close fit",
                                "P(X <= C | n d .08^2 / k, d)")
                        .cutoff(0.05, "not-close fit is rejected", "MacCallum, Browne & Sugawara (1996)")
                        .computedBy(input -> tail(input, NOT_CLOSE, false)),
                entry("rmsea.notclose.h0", "RMSEA of the test of not-close fit", "not-close fit", ".08")
                        .computedBy(input -> new FitValue.Available(NOT_CLOSE)));
    }

    private static FitIndex.Builder entry(String id, String label, String apa, String formula) {
        return FitIndex.named(id, label)
                .apa(apa)
                .formula(formula)
                .source("Browne & Cudeck (1993)")
                .lowerIsBetter();
    }

    private static FitValue point(FitInput input) {
        if (input.degreesOfFreedom() == 0) {
            return Saturation.perfect(input, 0);
        }
        return new FitValue.Available(
                scaled(input, NoncentralityParameter.of(input.chiSquare(), input.degreesOfFreedom())));
    }

    private static FitValue limit(FitInput input, FitValue noncentrality) {
        return input.degreesOfFreedom() == 0
                ? Saturation.perfect(input, 0)
                : noncentrality.map(delta -> scaled(input, delta));
    }

    private static double scaled(FitInput input, double noncentrality) {
        return of(noncentrality, input.degreesOfFreedom(), input.effectiveSize(), groupFactor(input));
    }

    private static FitValue tail(FitInput input, double rmsea, boolean upper) {
        int degrees = input.degreesOfFreedom();
        if (degrees == 0) {
            return FitValue.none(UnavailableReason.SATURATED);
        }
        double lambda = noncentrality(rmsea, degrees, input.effectiveSize(), groupFactor(input));
        return FitValue.of(tail(input.chiSquare(), degrees, lambda, upper), UnavailableReason.OUT_OF_RANGE);
    }

    /** Compute the probability of a larger statistic, or of one not larger. */
    static double tail(double statistic, double degrees, double noncentrality, boolean upper) {
        NoncentralChiSquare distribution = NoncentralChiSquare.of(degrees, noncentrality);
        return upper ? distribution.survivalProbability(statistic) : distribution.cumulativeProbability(statistic);
    }

    private static int groupFactor(FitInput input) {
        return input.rules().rmseaGroupFactor(input.groupCount());
    }
}
