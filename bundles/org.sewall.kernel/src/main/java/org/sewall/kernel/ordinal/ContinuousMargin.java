package org.sewall.kernel.ordinal;

import java.util.Arrays;

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
     * @param values one per case, not all equal; NaN is a missing value
     */
    ContinuousMargin(double[] values) {
        double[] present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        int cases = present.length;
        double sum = 0;
        for (double value : present) {
            sum += value;
        }
        double centre = sum / cases;
        double residual = 0;
        double squares = 0;
        for (double value : present) {
            residual += value - centre;
            squares += (value - centre) * (value - centre);
        }
        mean = centre + residual / cases;
        variance = (squares - residual * residual / cases) / cases;
        standardized = new double[values.length];
        for (int n = 0; n < values.length; n++) {
            standardized[n] = (values[n] - mean) / Math.sqrt(variance);
        }
        meanInfluence = new double[values.length];
        varianceInfluence = new double[values.length];
        fillInfluences(cases);
    }

    /** Solve the 2 x 2 mean outer product of the scores, in standardized units, for each case. */
    private void fillInfluences(int available) {
        double skewness = 0;
        double kurtosis = 0;
        for (int n = 0; n < standardized.length; n++) {
            if (present(n)) {
                double z = standardized[n];
                skewness += z * z * z / available;
                kurtosis += z * z * z * z / available;
            }
        }
        double cross = skewness / 2;
        double square = (kurtosis - 1) / 4;
        double determinant = (square - cross * cross) * available / standardized.length;
        for (int n = 0; n < standardized.length; n++) {
            if (!present(n)) {
                continue;
            }
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

    /** Return the standardized value of a case, NaN if it is missing. */
    double standardized(int row) {
        return standardized[row];
    }

    @Override
    public double deviation() {
        return Math.sqrt(variance);
    }

    @Override
    public boolean present(int row) {
        return !Double.isNaN(standardized[row]);
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
