package org.sewall.kernel.standardise;

import java.util.List;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.inference.FittedGroup;

/**
 * Hold the implied covariances and correlations of the latent variables.
 *
 * @param covariance covariance matrix, 0 by 0 without latent variables
 * @param correlation correlation matrix; NaN beside its diagonal of ones where a variance is not positive
 */
public record LatentMoments(NamedMatrix covariance, NamedMatrix correlation) {

    /** Compute the moments at a solution. */
    public static LatentMoments of(FittedGroup group) {
        List<String> names = group.specification().latent();
        int k = names.size();
        int[] position = names.stream().mapToInt(group::position).toArray();
        double[][] covariance = new double[k][k];
        double[][] correlation = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                covariance[i][j] = group.implied().covariance(position[i], position[j]);
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                boolean positive = covariance[i][i] > 0 && covariance[j][j] > 0;
                double root = positive ? Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]) : Double.NaN;
                correlation[i][j] = i == j ? 1 : covariance[i][j] / root;
            }
        }
        return new LatentMoments(NamedMatrix.square(names, covariance), NamedMatrix.square(names, correlation));
    }
}
