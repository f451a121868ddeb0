package org.sewall.kernel.distribution;

import java.util.function.DoubleUnaryOperator;

/**
 * Noncentrality of a chi-square statistic for a given tail probability: the limits of confidence intervals.
 *
 * <p>With growing noncentrality the upper tail grows and the lower tail shrinks, so there is at most one solution. It
 * is bracketed by doubling and found by Chandrupatla's (1997, Advances in Engineering Software 28, 145-149) mixture of
 * inverse quadratic interpolation and bisection, on the logarithm of the tail, which is nearly linear.
 */
public final class Noncentrality {

    private static final int MOST_STEPS = 200;
    private static final double LARGEST = 1e12;

    private Noncentrality() {}

    /**
     * Find lambda so that P(X &lt;= x) has the given value: the upper limit of a confidence interval.
     *
     * @param x observed chi-square, not negative
     * @param degreesOfFreedom degrees of freedom, positive
     * @param probability lower tail probability, between 0 and 1
     * @return lambda; 0 if even the central distribution has less probability below x; NaN if lambda exceeds 1e12
     */
    public static double forCumulative(double x, double degreesOfFreedom, double probability) {
        check(probability);
        return root(
                lambda -> Math.log(probability)
                        - Math.log(
                                NoncentralChiSquare.of(degreesOfFreedom, lambda).cumulativeProbability(x)),
                x);
    }

    /**
     * Find lambda so that P(X &gt; x) has the given value: the lower limit of a confidence interval.
     *
     * @param x observed chi-square, not negative
     * @param degreesOfFreedom degrees of freedom, positive
     * @param probability upper tail probability, between 0 and 1
     * @return lambda; 0 if even the central distribution has more probability above x; NaN if lambda exceeds 1e12
     */
    public static double forSurvival(double x, double degreesOfFreedom, double probability) {
        check(probability);
        return root(
                lambda -> Math.log(
                                NoncentralChiSquare.of(degreesOfFreedom, lambda).survivalProbability(x))
                        - Math.log(probability),
                x);
    }

    private static void check(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("tail probability must be between 0 and 1, not " + probability);
        }
    }

    /** Find the root of an increasing function on the positive numbers; the function may be infinite. */
    private static double root(DoubleUnaryOperator increasing, double guess) {
        if (increasing.applyAsDouble(0) >= 0) {
            return 0;
        }
        double low = 0;
        double high = Math.max(1, guess);
        while (increasing.applyAsDouble(high) < 0) {
            low = high;
            high *= 2;
            if (high > LARGEST) {
                return Double.NaN;
            }
        }
        return Chandrupatla.root(increasing, low, high, MOST_STEPS);
    }
}
