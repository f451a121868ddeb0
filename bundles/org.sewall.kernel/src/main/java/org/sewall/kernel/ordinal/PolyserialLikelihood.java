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

    private final double[] values;
    private final double deviation;
    private final double[] below;
    private final double[] above;
    private final int[] rows;
    private final double[] lower;
    private final double[] upper;
    private final double[] probability;
    private double rho;
    private double slope;
    private double information;
    private double curvature;

    /**
     * Prepare cases.
     *
     * @param values standardized value of the continuous variable, for each case
     * @param deviation its standard deviation
     * @param below threshold below the category of each case, or negative infinity
     * @param above threshold above it, or positive infinity
     * @param rows cases that have both values
     */
    PolyserialLikelihood(double[] values, double deviation, double[] below, double[] above, int[] rows) {
        this.values = values;
        this.deviation = deviation;
        this.below = below;
        this.above = above;
        this.rows = rows;
        int cases = values.length;
        lower = new double[cases];
        upper = new double[cases];
        probability = new double[cases];
    }

    /** Return the cases that have both values. */
    int[] rows() {
        return rows;
    }

    /** Prepare the cases of two variables. */
    static PolyserialLikelihood of(ContinuousMargin continuous, OrderedMargin ordered) {
        double[] thresholds = ordered.thresholds();
        int cases = ordered.codes().length;
        double[] values = new double[cases];
        double[] below = new double[cases];
        double[] above = new double[cases];
        int[] rows = IntStream.range(0, cases)
                .filter(n -> continuous.present(n) && ordered.present(n))
                .toArray();
        for (int n : rows) {
            int code = ordered.code(n);
            values[n] = continuous.standardized(n);
            below[n] = code == 0 ? Double.NEGATIVE_INFINITY : thresholds[code - 1];
            above[n] = code == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[code];
        }
        return new PolyserialLikelihood(values, continuous.deviation(), below, above, rows);
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
            lower[n] = (below[n] - rho * values[n]) / root;
            upper[n] = (above[n] - rho * values[n]) / root;
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
        double difference =
                boundTerm(upper[row], above[row], values[row]) - boundTerm(lower[row], below[row], values[row]);
        return difference / (Math.pow(root(), 3) * probability[row]);
    }

    private double boundTerm(double bound, double threshold, double z) {
        return Double.isInfinite(bound) ? 0 : StandardNormal.density(bound) * (threshold * rho - z);
    }

    /** Return the second derivative of the probability by the correlation, divided by the probability. */
    private double bend(int row) {
        return (bendAt(upper[row], above[row], values[row]) - bendAt(lower[row], below[row], values[row]))
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

    /** Return the derivative of a case's log-likelihood by the threshold above its category. */
    double aboveScore(int row) {
        return StandardNormal.density(upper[row]) / (root() * probability[row]);
    }

    /** Return the derivative of a case's log-likelihood by the threshold below its category. */
    double belowScore(int row) {
        return -StandardNormal.density(lower[row]) / (root() * probability[row]);
    }

    /** Return the derivative of a case's log-likelihood, density of the continuous value included, by the mean. */
    double meanScore(int row) {
        return (values[row] + tilt(row)) / deviation;
    }

    /** Return the derivative of a case's log-likelihood, density of the continuous value included, by the variance. */
    double varianceScore(int row) {
        double z = values[row];
        return (z * z - 1 + z * tilt(row)) / (2 * deviation * deviation);
    }

    private double tilt(int row) {
        double densities = StandardNormal.density(upper[row]) - StandardNormal.density(lower[row]);
        return rho / root() * densities / probability[row];
    }
}
