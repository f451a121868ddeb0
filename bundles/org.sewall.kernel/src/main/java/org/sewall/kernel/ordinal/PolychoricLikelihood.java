package org.sewall.kernel.ordinal;

import org.sewall.kernel.distribution.BivariateNormal;
import org.sewall.kernel.distribution.StandardNormal;

/**
 * Log-likelihood of a table of two ordered variables, with derivatives by their correlation and their thresholds.
 *
 * <p>Olsson (1979), Maximum likelihood estimation of the polychoric correlation coefficient, Psychometrika 44, 443-460,
 * equations 4 to 14. A cell probability below {@value #SMALLEST} counts as that number, without derivatives.
 */
final class PolychoricLikelihood implements CorrelationLikelihood {
    private static final double BOUND = 0.999;
    /** Root of the machine epsilon: differences of four probabilities are not known better. */
    static final double SMALLEST = 1.4901161193847656e-8;

    private final double[] first;
    private final double[] second;
    private final double[][] counts;
    private final double[][] cumulative;
    private final double[][] density;
    private final double[][] bend;
    private final double[][] probability;
    private final double[][] score;
    private double rho;
    private double slope;
    private double information;
    private double curvature;

    /**
     * Prepare a table.
     *
     * @param first thresholds of the row variable, ascending
     * @param second thresholds of the column variable, ascending
     * @param counts one row per category of the row variable, not negative, not necessarily whole
     */
    PolychoricLikelihood(double[] first, double[] second, double[][] counts) {
        this.first = bordered(first);
        this.second = bordered(second);
        this.counts = counts;
        cumulative = new double[this.first.length][this.second.length];
        density = new double[this.first.length][this.second.length];
        bend = new double[this.first.length][this.second.length];
        probability = new double[counts.length][counts[0].length];
        score = new double[counts.length][counts[0].length];
        fillBorders();
    }

    private static double[] bordered(double[] thresholds) {
        var bordered = new double[thresholds.length + 2];
        bordered[0] = Double.NEGATIVE_INFINITY;
        System.arraycopy(thresholds, 0, bordered, 1, thresholds.length);
        bordered[thresholds.length + 1] = Double.POSITIVE_INFINITY;
        return bordered;
    }

    /** The probabilities at infinite bounds do not depend on the correlation. */
    private void fillBorders() {
        int lastRow = first.length - 1;
        int lastColumn = second.length - 1;
        for (int a = 0; a <= lastRow; a++) {
            cumulative[a][lastColumn] = StandardNormal.cumulative(first[a]);
        }
        for (int b = 0; b <= lastColumn; b++) {
            cumulative[lastRow][b] = StandardNormal.cumulative(second[b]);
        }
    }

    @Override
    public double bound() {
        return BOUND;
    }

    @Override
    public void evaluate(double correlation) {
        rho = correlation;
        PearsonScores scores = new PearsonScores(rho);
        for (int a = 1; a < first.length - 1; a++) {
            for (int b = 1; b < second.length - 1; b++) {
                cumulative[a][b] = BivariateNormal.cumulative(first[a], second[b], rho);
                density[a][b] = BivariateNormal.density(first[a], second[b], rho);
                bend[a][b] = density[a][b] * scores.score(first[a], second[b]);
            }
        }
        slope = 0;
        information = 0;
        curvature = 0;
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                evaluateCell(a, b);
            }
        }
    }

    private void evaluateCell(int a, int b) {
        double p = difference(cumulative, a, b);
        boolean known = p > SMALLEST;
        probability[a][b] = known ? p : SMALLEST;
        score[a][b] = known ? difference(density, a, b) / p : 0;
        if (known) {
            double square = score[a][b] * score[a][b];
            slope += counts[a][b] * score[a][b];
            information += counts[a][b] * square;
            curvature += counts[a][b] * (difference(bend, a, b) / p - square);
        }
    }

    private static double difference(double[][] corners, int a, int b) {
        return corners[a + 1][b + 1] - corners[a][b + 1] - corners[a + 1][b] + corners[a][b];
    }

    @Override
    public double value() {
        double sum = 0;
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                sum += counts[a][b] * Math.log(probability[a][b]);
            }
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

    /** Return the derivative of the logarithm of a cell's probability by the correlation. */
    double score(int a, int b) {
        return score[a][b];
    }

    /**
     * Return the derivative of the logarithm of a cell's probability by a threshold of the row variable.
     *
     * @param a row of the cell
     * @param b column of the cell
     * @param threshold which threshold; only a and a - 1 bound the cell
     */
    double rowScore(int a, int b, int threshold) {
        return score(a, b, first[threshold + 1], second, a - threshold, b);
    }

    /** Return the same by a threshold of the column variable. */
    double columnScore(int a, int b, int threshold) {
        return score(a, b, second[threshold + 1], first, b - threshold, a);
    }

    private double score(int a, int b, double threshold, double[] others, int distance, int other) {
        if (probability[a][b] <= SMALLEST || distance != 0 && distance != 1) {
            return 0;
        }
        double root = Math.sqrt((1 - rho) * (1 + rho));
        double from = (others[other] - rho * threshold) / root;
        double to = (others[other + 1] - rho * threshold) / root;
        double mass = StandardNormal.density(threshold) * StandardNormal.between(from, to);
        return (distance == 0 ? mass : -mass) / probability[a][b];
    }
}
