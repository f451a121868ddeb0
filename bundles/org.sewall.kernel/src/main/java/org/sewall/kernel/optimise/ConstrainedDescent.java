package org.sewall.kernel.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.FitEvidence;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.optimise.Optimisation.Status;
import org.sewall.kernel.spec.ConstraintFunction;

/**
 * Go down under nonlinear equalities, inequalities and bounds.
 *
 * <p>An augmented Lagrangian is minimised for multipliers that come nearer each time, which needs no feasible start and no
 * guess which inequalities are active (Nocedal, J. & Wright, S. J., 2006, Numerical Optimization, 2nd edition, algorithm 17.4;
 * Jamshidian, M. & Bentler, P. M., 1993, Computational Statistics & Data Analysis 15, 133-146, on covariance structures). As soon as
 * it says which are, Newton's method on the optimality conditions finishes.
 */
final class ConstrainedDescent implements Descent {
    private static final double FIRST_PENALTY = 10;
    private static final double LARGEST_PENALTY = 1e9;
    private static final int ROUNDS = 40;
    /** Violation, in units of the sampling precision of a constraint, that counts as none where Newton's method fails. */
    private static final double FEASIBLE = 1e-7;

    private final Discrepancy discrepancy;
    private final Reduction reduction;
    private final Restrictions restrictions;
    private final AugmentedLagrangian lagrangian;
    private final FreeDescent inner;
    private final ActiveSetNewton finish;
    private final List<FitEvidence.Iteration> iterations = new ArrayList<>();
    private double[] theta;
    private boolean admissible;
    private boolean finished;
    private double decrement;
    private double scaledGradient;

    ConstrainedDescent(
            Discrepancy discrepancy,
            Reduction reduction,
            List<ConstraintFunction> functions,
            double multiplier,
            int maximumIterations) {
        this.discrepancy = discrepancy;
        this.reduction = reduction;
        restrictions = new Restrictions(functions, reduction.parameters());
        lagrangian = new AugmentedLagrangian(discrepancy, restrictions);
        inner = new FreeDescent(lagrangian, reduction, multiplier, maximumIterations);
        finish = new ActiveSetNewton(discrepancy, reduction, restrictions, multiplier);
        theta = new double[reduction.parameters()];
    }

    @Override
    public Status minimise(double[] start, double firstRadius, ProgressListener progress, CancelSignal cancel) {
        iterations.clear();
        finished = false;
        decrement = Double.NaN;
        scaledGradient = Double.NaN;
        double[] z = new double[reduction.freeDimension()];
        reduction.project(start, z);
        reduction.expand(z, theta);
        lagrangian.reset(FIRST_PENALTY);
        admissible = lagrangian.rescale(theta);
        if (!admissible) {
            return Status.INADMISSIBLE_START;
        }
        double previous = Double.POSITIVE_INFINITY;
        Status status = Status.EXHAUSTED;
        for (int round = 0; round < ROUNDS && lagrangian.penalty() < LARGEST_PENALTY; round++) {
            status = inner.minimise(theta, firstRadius, progress, cancel);
            iterations.addAll(inner.iterations());
            if (status == Status.CANCELLED || status == Status.INADMISSIBLE_START) {
                return status;
            }
            takeInner();
            double violation = lagrangian.worst();
            lagrangian.updateMultipliers();
            if (finish.solve(theta, lagrangian.multipliers(), lagrangian.steps())) {
                takeFinish();
                return Status.CONVERGED;
            }
            lagrangian.rescale(theta);
            if (violation > 0.25 * previous) {
                lagrangian.raisePenalty(10);
            }
            if (violation < FEASIBLE && status == Status.CONVERGED) {
                break;
            }
            previous = violation;
        }
        return violated().isEmpty() ? status : Status.STALLED;
    }

    private void takeInner() {
        theta = inner.theta();
        decrement = inner.decrement();
        scaledGradient = inner.scaledGradient();
    }

    private void takeFinish() {
        theta = finish.theta();
        decrement = finish.decrement();
        scaledGradient = finish.scaledGradient();
        finished = true;
    }

    private List<String> violated() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < restrictions.size(); i++) {
            if (lagrangian.violation(i) > FEASIBLE) {
                names.add(restrictions.function(i).name());
            }
        }
        return names;
    }

    @Override
    public double[] theta() {
        return theta.clone();
    }

    @Override
    public double value() {
        return admissible ? discrepancy.value() : Double.NaN;
    }

    @Override
    public double decrement() {
        return decrement;
    }

    @Override
    public double scaledGradient() {
        return scaledGradient;
    }

    @Override
    public List<FitEvidence.Iteration> iterations() {
        return List.copyOf(iterations);
    }

    @Override
    public ConstraintState constraints() {
        if (!admissible) {
            return ConstraintState.linear(reduction.constraints());
        }
        List<ConstraintState.Standing> standings = new ArrayList<>();
        for (int i = 0; i < restrictions.size(); i++) {
            ConstraintFunction function = restrictions.function(i);
            double multiplier =
                    finished ? finish.lagrangeMultiplier(i) : lagrangian.multipliers()[i];
            boolean active = finished
                    ? finish.isAtBorder(i)
                    : function.kind() == ConstraintFunction.Kind.EQUALITY || multiplier > 0;
            standings.add(new ConstraintState.Standing(
                    function.name(),
                    function.kind(),
                    Arrays.stream(function.parameters()).boxed().toList(),
                    restrictions.value(i),
                    multiplier,
                    active));
        }
        ConstraintState state = ConstraintState.of(reduction.constraints(), restrictions, theta, standings);
        return finished ? state : state.withViolated(violated());
    }
}
