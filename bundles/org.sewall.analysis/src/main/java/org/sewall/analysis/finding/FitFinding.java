package org.sewall.analysis.finding;

import java.util.List;

/**
 * Something that a fit suggests to look at; never an error.
 *
 * @param kind what it is
 * @param variables variables whose statement it concerns, none if it concerns the model as a whole
 * @param details names and numbers after that of the model, as messages and quick fixes take them
 */
public record FitFinding(Kind kind, List<String> variables, List<String> details) {

    /** What a fit can suggest. */
    public enum Kind {
        /** A parameter that is not in the model: left, operator, right, index, expected change. */
        LARGE_MODIFICATION_INDEX,
        /** An equality that does not hold: constraint, label that makes it or empty, parameter that has it, statistic. */
        CONSTRAINT_REJECTED,
        /** Data that maximum likelihood was not made for: Mardia's excess kurtosis, its critical ratio. */
        NOT_NORMAL,
        /** A poor unit: construct, marker, better item, loading of the marker, loading of the better item. */
        BAD_MARKER
    }

    /** Copy the lists. */
    public FitFinding {
        variables = List.copyOf(variables);
        details = List.copyOf(details);
    }
}
