package org.sewall.result;

import java.util.Map;

/**
 * How reliably a construct is measured in one group.
 *
 * @param group group counted from 1
 * @param label name of the group, empty for a single one
 * @param construct name of the construct
 * @param values coefficients by name, those of semTools as {@code semtools.omega} and so on; NaN where there is none
 */
public record ConstructReliability(int group, String label, String construct, Map<String, Double> values) {

    /** Copy the values, keeping their order. */
    public ConstructReliability {
        values = Ordered.copy(values);
    }

    /** Return a coefficient, {@code NaN} if it is not available. */
    public double value(String coefficient) {
        return values.getOrDefault(coefficient, Double.NaN);
    }
}
