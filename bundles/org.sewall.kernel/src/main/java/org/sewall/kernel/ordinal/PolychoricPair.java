package org.sewall.kernel.ordinal;

/** Polychoric correlation of two ordered variables; the influence of a case depends on its cell only. */
final class PolychoricPair implements Pair {
    private final OrderedMargin first;
    private final OrderedMargin second;
    private final ContingencyTable table;
    private final PolychoricLikelihood likelihood;
    private final double correlation;
    private final double[][] influence;

    PolychoricPair(OrderedMargin first, OrderedMargin second, double start) {
        this.first = first;
        this.second = second;
        table = new ContingencyTable(first, second);
        likelihood = new PolychoricLikelihood(first.thresholds(), second.thresholds(), table.adjusted());
        correlation = CorrelationSearch.maximise(likelihood, start);
        influence = new double[first.categories()][second.categories()];
        fillInfluence();
    }

    /** Scores are averaged over the observed cells, whatever was added to an empty one. */
    private void fillInfluence() {
        int[][] counts = table.counts();
        double square = 0;
        var rowCross = new double[first.statistics()];
        var columnCross = new double[second.statistics()];
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                double score = likelihood.score(a, b);
                double weighted = counts[a][b] * score / table.cases();
                square += weighted * score;
                for (int k = Math.max(0, a - 1); k < Math.min(a + 1, rowCross.length); k++) {
                    rowCross[k] += weighted * likelihood.rowScore(a, b, k);
                }
                for (int k = Math.max(0, b - 1); k < Math.min(b + 1, columnCross.length); k++) {
                    columnCross[k] += weighted * likelihood.columnScore(a, b, k);
                }
            }
        }
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                double univariate = product(rowCross, first.influence(a)) + product(columnCross, second.influence(b));
                influence[a][b] = (likelihood.score(a, b) - univariate) / square;
            }
        }
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    ContingencyTable table() {
        return table;
    }

    @Override
    public double correlation() {
        return correlation;
    }

    @Override
    public double influence(int row) {
        return influence[first.code(row)][second.code(row)];
    }
}
