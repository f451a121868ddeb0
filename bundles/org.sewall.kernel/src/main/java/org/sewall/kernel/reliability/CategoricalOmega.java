package org.sewall.kernel.reliability;

import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.distribution.BivariateNormal;
import org.sewall.kernel.distribution.StandardNormal;

/**
 * Reliability of the sum of ordered items, in the metric of the categories.
 *
 * <p>The covariance of two items scored 0, 1, 2, ... is the sum over their thresholds of P(below both) - P(below one) P(below
 * the other); the true one has the correlation that the factor brings, the total one that of the response variables.
 * Source: Green & Yang (2009), Psychometrika 74, 155-167, eq. 21.
 */
final class CategoricalOmega {
    private final double[][] thresholds;

    /**
     * Prepare for some items.
     *
     * @param ordered thresholds and scales of all items
     * @param items places of the items that are summed
     */
    CategoricalOmega(OrderedItems ordered, int[] items) {
        thresholds = new double[items.length][];
        for (int a = 0; a < items.length; a++) {
            double scale = ordered.scales()[items[a]];
            double[] own = ordered.thresholds().get(items[a]).clone();
            for (int t = 0; t < own.length; t++) {
                own[t] *= scale;
            }
            thresholds[a] = own;
        }
    }

    /**
     * Compute the share of true variance in the variance of the sum.
     *
     * @param common covariances that the factor brings to the standardized response variables
     * @param total correlations of the response variables; the diagonal is 1
     */
    double of(DMatrixRMaj common, DMatrixRMaj total) {
        double numerator = 0;
        double denominator = 0;
        for (int a = 0; a < thresholds.length; a++) {
            for (int b = 0; b < thresholds.length; b++) {
                numerator += covariance(a, b, common.get(a, b));
                denominator += covariance(a, b, a == b ? 1 : total.get(a, b));
            }
        }
        return numerator / denominator;
    }

    private double covariance(int a, int b, double correlation) {
        double sum = 0;
        for (double first : thresholds[a]) {
            for (double second : thresholds[b]) {
                sum += BivariateNormal.cumulative(first, second, Math.max(-1, Math.min(1, correlation)))
                        - StandardNormal.cumulative(first) * StandardNormal.cumulative(second);
            }
        }
        return sum;
    }
}
