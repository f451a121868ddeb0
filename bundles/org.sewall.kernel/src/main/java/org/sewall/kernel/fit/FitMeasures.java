package org.sewall.kernel.fit;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Fit indices of one solution in the order of the catalogue.
 *
 * @param values available values by id of the index; each is a finite number
 * @param unavailable reason, as a sentence for the user, by id of each index without a value
 */
public record FitMeasures(Map<String, Double> values, Map<String, String> unavailable) implements Serializable {

    /** Copy the maps, keeping their order. */
    public FitMeasures {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unavailable = Collections.unmodifiableMap(new LinkedHashMap<>(unavailable));
    }

    /** Return the value of an index, or empty if it has a reason instead. */
    public OptionalDouble value(String id) {
        Double value = values.get(id);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
