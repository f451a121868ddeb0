package org.sewall.result;

import java.util.Map;

/**
 * Moments of one group.
 *
 * @param group group counted from 1
 * @param label label of the group, empty with one group
 * @param covariance covariance matrix, with the divisor of the study's convention
 * @param mean means by variable, empty without a mean structure
 */
public record GroupMoments(int group, String label, NamedMatrix covariance, Map<String, Double> mean) {

    /** Copy the means, keeping their order. */
    public GroupMoments {
        mean = Ordered.copy(mean);
    }
}
