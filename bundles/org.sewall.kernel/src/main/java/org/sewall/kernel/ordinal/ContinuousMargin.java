package org.sewall.kernel.ordinal;

/**
 * Mean and variance of a continuous variable, both by maximum likelihood (divisor N).
 *
 * <p>The influences come from the scores of the normal likelihood and the mean of their outer products, as in Muthén
 * (1984), A general structural equation model with dichotomous, ordered categorical, and continuous latent variable
 * indicators, Psychometrika 49, 115-132.
 */
final class ContinuousMargin implements Margin {
    private final double mean;
    private final double variance;
    private final double[] standardized;
    private final double[] meanInfluence;
    private final double[] varianceInfluence;

    /**
     * Compute mean, variance and influences.
     *
     * @param values one per case, finite and not all equal
     */
    ContinuousMargin(double[] values) {
        int cases = values.length;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double centre = sum / cases;
        double residual = 0;
        double squares = 0;
        for (double value : values) {
            residual += value - centre;
            squares += (value - centre) * (value - centre);
        }
        mean = centre + residual / cases;
        variance = (squares - residual * residual / cases) / cases;
        standardized = new double[cases];
        for (int n = 0; n < cases; n++) {
            standardized[n] = (values[n] - mean) / Math.sqrt(variance);
        }
        meanInfluence = new double[cases];
        varianceInfluence = new double[cases];
        fillInfluences();
    }

    /** Solve the 2 x 2 mean outer product of the scores, in standardized units, for each case. */
    private void fillInfluences() {
        double skewness = 0;
        double kurtosis = 0;
        for (double z : standardized) {
            skewness += z * z * z / standardized.length;
            kurtosis += z * z * z * z / standardized.length;
        }
        double cross = skewness / 2;
        double square = (kurtosis - 1) / 4;
        double determinant = square - cross * cross;
        for (int n = 0; n < standardized.length; n++) {
            double first = standardized[n];
            double second = (first * first - 1) / 2;
            meanInfluence[n] = Math.sqrt(variance) * (square * first - cross * second) / determinant;
            varianceInfluence[n] = variance * (second - cross * first) / determinant;
        }
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }

    double standardized(int row) {
        return standardized[row];
    }

    @Override
    public double deviation() {
        return Math.sqrt(variance);
    }

    @Override
    public double value(int row) {
        return standardized[row];
    }

    @Override
    public int statistics() {
        return 2;
    }

    @Override
    public double influence(int row, int statistic) {
        return statistic == 0 ? meanInfluence[row] : varianceInfluence[row];
    }
}
