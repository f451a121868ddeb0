package org.sewall.kernel.ordinal;

import org.sewall.kernel.distribution.BivariateNormal;
import org.sewall.kernel.distribution.StandardNormal;

/**
 * Log-likelihood of two ordered variables whose thresholds differ from case to case, as they do given covariates.
 *
 * <p>See {@link PolychoricLikelihood}, of which this is the form with one rectangle for each case.
 */
final class PolychoricCases implements CorrelationLikelihood {
    private static final double BOUND = 0.999;

    private final ConditionalOrderedMargin first;
    private final ConditionalOrderedMargin second;
    private final double[] probability;
    private final double[] score;
    private double rho;
    private double value;
    private double slope;
    private double information;
    private double curvature;

    PolychoricCases(ConditionalOrderedMargin first, ConditionalOrderedMargin second, int cases) {
        this.first = first;
        this.second = second;
        probability = new double[cases];
        score = new double[cases];
    }

    @Override
    public double bound() {
        return BOUND;
    }

    @Override
    public void evaluate(double correlation) {
        rho = correlation;
        value = 0;
        slope = 0;
        information = 0;
        curvature = 0;
        for (int n = 0; n < probability.length; n++) {
            double p = rectangle(n, BivariateNormal::cumulative);
            boolean known = p > PolychoricLikelihood.SMALLEST;
            probability[n] = known ? p : PolychoricLikelihood.SMALLEST;
            score[n] = known ? rectangle(n, BivariateNormal::density) / p : 0;
            value += Math.log(probability[n]);
            slope += score[n];
            information += score[n] * score[n];
            curvature += known ? rectangle(n, PolychoricCases::bend) / p - score[n] * score[n] : 0;
        }
    }

    private interface Corner {
        double at(double x, double y, double rho);
    }

    private double rectangle(int n, Corner corner) {
        double all = corner.at(first.upper(n), second.upper(n), rho);
        double left = corner.at(first.lower(n), second.upper(n), rho);
        double below = corner.at(first.upper(n), second.lower(n), rho);
        double both = corner.at(first.lower(n), second.lower(n), rho);
        return all - left - below + both;
    }

    /** Return the derivative of the bivariate density by the correlation. */
    private static double bend(double x, double y, double rho) {
        double density = BivariateNormal.density(x, y, rho);
        return density == 0 ? 0 : density * new PearsonScores(rho).score(x, y);
    }

    @Override
    public double value() {
        return value;
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

    /** Return the derivative of a case's log-likelihood by the correlation. */
    double score(int row) {
        return score[row];
    }

    /** Return the derivative by one of the bounds of the interval of the first variable. */
    double firstScore(int row, boolean upper) {
        return boundScore(row, upper ? first.upper(row) : first.lower(row), second) * (upper ? 1 : -1);
    }

    /** Return the same for the second variable. */
    double secondScore(int row, boolean upper) {
        return boundScore(row, upper ? second.upper(row) : second.lower(row), first) * (upper ? 1 : -1);
    }

    private double boundScore(int row, double bound, ConditionalOrderedMargin other) {
        if (Double.isInfinite(bound) || probability[row] <= PolychoricLikelihood.SMALLEST) {
            return 0;
        }
        double root = Math.sqrt((1 - rho) * (1 + rho));
        double from = (other.lower(row) - rho * bound) / root;
        double to = (other.upper(row) - rho * bound) / root;
        return StandardNormal.density(bound) * StandardNormal.between(from, to) / probability[row];
    }
}
