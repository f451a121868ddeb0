package org.sewall.kernel.ordinal;

import java.util.stream.IntStream;

/**
 * Product-moment correlation of two continuous variables, with influences by the scores of the bivariate normal.
 *
 * <p>Muthén (1984), Psychometrika 49, 115-132, the case of two continuous indicators.
 */
final class PearsonPair implements Pair {
    private final ContinuousMargin first;
    private final ContinuousMargin second;
    private final double correlation;
    private final double[] influence;

    PearsonPair(ContinuousMargin first, ContinuousMargin second, int cases) {
        this.first = first;
        this.second = second;
        int[] rows = IntStream.range(0, cases)
                .filter(n -> first.present(n) && second.present(n))
                .toArray();
        var likelihood = new PearsonLikelihood(first, second, rows);
        // with missing values, those who have both differ from those who have one
        correlation = rows.length == cases
                ? likelihood.productMean()
                : CorrelationSearch.maximise(likelihood, likelihood.productMean());
        influence = influences(rows, cases);
    }

    private double[] influences(int[] rows, int cases) {
        double square = 0;
        var cross = new double[4];
        for (int n : rows) {
            double x = first.standardized(n);
            double y = second.standardized(n);
            double weighted = score(x, y) / rows.length;
            square += weighted * score(x, y);
            cross[0] += weighted * meanScore(x, y) / first.deviation();
            cross[1] += weighted * varianceScore(x, y) / first.variance();
            cross[2] += weighted * meanScore(y, x) / second.deviation();
            cross[3] += weighted * varianceScore(y, x) / second.variance();
        }
        var values = new double[cases];
        for (int n = 0; n < cases; n++) {
            double univariate = cross[0] * first.influence(n, 0)
                    + cross[1] * first.influence(n, 1)
                    + cross[2] * second.influence(n, 0)
                    + cross[3] * second.influence(n, 1);
            values[n] = -univariate / square;
        }
        for (int n : rows) {
            values[n] += score(first.standardized(n), second.standardized(n)) * cases / rows.length / square;
        }
        return values;
    }

    private double score(double x, double y) {
        double rest = (1 - correlation) * (1 + correlation);
        return (correlation + (x - correlation * y) * (y - correlation * x) / rest) / rest;
    }

    private double meanScore(double own, double other) {
        return (own - correlation * other) / ((1 - correlation) * (1 + correlation));
    }

    private double varianceScore(double own, double other) {
        return (own * meanScore(own, other) - 1) / 2;
    }

    @Override
    public double correlation() {
        return correlation;
    }

    @Override
    public double influence(int row) {
        return influence[row];
    }
}
