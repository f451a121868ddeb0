package org.sewall.kernel.fit;

import org.sewall.kernel.distribution.Noncentrality;

/**
 * Limits of the 90% confidence interval of the noncentrality, which several indices share.
 *
 * <p>The lower limit delta_L has P(X &lt;= C | delta_L, d) = .95, the upper one P(X &lt;= C | delta_U, d) = .05; each is 0
 * where even the central distribution has less. Source: Steiger, Shapiro & Browne (1985), Psychometrika 50, 253-263.
 *
 * @param lower delta_L
 * @param upper delta_U
 */
public record NoncentralityLimits(FitValue lower, FitValue upper) {

    /**
     * Find the limits.
     *
     * @param chiSquare C
     * @param degrees d, not negative; a saturated model has no limits
     */
    static NoncentralityLimits of(double chiSquare, int degrees) {
        if (degrees == 0) {
            FitValue none = FitValue.none(UnavailableReason.SATURATED);
            return new NoncentralityLimits(none, none);
        }
        double statistic = Math.max(0, chiSquare);
        double tail = NoncentralityParameter.TAIL;
        return new NoncentralityLimits(
                FitValue.of(Noncentrality.forSurvival(statistic, degrees, tail), UnavailableReason.OUT_OF_RANGE),
                FitValue.of(Noncentrality.forCumulative(statistic, degrees, tail), UnavailableReason.OUT_OF_RANGE));
    }
}
