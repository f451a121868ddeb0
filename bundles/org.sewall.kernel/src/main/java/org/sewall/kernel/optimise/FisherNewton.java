package org.sewall.kernel.optimise;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.optimise.Optimisation.Status;

/**
 * Minimise a discrepancy by Fisher scoring that turns into Newton's method, within a trust region.
 *
 * <p>Far from the minimum the expected Hessian, always positive definite in an identified model, gives safe steps; near it
 * the observed Hessian gives quadratic convergence also where the model does not fit, under which scoring creeps.
 * The trust region shrinks after a step that leaves the admissible region or keeps less than a quarter of what the
 * quadratic model promises, and grows after one that keeps three quarters (Nocedal, J. & Wright, S. J., 2006, Numerical
 * Optimization, 2nd edition, algorithm 4.1; Lee, S.-Y. & Jennrich, R. I., 1979, Psychometrika 44, 99-113, for scoring).
 *
 * <p>Convergence asks that the predicted decrease is below 1e-8 in chi-square units and the largest scaled gradient
 * element below 1e-6, both independent of the units of the variables. Newton steps with the last matrix then polish the
 * solution until the gradient stagnates in rounding error. Once Newton's method has set in, the expected Hessian is
 * computed again, and with it the scale, only if the observed one ceases to serve. Nothing is allocated within an
 * iteration.
 */
final class FisherNewton {
    private static final double DECREMENT_TOLERANCE = 1e-8;
    private static final double GRADIENT_TOLERANCE = 1e-6;
    /** Predicted decrease of F below which the observed Hessian is worth a try. */
    private static final double NEWTON_REGION = 0.5;

    private static final double LARGEST_RADIUS = 1e3;
    private static final double SMALLEST_RADIUS = 1e-9;
    /** Damping that stands in for information in directions that have none. */
    private static final double SINGULAR_DAMPING = 1e-8;

    private static final int POLISHING_STEPS = 12;

    private final Discrepancy discrepancy;
    private final Reduction reduction;
    private final double multiplier;
    private final int maximumIterations;
    private final double[] theta;
    private final double[] fullGradient;
    private final DMatrixRMaj fullHessian;
    private final DMatrixRMaj expected;
    private final DMatrixRMaj observed;
    private final double[] gradient;
    private final double[] scale;
    private final double[] step;
    private final double[] z;
    private final double[] trial;
    private final TrustRegionStep region;
    private final IterationLog log = new IterationLog();
    private double value;
    private double decrement;
    private double scaledGradient;
    private double radius;
    private boolean newton;
    /** Whether the matrix of the next step, undamped, is what was factorised last. */
    private boolean factored;

    /**
     * Allocate all vectors and matrices.
     *
     * @param discrepancy function to minimise
     * @param reduction free coordinates
     * @param multiplier factor from discrepancy to chi-square
     * @param maximumIterations iterations allowed for one start
     */
    FisherNewton(Discrepancy discrepancy, Reduction reduction, double multiplier, int maximumIterations) {
        this.discrepancy = discrepancy;
        this.reduction = reduction;
        this.multiplier = multiplier;
        this.maximumIterations = maximumIterations;
        int q = reduction.parameters();
        int r = reduction.freeDimension();
        theta = new double[q];
        fullGradient = new double[q];
        fullHessian = new DMatrixRMaj(q, q);
        expected = new DMatrixRMaj(r, r);
        observed = new DMatrixRMaj(r, r);
        gradient = new double[r];
        scale = new double[r];
        Arrays.fill(scale, 1);
        step = new double[r];
        z = new double[r];
        trial = new double[r];
        region = new TrustRegionStep(r);
    }

    /**
     * Minimise from one start; the current point is then at the end.
     *
     * @param start parameter vector; the nearest point that satisfies the constraints is used
     * @param firstRadius length allowed for the first scaled step, in roots of F
     */
    Status minimise(double[] start, double firstRadius, ProgressListener progress, CancelSignal cancel) {
        log.clear();
        radius = firstRadius;
        newton = false;
        value = Double.NaN;
        reduction.project(start, z);
        if (!evaluate(z)) {
            return Status.INADMISSIBLE_START;
        }
        value = discrepancy.value();
        return descend(progress, cancel);
    }

    /** Iterate from the current point. */
    Status descend(ProgressListener progress, CancelSignal cancel) {
        while (log.size() < maximumIterations) {
            if (cancel.isCancelled()) {
                return Status.CANCELLED;
            }
            chooseMatrix();
            progress.iterated("estimating", log.size() + 1, decrement);
            if (decrement < DECREMENT_TOLERANCE && scaledGradient < GRADIENT_TOLERANCE) {
                polish();
                return Status.CONVERGED;
            }
            if (!advance()) {
                return Status.STALLED;
            }
        }
        return Status.EXHAUSTED;
    }

    /** Move along a direction given in scaled coordinates, if F is lower there. */
    boolean displace(double[] direction, double length) {
        for (int i = 0; i < z.length; i++) {
            trial[i] = z[i] + length * direction[i] / scale[i];
        }
        if (!evaluate(trial) || !(discrepancy.value() < value)) {
            evaluate(z);
            return false;
        }
        accept();
        return true;
    }

    /** Take the observed Hessian if it is positive definite and the minimum near, otherwise the expected one. */
    private void chooseMatrix() {
        slope();
        if (newton && observedServes()) {
            return;
        }
        boolean tried = newton;
        newton = false;
        scoringMatrix();
        factored = region.factor(expected, scale, 0);
        if (!factored && !region.factor(expected, scale, SINGULAR_DAMPING)) {
            decrement = Double.POSITIVE_INFINITY;
            return;
        }
        decrement = 0.5 * multiplier * region.newton(gradient, scale, step);
        if (!tried && decrement <= NEWTON_REGION * multiplier) {
            newton = observedServes();
        }
    }

    /** Compute the gradient at the current point. */
    private void slope() {
        discrepancy.gradient(fullGradient);
        reduction.gradient(fullGradient, gradient);
        scaledGradient = largestScaled();
    }

    private double largestScaled() {
        double largest = 0;
        for (int i = 0; i < scale.length; i++) {
            largest = Math.max(largest, Math.abs(gradient[i]) / scale[i]);
        }
        return largest;
    }

    /** Compute the expected Hessian and the scale of the parameters at the current point. */
    private void scoringMatrix() {
        discrepancy.scoringHessian(fullHessian);
        reduction.hessian(fullHessian, expected);
        for (int i = 0; i < scale.length; i++) {
            double diagonal = expected.get(i, i);
            scale[i] = diagonal > 0 ? Math.sqrt(diagonal) : 1;
        }
        scaledGradient = largestScaled();
    }

    /** Factorise the observed Hessian; false if it is not positive definite, or the minimum is not near by it. */
    private boolean observedServes() {
        observedHessian();
        factored = region.factor(observed, scale, 0);
        if (!factored) {
            return false;
        }
        double promised = 0.5 * multiplier * region.newton(gradient, scale, step);
        if (newton && promised > NEWTON_REGION * multiplier) {
            return false;
        }
        decrement = promised;
        return true;
    }

    /** Try steps within a shrinking radius until one is accepted. */
    private boolean advance() {
        double start = value;
        for (int rejections = 0; radius > SMALLEST_RADIUS; rejections++) {
            boolean atHand = factored && rejections == 0;
            if (!region.compute(newton ? observed : expected, gradient, scale, radius, step, atHand)) {
                return false;
            }
            if (attempt()) {
                log.add(start, decrement, scaledGradient, newton, region.damping(), rejections);
                return true;
            }
        }
        return false;
    }

    /** Evaluate the step and adapt the radius; move there if F falls enough. */
    private boolean attempt() {
        for (int i = 0; i < z.length; i++) {
            trial[i] = z[i] + step[i];
        }
        boolean admissible = evaluate(trial);
        double actual = value - discrepancy.value();
        // where the promise is below the rounding error of F the comparison says nothing
        double noise = 1e-12 * (1 + Math.abs(value));
        boolean inNoise = region.promise() < noise;
        if (!admissible || !(actual > (inNoise ? -100 * noise : 1e-4 * region.promise()))) {
            radius = 0.25 * Math.min(radius, region.length());
            evaluate(z);
            return false;
        }
        if (!inNoise && actual < 0.25 * region.promise()) {
            radius = 0.25 * region.length();
        } else if (actual > 0.75 * region.promise() && region.damping() > 0) {
            radius = Math.min(2 * radius, LARGEST_RADIUS);
        }
        accept();
        return true;
    }

    private boolean evaluate(double[] point) {
        reduction.expand(point, theta);
        return discrepancy.evaluate(theta);
    }

    private void accept() {
        System.arraycopy(trial, 0, z, 0, z.length);
        value = discrepancy.value();
    }

    /** Take undamped steps with the same matrix as long as each at least halves the gradient. */
    private void polish() {
        if (!factored && !region.factor(newton ? observed : expected, scale, 0)) {
            return;
        }
        for (int i = 0; i < POLISHING_STEPS && scaledGradient > 0; i++) {
            region.newton(gradient, scale, step);
            double present = scaledGradient;
            for (int k = 0; k < z.length; k++) {
                trial[k] = z[k] + step[k];
            }
            boolean admissible = evaluate(trial);
            if (admissible) {
                slope();
            }
            if (!admissible || !(scaledGradient < 0.5 * present)) {
                evaluate(z);
                slope();
                break;
            }
            accept();
        }
        decrement = 0.5 * multiplier * region.newton(gradient, scale, step);
    }

    double[] theta() {
        reduction.expand(z, theta);
        return theta.clone();
    }

    double value() {
        return value;
    }

    double decrement() {
        return decrement;
    }

    double scaledGradient() {
        return scaledGradient;
    }

    double[] scale() {
        return scale;
    }

    IterationLog log() {
        return log;
    }

    /** Compute the observed Hessian in the free coordinates at the current point. */
    DMatrixRMaj observedHessian() {
        discrepancy.observedHessian(fullHessian);
        reduction.hessian(fullHessian, observed);
        return observed;
    }
}
