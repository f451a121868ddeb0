package org.sewall.kernel.ordinal;

import java.util.stream.IntStream;

/**
 * Residual correlation of two variables given covariates, and how much each case influences it.
 *
 * <p>Muthén (1984), Psychometrika 49, 115-132: the likelihood of the pair with everything univariate held at its estimates.
 */
final class ConditionalPair {
    private final double correlation;
    private final double[] influence;

    private ConditionalPair(double correlation, double[] influence) {
        this.correlation = correlation;
        this.influence = influence;
    }

    /** Estimate the correlation of two variables. */
    static ConditionalPair of(ConditionalMargin first, ConditionalMargin second, int cases) {
        if (first instanceof ConditionalContinuousMargin x) {
            return second instanceof ConditionalContinuousMargin y
                    ? continuous(x, y, cases)
                    : mixed(x, (ConditionalOrderedMargin) second, cases);
        }
        ConditionalOrderedMargin x = (ConditionalOrderedMargin) first;
        return second instanceof ConditionalOrderedMargin y
                ? ordered(x, y, cases)
                : mixed((ConditionalContinuousMargin) second, x, cases);
    }

    private static ConditionalPair ordered(ConditionalOrderedMargin x, ConditionalOrderedMargin y, int cases) {
        PolychoricCases likelihood = new PolychoricCases(x, y, cases);
        double correlation = CorrelationSearch.maximise(likelihood, productMoment(x, y, cases));
        PairScores scores = new PairScores(x, y, cases);
        for (int n = 0; n < cases; n++) {
            scores.add(
                    n,
                    likelihood.score(n),
                    new double[] {likelihood.firstScore(n, false), likelihood.firstScore(n, true)},
                    new double[] {likelihood.secondScore(n, false), likelihood.secondScore(n, true)});
        }
        return new ConditionalPair(correlation, scores.influence());
    }

    private static ConditionalPair mixed(ConditionalContinuousMargin x, ConditionalOrderedMargin y, int cases) {
        double[] values = new double[cases];
        double[] below = new double[cases];
        double[] above = new double[cases];
        for (int n = 0; n < cases; n++) {
            values[n] = x.residual(n);
            below[n] = y.lower(n);
            above[n] = y.upper(n);
        }
        PolyserialLikelihood likelihood = new PolyserialLikelihood(
                values, x.deviation(), below, above, IntStream.range(0, cases).toArray());
        double correlation = CorrelationSearch.maximise(likelihood, productMoment(x, y, cases));
        PairScores scores = new PairScores(x, y, cases);
        for (int n = 0; n < cases; n++) {
            scores.add(
                    n,
                    likelihood.score(n),
                    new double[] {likelihood.meanScore(n), likelihood.varianceScore(n)},
                    new double[] {likelihood.belowScore(n), likelihood.aboveScore(n)});
        }
        return new ConditionalPair(correlation, scores.influence());
    }

    private static ConditionalPair continuous(ConditionalContinuousMargin x, ConditionalContinuousMargin y, int cases) {
        double sum = 0;
        for (int n = 0; n < cases; n++) {
            sum += x.residual(n) * y.residual(n);
        }
        PearsonScores density = new PearsonScores(sum / cases);
        PairScores scores = new PairScores(x, y, cases);
        for (int n = 0; n < cases; n++) {
            double first = x.residual(n);
            double second = y.residual(n);
            scores.add(
                    n,
                    density.score(first, second),
                    new double[] {
                        density.mean(first, second) / x.deviation(), density.variance(first, second) / x.variance()
                    },
                    new double[] {
                        density.mean(second, first) / y.deviation(), density.variance(second, first) / y.variance()
                    });
        }
        return new ConditionalPair(sum / cases, scores.influence());
    }

    /** Return the product-moment correlation of residuals, where the search begins. */
    private static double productMoment(ConditionalMargin x, ConditionalMargin y, int cases) {
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int n = 0; n < cases; n++) {
            xx += x.residual(n) * x.residual(n);
            yy += y.residual(n) * y.residual(n);
            xy += x.residual(n) * y.residual(n);
        }
        return xy / Math.sqrt(xx * yy);
    }

    double correlation() {
        return correlation;
    }

    /** Return the influence of a case on the correlation; see {@link Pair#influence}. */
    double influence(int row) {
        return influence[row];
    }
}
