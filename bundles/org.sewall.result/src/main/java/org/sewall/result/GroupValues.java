package org.sewall.result;

import java.util.Map;

/**
 * One value per variable of one group, such as R-squared.
 *
 * @param group group counted from 1
 * @param values values by variable
 */
public record GroupValues(int group, Map<String, Double> values) {

    /** Copy the values, keeping their order. */
    public GroupValues {
        values = Ordered.copy(values);
    }
}
