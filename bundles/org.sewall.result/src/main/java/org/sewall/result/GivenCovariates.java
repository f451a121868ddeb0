package org.sewall.result;

import java.util.Map;

/**
 * Covariates that are given, beside ordered variables.
 *
 * @param slopes slopes of the variables (rows) on the covariates (columns)
 * @param covariance covariance matrix of the covariates
 * @param mean means of the covariates
 */
public record GivenCovariates(NamedMatrix slopes, NamedMatrix covariance, Map<String, Double> mean) {

    /** No covariate is given. */
    public static final GivenCovariates NONE = new GivenCovariates(NamedMatrix.EMPTY, NamedMatrix.EMPTY, Map.of());

    /** Copy the means, keeping their order. */
    public GivenCovariates {
        mean = Ordered.copy(mean);
    }

    /** Say whether no covariate is given. */
    public boolean isEmpty() {
        return mean.isEmpty();
    }
}
