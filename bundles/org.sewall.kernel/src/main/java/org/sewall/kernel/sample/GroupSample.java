package org.sewall.kernel.sample;

import java.io.Serializable;
import java.util.List;

/**
 * Hold the data of one group: cases, or moments alone.
 *
 * @param name name of the group, empty for a single group
 * @param published moments; those of the complete cases where cases are known
 * @param cases cases, {@link CaseMatrix#NONE} where only moments are known
 */
public record GroupSample(String name, SampleMoments published, CaseMatrix cases) implements Serializable {

    /** Take over moments. */
    public static GroupSample ofMoments(String name, SampleMoments moments) {
        return new GroupSample(name, moments, CaseMatrix.NONE);
    }

    /**
     * Take over cases.
     *
     * @param cases at least one case
     */
    public static GroupSample ofCases(String name, CaseMatrix cases) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("The group " + name + " has no cases.");
        }
        return new GroupSample(name, SampleMoments.none(cases.names()), cases);
    }

    /** Say whether cases are known. */
    public boolean hasCases() {
        return !cases.isEmpty();
    }

    /** Return the names of the variables. */
    public List<String> names() {
        return hasCases() ? cases.names() : published.names();
    }

    /** Return the moments of some variables that are all present: of the cases complete in these, or as published. */
    public SampleMoments moments(List<String> variables) {
        return hasCases() ? completeCases(variables).moments() : published.select(variables);
    }

    /** Return the cases without missing values of some variables that are all present; none where only moments are known. */
    public CaseMatrix completeCases(List<String> variables) {
        return hasCases() ? cases.select(variables).complete() : CaseMatrix.NONE;
    }

    /** Return those of some variables that the group does not have. */
    public List<String> missing(List<String> variables) {
        return variables.stream().filter(v -> !names().contains(v)).toList();
    }
}
