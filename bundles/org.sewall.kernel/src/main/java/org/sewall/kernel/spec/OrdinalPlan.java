package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Say which variables are ordered.
 *
 * @param thresholds number of thresholds of each ordered variable, which is one less than its categories
 * @param parameterization how the scale of their response variables is set
 */
public record OrdinalPlan(Map<String, Integer> thresholds, Parameterization parameterization) implements Serializable {

    /** No variable is ordered. */
    public static final OrdinalPlan NONE = new OrdinalPlan(Map.of(), Parameterization.DELTA);

    /** Copy the map, keeping its order. */
    public OrdinalPlan {
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
    }

    /** Say whether no variable is ordered. */
    public boolean isEmpty() {
        return thresholds.isEmpty();
    }

    /** Leave out variables that a model does not have, or only as covariates, which are taken as they are. */
    OrdinalPlan of(VariableRoles roles) {
        var used = new LinkedHashMap<String, Integer>();
        for (String variable : roles.observed()) {
            if (isOrdered(variable) && !roles.covariates().contains(variable)) {
                used.put(variable, thresholds.get(variable));
            }
        }
        return new OrdinalPlan(used, parameterization);
    }

    /** Say whether a variable is ordered. */
    public boolean isOrdered(String variable) {
        return thresholds.containsKey(variable);
    }
}
