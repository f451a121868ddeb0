package org.sewall.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * Record how the optimiser came to its end.
 *
 * @param iterations what happened in each iteration of the last attempt
 * @param attempts number of sets of starting values tried, from 1
 * @param discrepancy value of F at the end
 * @param chiSquare F times the multiplier of the number convention
 * @param degreesOfFreedom sample moments minus free parameters after constraints
 * @param decrement predicted decrease still possible, in chi-square units
 * @param scaledGradient largest absolute element of the gradient, each scaled by the unit of its parameter
 * @param stop why the optimiser stopped, one sentence
 */
public record FitEvidence(
        List<Iteration> iterations,
        int attempts,
        double discrepancy,
        double chiSquare,
        int degreesOfFreedom,
        double decrement,
        double scaledGradient,
        String stop)
        implements Serializable {

    /** Copy the history. */
    public FitEvidence {
        iterations = List.copyOf(iterations);
    }

    /**
     * Record one iteration.
     *
     * @param discrepancy value of F before the step
     * @param decrement predicted decrease in chi-square units
     * @param scaledGradient largest absolute scaled gradient element
     * @param newton whether the step used the observed Hessian rather than the expected information
     * @param damping Levenberg damping relative to the diagonal, 0 for a full step
     * @param rejections trial points rejected in this iteration
     */
    public record Iteration(
            double discrepancy, double decrement, double scaledGradient, boolean newton, double damping, int rejections)
            implements Serializable {}
}
