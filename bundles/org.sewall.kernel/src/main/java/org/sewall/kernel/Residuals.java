package org.sewall.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * Hold what the model leaves unexplained in one group.
 *
 * @param covariance sample minus implied covariances
 * @param correlation covariance residuals divided by the sample standard deviations (Bentler 1995)
 * @param standardized covariance residuals divided by their standard errors, asymptotically standard normal; an entry
 *     whose standard error is zero in exact arithmetic is 0
 * @param means sample minus implied means; empty without a mean structure
 */
public record Residuals(NamedMatrix covariance, NamedMatrix correlation, NamedMatrix standardized, List<Double> means)
        implements Serializable {

    /** Copy the means. */
    public Residuals {
        means = List.copyOf(means);
    }
}
