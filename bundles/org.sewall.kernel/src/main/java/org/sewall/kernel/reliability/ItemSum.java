package org.sewall.kernel.reliability;

import org.ejml.data.DMatrixRMaj;

/** Sums over blocks of a covariance matrix: variances of sums of items. */
final class ItemSum {

    private ItemSum() {}

    /** Return the variance of the sum of some variables. */
    static double variance(DMatrixRMaj covariance, int[] items) {
        double sum = 0;
        for (int i : items) {
            for (int j : items) {
                sum += covariance.get(i, j);
            }
        }
        return sum;
    }

    /** Return the sum of the variances of some variables. */
    static double variances(DMatrixRMaj covariance, int[] items) {
        double sum = 0;
        for (int i : items) {
            sum += covariance.get(i, i);
        }
        return sum;
    }

    /**
     * Compute coefficient alpha, k/(k-1) (1 - sum of variances / variance of sum).
     *
     * <p>Cronbach (1951), Psychometrika 16, 297-334; it is the reliability only if all items have the same loading, and else
     * below it.
     *
     * @param covariance covariances of all variables
     * @param items at least two of them
     */
    static double alpha(DMatrixRMaj covariance, int[] items) {
        double k = items.length;
        return k / (k - 1) * (1 - variances(covariance, items) / variance(covariance, items));
    }
}
