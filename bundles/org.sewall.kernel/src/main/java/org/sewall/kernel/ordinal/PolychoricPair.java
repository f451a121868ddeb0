package org.sewall.kernel.ordinal;

import org.sewall.kernel.matrix.Rows;

/**
 * Polychoric correlation of two ordered variables; the influence of a case depends on its cell only.
 *
 * <p>Cases that have one of the two take part through its thresholds.
 */
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
        // the last row and column are for missing values
        influence = new double[first.categories() + 1][second.categories() + 1];
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
        double factor = first.codes().length / (double) table.cases();
        for (int a = 0; a < influence.length; a++) {
            double byFirst = a < counts.length ? Rows.dot(rowCross, first.influence(a)) : 0;
            for (int b = 0; b < influence[a].length; b++) {
                double bySecond = b < counts[0].length ? Rows.dot(columnCross, second.influence(b)) : 0;
                boolean both = a < counts.length && b < counts[0].length;
                double score = both ? factor * likelihood.score(a, b) : 0;
                influence[a][b] = (score - byFirst - bySecond) / square;
            }
        }
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
        return influence[place(first, row)][place(second, row)];
    }

    private static int place(OrderedMargin margin, int row) {
        return margin.present(row) ? margin.code(row) : margin.categories();
    }
}
