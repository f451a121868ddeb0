package org.sewall.kernel.exploratory;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Test that a number of factors suffices, by the likelihood ratio against an unrestricted correlation matrix.
 *
 * @param multiplier what the discrepancy was multiplied by
 * @param statistic multiplier times the minimum of the discrepancy
 * @param degreesOfFreedom ((p - m)^2 - p - m) / 2
 * @param pValue upper tail of chi-square; NaN with 0 degrees of freedom
 */
public record FactorTest(Multiplier multiplier, double statistic, int degreesOfFreedom, double pValue)
        implements Serializable {

    /** Name what the discrepancy is multiplied by; programs differ. */
    public enum Multiplier {
        /** N - 1 - (2p + 5)/6 - 2m/3 (Bartlett 1950, 1951), as R's factanal and SPSS print it. */
        BARTLETT,
        /** N - 1. */
        N_MINUS_ONE,
        /** N, as lavaan with normal likelihood. */
        N;

        /** Return the number for N cases, p items and m factors. */
        double of(int cases, int items, int factors) {
            return switch (this) {
                case BARTLETT -> cases - 1 - (2 * items + 5) / 6.0 - 2 * factors / 3.0;
                case N_MINUS_ONE -> cases - 1;
                case N -> cases;
            };
        }
    }

    /** Return the degrees of freedom of m factors of p items; negative if so many factors are not identified. */
    static int degreesOfFreedom(int items, int factors) {
        return ((items - factors) * (items - factors) - items - factors) / 2;
    }

    static FactorTest of(Multiplier multiplier, double discrepancy, int cases, int items, int factors) {
        int degrees = degreesOfFreedom(items, factors);
        double statistic = multiplier.of(cases, items, factors) * discrepancy;
        double tail = degrees == 0
                ? Double.NaN
                : ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, statistic));
        return new FactorTest(multiplier, statistic, degrees, tail);
    }
}
