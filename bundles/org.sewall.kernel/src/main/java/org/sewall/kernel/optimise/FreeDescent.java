package org.sewall.kernel.optimise;

import java.util.List;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.FitEvidence;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.optimise.Optimisation.Status;

/** Go down under no other constraints than linear equalities, leaving saddle points on the way. */
final class FreeDescent implements Descent {
    private static final int SADDLES = 5;

    private final FisherNewton method;
    private final Reduction reduction;

    FreeDescent(Discrepancy discrepancy, Reduction reduction, double multiplier, int maximumIterations) {
        method = new FisherNewton(discrepancy, reduction, multiplier, maximumIterations);
        this.reduction = reduction;
    }

    @Override
    public Status minimise(double[] start, double firstRadius, ProgressListener progress, CancelSignal cancel) {
        Status status = method.minimise(start, firstRadius, progress, cancel);
        for (int saddle = 0; status == Status.CONVERGED && saddle < SADDLES && SaddleEscape.leave(method); saddle++) {
            status = method.descend(progress, cancel);
        }
        return status;
    }

    @Override
    public double[] theta() {
        return method.theta();
    }

    @Override
    public double value() {
        return method.value();
    }

    @Override
    public double decrement() {
        return method.decrement();
    }

    @Override
    public double scaledGradient() {
        return method.scaledGradient();
    }

    @Override
    public List<FitEvidence.Iteration> iterations() {
        return method.log().iterations();
    }

    @Override
    public ConstraintState constraints() {
        return ConstraintState.linear(reduction.constraints());
    }
}
