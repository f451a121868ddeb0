package org.sewall.kernel.optimise;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.matrix.CholeskyFactor;
import org.sewall.kernel.matrix.Rows;

/**
 * Find the step of a trust-region iteration: the minimiser of g's + s'Ms/2 with length at most a radius.
 *
 * <p>The step is s = -(M + lambda D)^-1 g with D a positive diagonal, where lambda is 0 if M is positive definite and the
 * step is short enough, and otherwise solves the secular equation by Newton's method (More, J. J. & Sorensen, D. C.,
 * 1983, SIAM Journal on Scientific and Statistical Computing 4, 553-572). The system is scaled to D = I first, which makes
 * the radius and the test of definiteness independent of the units of the parameters.
 */
final class TrustRegionStep {
    /** Smallest squared pivot of the scaled matrix that counts as positive. */
    private static final double SMALLEST_PIVOT = 1e-12;

    private static final double FIRST_DAMPING = 1e-6;
    private static final double TOLERANCE = 0.1;
    private static final int TRIALS = 60;
    private static final int INVERSE_ITERATIONS = 4;

    private final CholeskyFactor cholesky;
    private final double[] inner;
    private double damping;
    private double length;
    private double promise;

    TrustRegionStep(int dimension) {
        cholesky = new CholeskyFactor(dimension);
        inner = new double[dimension];
    }

    /**
     * Compute the step.
     *
     * @param matrix symmetric matrix M, not changed
     * @param gradient gradient g
     * @param scale square roots of the diagonal of D
     * @param radius largest length of the scaled step
     * @param step receives the step
     * @param factored whether the undamped matrix is what was factorised last
     * @return false if no damping made the matrix positive definite
     */
    boolean compute(
            DMatrixRMaj matrix, double[] gradient, double[] scale, double radius, double[] step, boolean factored) {
        double lower = 0;
        double upper = Double.POSITIVE_INFINITY;
        damping = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            boolean atHand = factored && trial == 0;
            if (!atHand && !factor(matrix, scale, damping)) {
                lower = damping;
                damping =
                        upper < Double.POSITIVE_INFINITY ? 0.5 * (lower + upper) : Math.max(FIRST_DAMPING, 8 * damping);
                continue;
            }
            solve(gradient, scale, step);
            if (isFinal(radius) || length < radius && damping - lower <= 1e-3 * damping) {
                if (!isFinal(radius)) {
                    extend(gradient, scale, radius, step);
                }
                unscale(scale, step);
                return true;
            }
            if (length > radius) {
                lower = damping;
            } else {
                upper = damping;
            }
            double next = damping + newtonCorrection(radius, step);
            damping = next > lower && next < upper ? next : 0.5 * (lower + Math.min(upper, 8 * damping));
        }
        boolean regular = factor(matrix, scale, damping);
        if (regular) {
            solve(gradient, scale, step);
            unscale(scale, step);
        }
        return regular;
    }

    /** Say whether the last step is short enough, and as long as its damping asks for. */
    private boolean isFinal(double radius) {
        boolean undamped = damping <= FIRST_DAMPING;
        return length <= (1 + TOLERANCE) * radius && (undamped || length >= (1 - TOLERANCE) * radius);
    }

    /**
     * Factorise the scaled and damped matrix.
     *
     * @return false if the result is not safely positive definite
     */
    boolean factor(DMatrixRMaj matrix, double[] scale, double added) {
        return cholesky.factor(matrix, scale, added, SMALLEST_PIVOT);
    }

    /**
     * Solve the undamped system factorised last.
     *
     * @return the Newton decrement squared, g' M^-1 g
     */
    double newton(double[] gradient, double[] scale, double[] step) {
        damping = 0;
        solve(gradient, scale, step);
        unscale(scale, step);
        return 2 * promise;
    }

    private void solve(double[] gradient, double[] scale, double[] step) {
        for (int i = 0; i < step.length; i++) {
            step[i] = -gradient[i] / scale[i];
        }
        cholesky.solveTransposed(step);
        double decrement = Rows.dot(step, step);
        cholesky.solveUpper(step);
        double square = Rows.dot(step, step);
        length = Math.sqrt(square);
        promise = 0.5 * (decrement + damping * square);
    }

    /** Compute the Newton correction of the damping for the secular equation 1/length = 1/radius. */
    private double newtonCorrection(double radius, double[] scaledStep) {
        System.arraycopy(scaledStep, 0, inner, 0, inner.length);
        cholesky.solveTransposed(inner);
        return length * length / Rows.dot(inner, inner) * (length - radius) / radius;
    }

    /**
     * Go on to the boundary along the direction of lowest curvature, where the gradient does not lead (the hard case).
     *
     * <p>The direction comes from inverse iteration with the factor at hand (More & Sorensen, 1983, section 3).
     */
    private void extend(double[] gradient, double[] scale, double radius, double[] scaledStep) {
        int n = scaledStep.length;
        double[] direction = inner;
        Arrays.fill(direction, 1 / Math.sqrt(n));
        for (int i = 0; i < INVERSE_ITERATIONS; i++) {
            cholesky.solveTransposed(direction);
            cholesky.solveUpper(direction);
            double size = Math.sqrt(Rows.dot(direction, direction));
            for (int k = 0; k < n; k++) {
                direction[k] /= size;
            }
        }
        double downhill = 0;
        for (int k = 0; k < n; k++) {
            downhill += gradient[k] / scale[k] * direction[k];
        }
        double along = Rows.dot(scaledStep, direction);
        double way = Math.sqrt(along * along + radius * radius - length * length);
        double distance = downhill > 0 ? -along - way : -along + way;
        double slope = 0;
        for (int k = 0; k < n; k++) {
            scaledStep[k] += distance * direction[k];
            slope += gradient[k] / scale[k] * scaledStep[k];
        }
        length = Math.sqrt(Rows.dot(scaledStep, scaledStep));
        promise = -slope - 0.5 * (cholesky.quadraticForm(scaledStep) - damping * length * length);
    }

    private static void unscale(double[] scale, double[] step) {
        for (int i = 0; i < step.length; i++) {
            step[i] /= scale[i];
        }
    }

    /** Return the damping of the last step. */
    double damping() {
        return damping;
    }

    /** Return the scaled length of the last step. */
    double length() {
        return length;
    }

    /** Return the decrease of F that the quadratic model promises for the last step. */
    double promise() {
        return promise;
    }
}
