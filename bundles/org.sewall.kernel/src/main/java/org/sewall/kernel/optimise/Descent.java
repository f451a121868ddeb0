package org.sewall.kernel.optimise;

import java.util.List;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.FitEvidence;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.optimise.Optimisation.Status;

/** Go down from one start to a minimum, and say what was found there. */
interface Descent {

    /**
     * Minimise from one start.
     *
     * @param start parameter vector
     * @param firstRadius length allowed for the first scaled step, in roots of F
     */
    Status minimise(double[] start, double firstRadius, ProgressListener progress, CancelSignal cancel);

    /** Return the parameter vector at the end. */
    double[] theta();

    /** Return the discrepancy at the end. */
    double value();

    /** Return the predicted decrease still possible, in chi-square units. */
    double decrement();

    /** Return the largest scaled gradient element in the directions that constraints leave free. */
    double scaledGradient();

    /** Return what happened in each iteration. */
    List<FitEvidence.Iteration> iterations();

    /** Return how the constraints stand at the end. */
    ConstraintState constraints();
}
