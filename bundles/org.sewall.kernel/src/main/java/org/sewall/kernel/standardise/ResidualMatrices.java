package org.sewall.kernel.standardise;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.Moments;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.Residuals;
import org.sewall.kernel.discrepancy.KnownSamplingCovariance;
import org.sewall.kernel.inference.EstimateUncertainty;
import org.sewall.kernel.inference.FittedGroup;

/**
 * Compare sample and implied covariances, raw, as correlations and in standard errors.
 *
 * <p>The asymptotic variance of a residual is that of the sample covariance, (sigma(ii) sigma(jj) + sigma(ij)^2) / n, less
 * that of the implied one (Bollen, K. A., 1989, Structural Equations with Latent Variables, 258-260; Joreskog, K. G. &
 * Sorbom, D., 1988, LISREL 7). Amos and early LISREL leave the subtraction out.
 */
public final class ResidualMatrices {
    /** Share of the variance of a sample covariance below which the residual is zero in exact arithmetic. */
    private static final double ZERO_SHARE = 1e-9;

    private ResidualMatrices() {}

    /**
     * Compare the moments of a solution.
     *
     * @param group group at the solution
     * @param uncertainty covariance matrix of its estimates; without it there are no standardized residuals, 0 by 0
     * @param sample sample moments
     * @param implied implied moments, of the same variables
     */
    public static Residuals of(FittedGroup group, EstimateUncertainty uncertainty, Moments sample, Moments implied) {
        List<String> names = sample.covariance().rows();
        // the sampling variances below are those of a normal sample, not of correlations of ordered variables
        boolean known = uncertainty.isAvailable() && !(group.discrepancy() instanceof KnownSamplingCovariance);
        int p = names.size();
        double[][] raw = new double[p][p];
        double[][] correlation = new double[p][p];
        double[][] standardized = new double[p][p];
        ImpliedVariances sampling = new ImpliedVariances(group, uncertainty.covariance());
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                raw[i][j] = raw[j][i] =
                        sample.covariance().get(i, j) - implied.covariance().get(i, j);
                double scale = Math.sqrt(
                        sample.covariance().get(i, i) * sample.covariance().get(j, j));
                correlation[i][j] = correlation[j][i] = raw[i][j] / scale;
                if (known) {
                    standardized[i][j] = standardized[j][i] = standardized(group, sampling, i, j, raw[i][j]);
                }
            }
        }
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < implied.means().size(); i++) {
            means.add(sample.means().get(i) - implied.means().get(i));
        }
        NamedMatrix scaled =
                known ? NamedMatrix.square(names, standardized) : NamedMatrix.square(List.of(), new double[0][0]);
        return new Residuals(NamedMatrix.square(names, raw), NamedMatrix.square(names, correlation), scaled, means);
    }

    private static double standardized(FittedGroup group, ImpliedVariances variances, int i, int j, double residual) {
        double covariance = group.implied().covariance(i, j);
        double sampling =
                (group.implied().covariance(i, i) * group.implied().covariance(j, j) + covariance * covariance)
                        / group.multiplier();
        double variance = sampling - variances.of(i, j);
        return variance > ZERO_SHARE * sampling ? residual / Math.sqrt(variance) : 0;
    }
}
