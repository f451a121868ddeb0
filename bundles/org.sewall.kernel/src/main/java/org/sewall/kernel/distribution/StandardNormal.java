package org.sewall.kernel.distribution;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Density, probability and quantile of the standard normal distribution. */
public final class StandardNormal {
    private static final NormalDistribution DISTRIBUTION = NormalDistribution.of(0, 1);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private StandardNormal() {}

    /** Return the density; 0 at both infinities. */
    public static double density(double x) {
        return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
    }

    /** Return P(X &lt;= x), with full relative accuracy in the lower tail. */
    public static double cumulative(double x) {
        if (Double.isInfinite(x)) {
            return x > 0 ? 1 : 0;
        }
        return DISTRIBUTION.cumulativeProbability(x);
    }

    /** Return P(a &lt; X &lt;= b) without losing digits in the upper tail. */
    public static double between(double a, double b) {
        return a > 0 ? cumulative(-a) - cumulative(-b) : cumulative(b) - cumulative(a);
    }

    /**
     * Return x with P(X &lt;= x) = probability.
     *
     * @param probability from 0 (negative infinity) to 1 (positive infinity)
     */
    public static double quantile(double probability) {
        return DISTRIBUTION.inverseCumulativeProbability(probability);
    }
}
