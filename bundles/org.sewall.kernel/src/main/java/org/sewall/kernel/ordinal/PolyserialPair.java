package org.sewall.kernel.ordinal;

/** Polyserial correlation of a continuous and an ordered variable. */
final class PolyserialPair implements Pair {
    private final double correlation;
    private final double[] influence;

    PolyserialPair(ContinuousMargin continuous, OrderedMargin ordered, double start) {
        var likelihood = PolyserialLikelihood.of(continuous, ordered);
        correlation = CorrelationSearch.maximise(likelihood, start);
        influence = influence(likelihood, continuous, ordered);
    }

    private static double[] influence(
            PolyserialLikelihood likelihood, ContinuousMargin continuous, OrderedMargin ordered) {
        int cases = ordered.codes().length;
        double square = 0;
        double meanCross = 0;
        double varianceCross = 0;
        var thresholdCross = new double[ordered.statistics()];
        int[] rows = likelihood.rows();
        for (int n : rows) {
            double score = likelihood.score(n);
            double weighted = score / rows.length;
            square += weighted * score;
            meanCross += weighted * likelihood.meanScore(n);
            varianceCross += weighted * likelihood.varianceScore(n);
            int code = ordered.code(n);
            if (code > 0) {
                thresholdCross[code - 1] += weighted * likelihood.belowScore(n);
            }
            if (code < thresholdCross.length) {
                thresholdCross[code] += weighted * likelihood.aboveScore(n);
            }
        }
        var influence = new double[cases];
        for (int n = 0; n < cases; n++) {
            double univariate = meanCross * continuous.influence(n, 0) + varianceCross * continuous.influence(n, 1);
            for (int k = 0; k < thresholdCross.length; k++) {
                univariate += thresholdCross[k] * ordered.influence(n, k);
            }
            influence[n] = -univariate / square;
        }
        for (int n : rows) {
            influence[n] += likelihood.score(n) * cases / rows.length / square;
        }
        return influence;
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
