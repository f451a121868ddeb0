package org.sewall.kernel.fit;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Residuals of the moments of one group, sample minus implied, in one of three metrics.
 *
 * <p>Residuals divided by their standard errors are not among them; they need the derivatives of the implied moments.
 *
 * @param covariances p by p symmetric matrix of residuals of covariances or correlations
 * @param means p residuals of the means; empty if the means are not modelled. With ordered variables the residuals of the
 *     thresholds take their place, and the diagonal of the covariances is zero
 */
public record ResidualMoments(DMatrixRMaj covariances, double[] means) {

    /** Compute s(i,j) - sigma(i,j) and m(i) - mu(i), in the units of the variables. */
    public static ResidualMoments raw(GroupMoments group) {
        return of(group, difference(group, unit(group), unit(group)), Traces.meanDifference(group));
    }

    /**
     * Compute residuals in units of the sample standard deviations (Bentler 1995).
     *
     * @return (s(i,j) - sigma(i,j)) / sqrt(s(i,i) s(j,j)) and (m(i) - mu(i)) / sqrt(s(i,i)); NaN where a sample
     *     variance is not positive
     */
    public static ResidualMoments bySampleDeviation(GroupMoments group) {
        double[] scale = inverseDeviations(group.sampleCovariance());
        return of(group, difference(group, scale, scale), scaledMeans(group, scale));
    }

    /**
     * Compute differences of sample and implied correlations (Bollen 1989).
     *
     * @return s(i,j) / sqrt(s(i,i) s(j,j)) - sigma(i,j) / sqrt(sigma(i,i) sigma(j,j)), diagonal 0, and
     *     (m(i) - mu(i)) / sqrt(s(i,i)); NaN where a variance is not positive
     */
    public static ResidualMoments correlation(GroupMoments group) {
        double[] sample = inverseDeviations(group.sampleCovariance());
        double[] implied = inverseDeviations(group.impliedCovariance());
        DMatrixRMaj difference = difference(group, sample, implied);
        for (int i = 0; i < difference.numRows; i++) {
            difference.set(i, i, 0);
        }
        return of(group, difference, scaledMeans(group, sample));
    }

    private static ResidualMoments of(GroupMoments group, DMatrixRMaj covariances, double[] means) {
        if (!group.thresholds().known()) {
            return new ResidualMoments(covariances, means);
        }
        for (int i = 0; i < covariances.numRows; i++) {
            covariances.set(i, i, 0);
        }
        return new ResidualMoments(covariances, group.thresholds().residuals());
    }

    /**
     * Compute the residuals in Mplus's metric: correlation residuals, and relative residuals of the variances.
     *
     * @return correlation residuals off the diagonal, (s(i,i) - sigma(i,i)) / s(i,i) on it, and
     *     m(i) / sqrt(s(i,i)) - mu(i) / sqrt(sigma(i,i))
     */
    static ResidualMoments mplus(GroupMoments group) {
        double[] sample = inverseDeviations(group.sampleCovariance());
        double[] implied = inverseDeviations(group.impliedCovariance());
        DMatrixRMaj difference = difference(group, sample, implied);
        double[] means = new double[group.sampleMeans().length];
        for (int i = 0; i < difference.numRows; i++) {
            double variance = group.sampleCovariance().get(i, i);
            difference.set(i, i, (variance - group.impliedCovariance().get(i, i)) / variance);
            if (group.hasMeans()) {
                means[i] = group.sampleMeans()[i] * sample[i] - group.impliedMeans()[i] * implied[i];
            }
        }
        return new ResidualMoments(difference, means);
    }

    private static DMatrixRMaj difference(GroupMoments group, double[] sampleScale, double[] impliedScale) {
        int p = group.variables();
        DMatrixRMaj difference = new DMatrixRMaj(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                difference.set(
                        i,
                        j,
                        group.sampleCovariance().get(i, j) * sampleScale[i] * sampleScale[j]
                                - group.impliedCovariance().get(i, j) * impliedScale[i] * impliedScale[j]);
            }
        }
        return difference;
    }

    private static double[] scaledMeans(GroupMoments group, double[] scale) {
        double[] means = Traces.meanDifference(group);
        for (int i = 0; i < means.length; i++) {
            means[i] *= scale[i];
        }
        return means;
    }

    private static double[] unit(GroupMoments group) {
        double[] ones = new double[group.variables()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] inverseDeviations(DMatrixRMaj covariance) {
        double[] scale = new double[covariance.numRows];
        for (int i = 0; i < scale.length; i++) {
            double variance = covariance.get(i, i);
            scale[i] = variance > 0 ? 1 / Math.sqrt(variance) : Double.NaN;
        }
        return scale;
    }

    /** Return the sum of squares of the lower triangle, with or without the diagonal. */
    double covarianceSquares(boolean diagonal) {
        double sum = 0;
        for (int i = 0; i < covariances.numRows; i++) {
            for (int j = 0; j < i; j++) {
                sum += covariances.get(i, j) * covariances.get(i, j);
            }
            sum += diagonal ? covariances.get(i, i) * covariances.get(i, i) : 0;
        }
        return sum;
    }

    /** Return the sum of squares of the mean residuals. */
    double meanSquares() {
        double sum = 0;
        for (double residual : means) {
            sum += residual * residual;
        }
        return sum;
    }
}
