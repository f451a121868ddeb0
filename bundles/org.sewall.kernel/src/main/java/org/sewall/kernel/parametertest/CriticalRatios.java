package org.sewall.kernel.parametertest;

import org.sewall.kernel.NamedMatrix;

/**
 * Compute the critical ratios for differences between all pairs of parameters, as Amos prints them.
 *
 * <p>The ratio of row i and column j is (theta(j) - theta(i)) / sqrt(v(ii) + v(jj) - 2 v(ij)), asymptotically standard normal if
 * both parameters are equal (Amos User's Guide, "Critical ratios for differences between parameters"). It is zero for
 * parameters that constraints make equal, and NaN for a pair that differs without any sampling variation.
 */
public final class CriticalRatios {
    /** Variance of a difference, relative to those of the parameters, that is rounding of zero. */
    private static final double ZERO = 1e-12;

    private CriticalRatios() {}

    /**
     * Compare all pairs.
     *
     * @param theta estimates
     * @param covariance their covariance matrix, with the names of the parameters
     * @return matrix of ratios, the sign turned above the diagonal; 0 by 0 if there is no covariance matrix
     */
    public static NamedMatrix of(double[] theta, NamedMatrix covariance) {
        int n = covariance.rows().size();
        double[][] ratios = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                ratios[i][j] =
                        ratio(theta[j] - theta[i], covariance.get(i, i), covariance.get(j, j), covariance.get(i, j));
                ratios[j][i] = -ratios[i][j];
            }
        }
        return NamedMatrix.square(covariance.rows(), ratios);
    }

    private static double ratio(double difference, double first, double second, double shared) {
        double variance = first + second - 2 * shared;
        if (variance > ZERO * (first + second)) {
            return difference / Math.sqrt(variance);
        }
        double spread = Math.sqrt(Math.max(first, second));
        return Math.abs(difference) <= 1e-6 * spread || difference == 0 ? 0 : Double.NaN;
    }
}
