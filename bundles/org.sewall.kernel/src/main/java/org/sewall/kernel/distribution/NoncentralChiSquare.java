package org.sewall.kernel.distribution;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Noncentral chi-square distribution, accurate in both tails.
 *
 * <p>The probability is the Poisson mixture of central ones (Johnson, Kotz & Balakrishnan 1995, equation 29.3)
 *
 * <pre>F(x; d, lambda) = sum over j of Poisson(j; lambda / 2) F(x; d + 2 j).</pre>
 *
 * <p>As proposed by Benton & Krishnamoorthy (2003, Computational Statistics & Data Analysis 43, 249-267) the sum
 * starts where its terms are largest; here that place is found for each tail of its own, and each tail is a sum of
 * positive terms in the direction in which the recurrence for the incomplete gamma function only adds. So neither tail
 * is computed as one minus the other, and both keep their relative accuracy down to the smallest numbers.
 *
 * <p>The number of terms grows with the square root of lambda. Beyond {@value #LARGEST_SUMMED} Sankaran's normal
 * approximation (1963, Biometrika 50, 199-204) is used, whose error there is below 1e-6 between the quantiles .001
 * and .999.
 */
public final class NoncentralChiSquare {

    /** Largest noncentrality for which the mixture is summed. */
    static final double LARGEST_SUMMED = 1e8;

    /** Terms this much smaller than the sum do not change it, nor do all that follow. */
    private static final double NEGLIGIBLE = 1e-20;

    private final double degreesOfFreedom;
    private final double noncentrality;

    private NoncentralChiSquare(double degreesOfFreedom, double noncentrality) {
        this.degreesOfFreedom = degreesOfFreedom;
        this.noncentrality = noncentrality;
    }

    /**
     * Return the distribution with the given parameters.
     *
     * @param degreesOfFreedom degrees of freedom, positive
     * @param noncentrality lambda, not negative and finite; 0 gives the central distribution
     * @throws IllegalArgumentException if a parameter is outside its range
     */
    public static NoncentralChiSquare of(double degreesOfFreedom, double noncentrality) {
        if (!(degreesOfFreedom > 0) || !(noncentrality >= 0) || Double.isInfinite(degreesOfFreedom + noncentrality)) {
            throw new IllegalArgumentException("noncentral chi-square needs df > 0 and lambda >= 0, not "
                    + degreesOfFreedom + ", " + noncentrality);
        }
        return new NoncentralChiSquare(degreesOfFreedom, noncentrality);
    }

    /**
     * Compute P(X &lt;= x).
     *
     * @param x any number; 0 or less gives 0, infinity gives 1
     * @return probability; relative error below 1e-12 (1e-11 for noncentralities beyond 1e5), also where it is tiny
     */
    public double cumulativeProbability(double x) {
        return probability(x, false);
    }

    /**
     * Compute P(X &gt; x).
     *
     * @param x any number; 0 or less gives 1, infinity gives 0
     * @return probability; relative error below 1e-12 (1e-11 for noncentralities beyond 1e5), also where it is tiny
     */
    public double survivalProbability(double x) {
        return probability(x, true);
    }

    private double probability(double x, boolean upper) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("probability of a value that is not a number");
        }
        if (x <= 0 || Double.isInfinite(x)) {
            return x <= 0 == upper ? 1 : 0;
        }
        if (noncentrality == 0) {
            return gamma(degreesOfFreedom / 2, x / 2, upper);
        }
        if (noncentrality > LARGEST_SUMMED) {
            return sankaran(x, upper);
        }
        return Math.min(1, upper ? upperSum(x / 2) : lowerSum(x / 2));
    }

    /** Sum from the last term that matters down to the first: P(a + j - 1, y) = P(a + j, y) + increment. */
    private double lowerSum(double y) {
        double a = degreesOfFreedom / 2;
        double mean = noncentrality / 2;
        double mode = Math.min(mean, peak(a, mean, y));
        double last = lastTerm(a, mean, y, mode);
        double weight = PoissonMass.of(last, mean);
        double central = gamma(a + last, y, false);
        double increment = PoissonMass.of(a + last, y);
        double sum = weight * central;
        for (double j = last; j > 0; j--) {
            increment *= (a + j) / y;
            central += increment;
            weight *= j / mean;
            sum += weight * central;
            if (j < mode && weight * central < NEGLIGIBLE * sum) {
                break;
            }
        }
        return sum;
    }

    /** Sum from the first term that matters up to the last: Q(a + j + 1, y) = Q(a + j, y) + increment. */
    private double upperSum(double y) {
        double a = degreesOfFreedom / 2;
        double mean = noncentrality / 2;
        double mode = Math.max(mean, peak(a, mean, y));
        double first = firstTerm(a, mean, y, mode);
        double weight = PoissonMass.of(first, mean);
        double central = gamma(a + first, y, true);
        double increment = PoissonMass.of(a + first, y);
        double sum = weight * central;
        for (double j = first + 1; j < Double.MAX_VALUE; j++) {
            central += increment;
            increment *= y / (a + j);
            weight *= mean / j;
            sum += weight * central;
            // so that it ends as well where every term is too small to be represented
            if (j > mode && weight * central <= NEGLIGIBLE * sum) {
                break;
            }
        }
        return sum;
    }

    /** Return where (mean y)^j / (j! Gamma(a + j)) is largest: the root of j (a + j) = mean y. */
    private static double peak(double a, double mean, double y) {
        double product = mean * y;
        return 2 * product / (a + Math.sqrt(a * a + 4 * product));
    }

    /** Go up from the mode until the terms are negligible, knowing that P(s + 1, y) &lt; P(s, y) min(1, y / (s + 1)). */
    private static double lastTerm(double a, double mean, double y, double mode) {
        double j = Math.ceil(mode);
        double term = 1;
        while (term > NEGLIGIBLE) {
            j++;
            term *= mean / j * Math.min(1, y / (a + j));
        }
        return j;
    }

    /** Go down from the mode until the terms are negligible, knowing that Q(s, y) &lt; Q(s + 1, y) min(1, s / y). */
    private static double firstTerm(double a, double mean, double y, double mode) {
        double j = Math.floor(mode);
        double term = 1;
        while (term > NEGLIGIBLE && j > 0) {
            j--;
            term *= (j + 1) / mean * Math.min(1, (a + j) / y);
        }
        return j;
    }

    private static double gamma(double shape, double y, boolean upper) {
        GammaDistribution distribution = GammaDistribution.of(shape, 1);
        return upper ? distribution.survivalProbability(y) : distribution.cumulativeProbability(y);
    }

    private double sankaran(double x, boolean upper) {
        double d = degreesOfFreedom;
        double lambda = noncentrality;
        double h = 1 - 2 * (d + lambda) * (d + 3 * lambda) / (3 * (d + 2 * lambda) * (d + 2 * lambda));
        double p = (d + 2 * lambda) / ((d + lambda) * (d + lambda));
        double m = (h - 1) * (1 - 3 * h);
        double centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p);
        double spread = h * Math.sqrt(2 * p) * (1 + 0.5 * m * p);
        double z = (Math.pow(x / (d + lambda), h) - centre) / spread;
        NormalDistribution normal = NormalDistribution.of(0, 1);
        return upper ? normal.survivalProbability(z) : normal.cumulativeProbability(z);
    }
}
