package org.sewall.kernel.ordinal;

import java.util.stream.IntStream;
import org.sewall.kernel.distribution.StandardNormal;

/**
 * Log-likelihood of a continuous and an ordered variable, with derivatives by everything it depends on.
 *
 * <p>Olsson, Drasgow and Dorans (1982), The polyserial correlation coefficient, Psychometrika 47, 337-347, equations 4 to
 * 13. Only the part that depends on the correlation is kept: the probability of the category given the continuous value.
 */
final class PolyserialLikelihood implements CorrelationLikelihood {
    private static final double BOUND = 0.995;
    private static final double SMALLEST = 2.220446049250313e-16;

    private final ContinuousMargin continuous;
    private final OrderedMargin ordered;
    private final double[] thresholds;
    private final int[] rows;
    private final double[] lower;
    private final double[] upper;
    private final double[] probability;
    private double rho;
    private double slope;
    private double information;
    private double curvature;

    PolyserialLikelihood(ContinuousMargin continuous, OrderedMargin ordered) {
        this.continuous = continuous;
        this.ordered = ordered;
        int cases = ordered.codes().length;
        rows = IntStream.range(0, cases)
                .filter(n -> continuous.present(n) && ordered.present(n))
                .toArray();
        thresholds = new double[ordered.categories() + 1];
        thresholds[0] = Double.NEGATIVE_INFINITY;
        System.arraycopy(ordered.thresholds(), 0, thresholds, 1, ordered.thresholds().length);
        thresholds[ordered.categories()] = Double.POSITIVE_INFINITY;
        lower = new double[cases];
        upper = new double[cases];
        probability = new double[cases];
    }

    /** Return the cases that have both values. */
    int[] rows() {
        return rows;
    }

    @Override
    public double bound() {
        return BOUND;
    }

    @Override
    public void evaluate(double correlation) {
        rho = correlation;
        slope = 0;
        information = 0;
        curvature = 0;
        double root = root();
        for (int n : rows) {
            double z = continuous.standardized(n);
            int code = ordered.code(n);
            lower[n] = (thresholds[code] - rho * z) / root;
            upper[n] = (thresholds[code + 1] - rho * z) / root;
            probability[n] = Math.max(SMALLEST, StandardNormal.between(lower[n], upper[n]));
            double score = score(n);
            slope += score;
            information += score * score;
            curvature += bend(n) - score * score;
        }
    }

    private double root() {
        return Math.sqrt((1 - rho) * (1 + rho));
    }

    /** Return the derivative of log probability by the correlation. */
    double score(int row) {
        int code = ordered.code(row);
        double z = continuous.standardized(row);
        double above = boundTerm(upper[row], thresholds[code + 1], z);
        double below = boundTerm(lower[row], thresholds[code], z);
        return (above - below) / (Math.pow(root(), 3) * probability[row]);
    }

    private double boundTerm(double bound, double threshold, double z) {
        return Double.isInfinite(bound) ? 0 : StandardNormal.density(bound) * (threshold * rho - z);
    }

    /** Return the second derivative of the probability by the correlation, divided by the probability. */
    private double bend(int row) {
        int code = ordered.code(row);
        double z = continuous.standardized(row);
        return (bendAt(upper[row], thresholds[code + 1], z) - bendAt(lower[row], thresholds[code], z))
                / probability[row];
    }

    private double bendAt(double bound, double threshold, double z) {
        if (Double.isInfinite(bound)) {
            return 0;
        }
        double rest = (1 - rho) * (1 + rho);
        double cube = rest * Math.sqrt(rest);
        double shift = (threshold * rho - z) / cube;
        double second = threshold / cube + 3 * rho * (threshold * rho - z) / (cube * rest);
        return StandardNormal.density(bound) * (second - bound * shift * shift);
    }

    @Override
    public double value() {
        double sum = 0;
        for (int n : rows) {
            sum += Math.log(probability[n]);
        }
        return sum;
    }

    @Override
    public double slope() {
        return slope;
    }

    @Override
    public double information() {
        return information;
    }

    @Override
    public double curvature() {
        return curvature;
    }

    /** Return the derivative of a case's log-likelihood by a threshold. */
    double thresholdScore(int row, int threshold) {
        int distance = ordered.code(row) - threshold;
        if (distance == 0) {
            return StandardNormal.density(upper[row]) / (root() * probability[row]);
        }
        return distance == 1 ? -StandardNormal.density(lower[row]) / (root() * probability[row]) : 0;
    }

    /** Return the derivative of a case's log-likelihood, density of the continuous value included, by the mean. */
    double meanScore(int row) {
        return (continuous.standardized(row) + tilt(row)) / continuous.deviation();
    }

    /** Return the derivative of a case's log-likelihood, density of the continuous value included, by the variance. */
    double varianceScore(int row) {
        double z = continuous.standardized(row);
        return (z * z - 1 + z * tilt(row)) / (2 * continuous.variance());
    }

    private double tilt(int row) {
        double densities = StandardNormal.density(upper[row]) - StandardNormal.density(lower[row]);
        return rho / root() * densities / probability[row];
    }
}
