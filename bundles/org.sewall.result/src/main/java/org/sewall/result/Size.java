package org.sewall.result;

import java.util.List;

/**
 * Counts of a fitted model.
 *
 * @param parameters free parameters after equality constraints (npar)
 * @param parametersBeforeConstraints free parameters before them
 * @param observations observations used in all groups (ntotal)
 * @param observationsByGroup observations used in each group (nobs)
 * @param dropped rows of the data left out because a value was missing
 */
public record Size(
        int parameters,
        int parametersBeforeConstraints,
        int observations,
        List<Integer> observationsByGroup,
        int dropped) {

    /** Nothing counted. */
    public static final Size NONE = new Size(0, 0, 0, List.of(), 0);

    /** Copy the list. */
    public Size {
        observationsByGroup = List.copyOf(observationsByGroup);
    }

    /** Return the counts of a model of one group. */
    public static Size ofOneGroup(int parameters, int parametersBeforeConstraints, int observations, int dropped) {
        return new Size(parameters, parametersBeforeConstraints, observations, List.of(observations), dropped);
    }
}
