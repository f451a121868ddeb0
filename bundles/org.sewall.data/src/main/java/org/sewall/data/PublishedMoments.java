package org.sewall.data;

import java.util.List;
import java.util.OptionalInt;

/**
 * Moments as a publication prints them.
 *
 * @param names variables
 * @param covariance covariance matrix with divisor n - 1; correlations if the file has no standard deviations
 * @param standardized true if the file has correlations without standard deviations
 * @param mean means in the order of the names, of length 0 if the file has none
 * @param count number of observations, 0 if the file does not say
 */
public record PublishedMoments(
        List<String> names, double[][] covariance, boolean standardized, double[] mean, int count) {

    /** Copy the names. */
    public PublishedMoments {
        names = List.copyOf(names);
    }

    /** Return the number of observations, if the file says so. */
    public OptionalInt observations() {
        return count > 0 ? OptionalInt.of(count) : OptionalInt.empty();
    }
}
