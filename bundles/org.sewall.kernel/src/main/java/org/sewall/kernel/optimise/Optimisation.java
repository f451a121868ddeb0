package org.sewall.kernel.optimise;

import java.util.List;
import org.sewall.kernel.FitEvidence;

/**
 * Say where a minimisation ended.
 *
 * @param status how it ended
 * @param theta parameter vector at the end
 * @param value discrepancy at the end; NaN exactly if the start was inadmissible
 * @param decrement predicted decrease still possible, in chi-square units
 * @param scaledGradient largest absolute gradient element, divided by the root of its expected second derivative
 * @param attempts sets of start values tried
 * @param iterations history of the last attempt
 * @param constraints how the constraints stand at the end
 */
public record Optimisation(
        Status status,
        double[] theta,
        double value,
        double decrement,
        double scaledGradient,
        int attempts,
        List<FitEvidence.Iteration> iterations,
        ConstraintState constraints) {

    /** Name the ways a minimisation can end. */
    public enum Status {
        /** At a point where gradient and predicted decrease vanish. */
        CONVERGED("The gradient vanished at a minimum."),
        /** All iterations were used up. */
        EXHAUSTED("All iterations allowed were used up."),
        /** No step reduced the discrepancy although the gradient had not vanished. */
        STALLED("No further step reduced the discrepancy, although the gradient had not vanished."),
        /** The discrepancy has no value at any start. */
        INADMISSIBLE_START("The implied covariance matrix is not positive definite at the start values."),
        /** The caller cancelled. */
        CANCELLED("The fit was cancelled.");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** Return the reason as a sentence. */
        public String text() {
            return text;
        }
    }
}
