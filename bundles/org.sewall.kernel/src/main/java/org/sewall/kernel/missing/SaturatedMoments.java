package org.sewall.kernel.missing;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Hold the unrestricted maximum likelihood estimates of means and covariances from incomplete data.
 *
 * @param names variables
 * @param means mu
 * @param covariance Sigma, of full-information maximum likelihood: comparable to a covariance matrix with divisor N
 * @param deviance minus twice the log-likelihood there
 * @param iterations number of expectation steps it took
 * @param converged whether the iterations settled; false also where the estimates tend to a singular matrix
 */
public record SaturatedMoments(
        List<String> names,
        double[] means,
        DMatrixRMaj covariance,
        double deviance,
        int iterations,
        boolean converged) {

    /**
     * Estimate the moments of all variables of a sample.
     *
     * <p>Pairs of variables that no case has together leave their covariance without a unique value, see {@link
     * IncompleteSample#neverTogether()}; then one of many equivalent solutions is returned.
     */
    public static SaturatedMoments of(IncompleteSample sample) {
        return new ExpectationMaximisation(sample).run();
    }

    /** Return the log-likelihood. */
    public double logLikelihood() {
        return -0.5 * deviance;
    }
}
