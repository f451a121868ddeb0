package org.sewall.kernel.sample;

import java.util.List;

/**
 * Compute means and covariances of raw data by the corrected two-pass algorithm.
 *
 * <p>Source: Chan, Golub and LeVeque (1983), Algorithms for computing the sample variance, The American Statistician 37,
 * 242-247, equation 1.7.
 */
final class CrossProducts {
    private final int size;
    private final double[][] rows;
    private final double[] means;
    private final double[] residualSums;
    private final double[][] products;

    CrossProducts(int size, double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("rows.length = 0, but moments need at least one case.");
        }
        this.size = size;
        this.rows = rows;
        means = new double[size];
        residualSums = new double[size];
        products = new double[size][size];
        for (double[] row : rows) {
            if (row.length != size) {
                throw new IllegalArgumentException("A row has " + row.length + " values for " + size + " names.");
            }
            for (int j = 0; j < size; j++) {
                means[j] += row[j] / rows.length;
            }
        }
        accumulate();
    }

    private void accumulate() {
        var deviation = new double[size];
        for (double[] row : rows) {
            for (int j = 0; j < size; j++) {
                deviation[j] = row[j] - means[j];
                residualSums[j] += deviation[j];
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    products[i][j] += deviation[i] * deviation[j];
                }
            }
        }
    }

    SampleMoments moments(List<String> names) {
        int cases = rows.length;
        var covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                // The residual sums are rounding of zero; taking them out removes the error of the means.
                double centred = products[i][j] - residualSums[i] * residualSums[j] / cases;
                covariance[i][j] = centred / cases;
                covariance[j][i] = covariance[i][j];
            }
        }
        for (int j = 0; j < size; j++) {
            means[j] += residualSums[j] / cases;
        }
        return SampleMoments.ofCovariance(names, covariance, CovarianceDivisor.N, means, cases);
    }
}
