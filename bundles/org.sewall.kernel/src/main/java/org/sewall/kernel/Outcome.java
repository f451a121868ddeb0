package org.sewall.kernel;

import java.io.Serializable;
import java.util.List;

/** Say how a fit ended; every end that a user can cause is a value, never an exception. */
public sealed interface Outcome extends Serializable
        permits Outcome.Converged,
                Outcome.NotConverged,
                Outcome.NotIdentified,
                Outcome.Cancelled,
                Outcome.InvalidInput {

    /**
     * Hold the solution of a fit that converged to a minimum.
     *
     * @param solution what was found
     */
    record Converged(Solution solution) implements Outcome {}

    /**
     * Hold the evidence of a fit that did not converge.
     *
     * @param finding reason in words
     * @param evidence history of the last attempt
     */
    record NotConverged(Finding finding, FitEvidence evidence) implements Outcome {}

    /**
     * Name what makes a model not identified.
     *
     * @param parameters parameters in the null space of the Jacobian, largest share first, as
     *     {@code left operator right}
     * @param constructs constructs these parameters belong to
     * @param finding reason in words
     * @param evidence end of the optimisation; its chi-square is unique even though the estimates are not
     */
    record NotIdentified(List<String> parameters, List<String> constructs, Finding finding, FitEvidence evidence)
            implements Outcome {

        /** Copy the names. */
        public NotIdentified {
            parameters = List.copyOf(parameters);
            constructs = List.copyOf(constructs);
        }
    }

    /** Mark a fit that the caller cancelled. */
    record Cancelled() implements Outcome {}

    /**
     * Name what is wrong with model or data.
     *
     * @param findings at least one reason
     */
    record InvalidInput(List<Finding> findings) implements Outcome {

        /** Copy the reasons. */
        public InvalidInput {
            findings = List.copyOf(findings);
        }
    }
}
