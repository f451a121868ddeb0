package org.sewall.kernel.resample;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Describe the values of one quantity in the samples drawn.
 *
 * <p>Sources: Efron & Tibshirani (1993), chapters 10, 13 and 14; quantiles between order statistics are interpolated on the
 * scale of the normal distribution (Davison, A. C. & Hinkley, D. V., 1997, Bootstrap Methods and their Application, equation
 * 5.8).
 */
public final class BootstrapDistribution {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double original;
    private final double[] sorted;

    /**
     * Take the values.
     *
     * @param original value in the sample itself
     * @param values finite values in the samples drawn; not kept
     */
    public BootstrapDistribution(double original, double[] values) {
        this.original = original;
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /**
     * Hold an interval.
     *
     * @param lower lower limit, NaN if there is none
     * @param upper upper limit
     */
    public record Interval(double lower, double upper) {}

    /** Return the number of values. */
    public int size() {
        return sorted.length;
    }

    /** Return the mean of the values. */
    public double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }

    /** Return the mean of the values less the value in the sample itself. */
    public double bias() {
        return mean() - original;
    }

    /** Return the standard error: the standard deviation of the values, with their number as divisor. */
    public double standardError() {
        double mean = mean();
        return Math.sqrt(Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN));
    }

    /** Return the percentile interval of a level between 0 and 1. */
    public Interval percentile(double level) {
        return new Interval(quantile(0.5 * (1 - level)), quantile(0.5 * (1 + level)));
    }

    /** Return the bias-corrected interval. */
    public Interval biasCorrected(double level) {
        return accelerated(level, 0);
    }

    /**
     * Return the bias-corrected and accelerated interval.
     *
     * @param level level between 0 and 1
     * @param acceleration see {@link #acceleration}
     */
    public Interval accelerated(double level, double acceleration) {
        double below = Arrays.stream(sorted).filter(value -> value < original).count() / (double) sorted.length;
        if (!(below > 0 && below < 1)) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double shift = NORMAL.inverseCumulativeProbability(below);
        return new Interval(
                quantile(adjusted(0.5 * (1 - level), shift, acceleration)),
                quantile(adjusted(0.5 * (1 + level), shift, acceleration)));
    }

    private static double adjusted(double probability, double shift, double acceleration) {
        double z = shift + NORMAL.inverseCumulativeProbability(probability);
        return NORMAL.cumulativeProbability(shift + z / (1 - acceleration * z));
    }

    /**
     * Compute the acceleration from the values with each case left out in turn.
     *
     * @param leftOut values of the quantity, one per case
     * @return sum d^3 / (6 (sum d^2)^1.5) of the differences d of their mean from each; 0 if all are the same
     */
    public static double acceleration(double[] leftOut) {
        double mean = Arrays.stream(leftOut).average().orElse(Double.NaN);
        double squares = 0;
        double cubes = 0;
        for (double value : leftOut) {
            double difference = mean - value;
            squares += difference * difference;
            cubes += difference * difference * difference;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /** Return a quantile; the lowest or highest value where there are too few values for it. */
    public double quantile(double probability) {
        int n = sorted.length;
        double rank = (n + 1) * probability;
        int below = (int) rank;
        if (n == 0 || Double.isNaN(probability)) {
            return Double.NaN;
        }
        if (below < 1) {
            return sorted[0];
        }
        if (below >= n) {
            return sorted[n - 1];
        }
        if (below == rank) {
            return sorted[below - 1];
        }
        double z = NORMAL.inverseCumulativeProbability(probability);
        double left = NORMAL.inverseCumulativeProbability(below / (n + 1.0));
        double right = NORMAL.inverseCumulativeProbability((below + 1) / (n + 1.0));
        return sorted[below - 1] + (z - left) / (right - left) * (sorted[below] - sorted[below - 1]);
    }
}
