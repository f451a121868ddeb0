package org.sewall.result;

import java.util.Map;

/**
 * Moments of one group.
 *
 * @param group group counted from 1
 * @param label label of the group, empty with one group
 * @param covariance covariance matrix, with the divisor of the study's convention
 * @param mean means by variable, empty without a mean structure
 * @param thresholds thresholds of ordered variables by their names such as {@code x1|t1}, empty without any
 * @param covariates covariates that are given; where there are any, everything else is given them
 */
public record GroupMoments(
        int group,
        String label,
        NamedMatrix covariance,
        Map<String, Double> mean,
        Map<String, Double> thresholds,
        GivenCovariates covariates) {

    /** Copy the maps, keeping their order. */
    public GroupMoments {
        mean = Ordered.copy(mean);
        thresholds = Ordered.copy(thresholds);
    }

    /** Hold moments without given covariates. */
    public GroupMoments(
            int group, String label, NamedMatrix covariance, Map<String, Double> mean, Map<String, Double> thresholds) {
        this(group, label, covariance, mean, thresholds, GivenCovariates.NONE);
    }

    /** Hold moments without thresholds. */
    public GroupMoments(int group, String label, NamedMatrix covariance, Map<String, Double> mean) {
        this(group, label, covariance, mean, Map.of());
    }
}
