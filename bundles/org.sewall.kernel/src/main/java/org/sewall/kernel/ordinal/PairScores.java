package org.sewall.kernel.ordinal;

import org.sewall.kernel.matrix.Rows;

/** Collect the scores of a pair, case by case, and turn them into influences on its correlation. */
final class PairScores {
    private final ConditionalMargin first;
    private final ConditionalMargin second;
    private final double[] scores;
    private final double[] firstCross;
    private final double[] secondCross;
    private final double[] firstWork;
    private final double[] secondWork;
    private double square;

    PairScores(ConditionalMargin first, ConditionalMargin second, int cases) {
        this.first = first;
        this.second = second;
        scores = new double[cases];
        firstCross = new double[first.statistics()];
        secondCross = new double[second.statistics()];
        firstWork = new double[first.statistics()];
        secondWork = new double[second.statistics()];
    }

    /**
     * Add a case.
     *
     * @param score derivative of its log-likelihood by the correlation
     * @param byFirst derivatives that {@link ConditionalMargin#expand} of the first variable takes
     * @param bySecond the same of the second variable
     */
    void add(int row, double score, double[] byFirst, double[] bySecond) {
        scores[row] = score;
        square += score * score;
        first.expand(row, byFirst[0], byFirst[1], firstWork);
        second.expand(row, bySecond[0], bySecond[1], secondWork);
        for (int k = 0; k < firstCross.length; k++) {
            firstCross[k] += score * firstWork[k];
        }
        for (int k = 0; k < secondCross.length; k++) {
            secondCross[k] += score * secondWork[k];
        }
    }

    /** Return the influence of each case, that of the univariate statistics included. */
    double[] influence() {
        double[] influence = new double[scores.length];
        for (int n = 0; n < influence.length; n++) {
            double univariate = Rows.dot(firstCross, first.influence(n)) + Rows.dot(secondCross, second.influence(n));
            influence[n] = (scores[n] * scores.length - univariate) / square;
        }
        return influence;
    }
}
