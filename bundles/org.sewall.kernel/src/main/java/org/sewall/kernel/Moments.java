package org.sewall.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * Hold the covariance matrix and the means of the observed variables of one group.
 *
 * @param covariance covariance matrix, in the divisor of the likelihood used
 * @param means means in the order of the covariance matrix; empty without a mean structure
 */
public record Moments(NamedMatrix covariance, List<Double> means) implements Serializable {

    /** Copy the means. */
    public Moments {
        means = List.copyOf(means);
    }
}
