package org.sewall.kernel.normality;

import java.io.Serializable;

/**
 * Describe the distribution of one item.
 *
 * <p>Critical ratios above about 2 tell of a deviation from normality, but in large samples also of one that does not matter;
 * kurtosis above 7 and skewness beyond 2 do (Curran, West & Finch 1996, Psychological Methods 1, 16-29).
 *
 * @param item name
 * @param mean mean
 * @param standardDeviation standard deviation with divisor N - 1
 * @param smallest smallest value
 * @param largest largest value
 * @param skewness third central moment over the third power of the standard deviation, both with divisor N
 * @param skewnessRatio skewness over its standard error under normality, root of 6/N
 * @param kurtosis fourth central moment over the fourth power of the standard deviation, less 3, both with divisor N
 * @param kurtosisRatio kurtosis over its standard error under normality, root of 24/N
 */
public record ItemShape(
        String item,
        double mean,
        double standardDeviation,
        double smallest,
        double largest,
        double skewness,
        double skewnessRatio,
        double kurtosis,
        double kurtosisRatio)
        implements Serializable {

    /** Describe a column of complete data. */
    static ItemShape of(String item, double[][] rows, int column) {
        int cases = rows.length;
        double sum = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double[] row : rows) {
            sum += row[column];
            smallest = Math.min(smallest, row[column]);
            largest = Math.max(largest, row[column]);
        }
        double mean = sum / cases;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double[] row : rows) {
            double deviation = row[column] - mean;
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }
        double variance = second / cases;
        double skewness = third / cases / Math.pow(variance, 1.5);
        double kurtosis = fourth / cases / (variance * variance) - 3;
        return new ItemShape(
                item,
                mean,
                Math.sqrt(second / (cases - 1)),
                smallest,
                largest,
                skewness,
                skewness / Math.sqrt(6.0 / cases),
                kurtosis,
                kurtosis / Math.sqrt(24.0 / cases));
    }
}
