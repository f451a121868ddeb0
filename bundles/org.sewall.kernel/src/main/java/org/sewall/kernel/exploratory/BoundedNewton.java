package org.sewall.kernel.exploratory;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Minimise an extraction objective over a box by projected Newton steps.
 *
 * <p>Coordinates at a bound whose gradient points outwards are held; in the others a step of Newton is made with negative
 * curvature turned round, projected on the box and halved until the objective decreases enough. Source: Bertsekas
 * (1982), SIAM Journal on Control and Optimization 20, 221-246. Convergence is quadratic: about 5 to 10 decompositions.
 */
final class BoundedNewton {
    private static final double GRADIENT_TOLERANCE = 1e-11;
    private static final double SUFFICIENT = 1e-4;
    private static final int HALVINGS = 40;
    private static final double FLAT = 1e-10;

    private final ExtractionObjective objective;
    private final double lower;
    private final double upper;

    private double[] point;
    private double[] gradient;
    private final DMatrixRMaj hessian = new DMatrixRMaj(1, 1);
    private double value;

    /**
     * Prepare a minimisation.
     *
     * @param objective function to minimise
     * @param lowest bound of every uniqueness from below
     * @param highest bound of every uniqueness from above
     */
    BoundedNewton(ExtractionObjective objective, double lowest, double highest) {
        this.objective = objective;
        lower = objective.coordinate(lowest);
        upper = objective.coordinate(highest);
    }

    /**
     * Minimise from one start.
     *
     * @param uniquenesses start, moved into the box if outside
     * @param maximumIterations bound for the number of steps
     */
    Minimum minimise(double[] uniquenesses, int maximumIterations) {
        point = Arrays.stream(uniquenesses)
                .map(u -> clip(objective.coordinate(u)))
                .toArray();
        gradient = new double[point.length];
        value = objective.evaluate(point, gradient, hessian);
        int iteration = 0;
        boolean stuck = false;
        while (!stuck && iteration < maximumIterations && largestFreeGradient() > GRADIENT_TOLERANCE) {
            stuck = !step();
            iteration++;
        }
        double[] found = Arrays.stream(point).map(objective::uniqueness).toArray();
        double remaining = largestFreeGradient();
        return new Minimum(found, value, remaining, remaining <= 1e-6, iteration);
    }

    private double clip(double coordinate) {
        return Math.max(lower, Math.min(upper, coordinate));
    }

    private boolean isHeld(int i) {
        return point[i] <= lower && gradient[i] > 0 || point[i] >= upper && gradient[i] < 0;
    }

    private double largestFreeGradient() {
        return IntStream.range(0, point.length)
                .filter(i -> !isHeld(i))
                .mapToDouble(i -> Math.abs(gradient[i]))
                .max()
                .orElse(0);
    }

    /** Make one step downhill; say whether there was one. */
    private boolean step() {
        int[] free = IntStream.range(0, point.length).filter(i -> !isHeld(i)).toArray();
        double[] direction = direction(free);
        double[] from = point;
        double[] slope = gradient.clone();
        double before = value;
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
            double[] next = from.clone();
            double decrease = 0;
            for (int a = 0; a < free.length; a++) {
                int i = free[a];
                next[i] = clip(from[i] + length * direction[a]);
                decrease += slope[i] * (next[i] - from[i]);
            }
            point = next;
            value = objective.evaluate(point, gradient, hessian);
            // rounding of the objective hides the last decreases, so a step that adds no more than it is taken
            if (value <= before + SUFFICIENT * decrease + 1e-15 * (1 + Math.abs(before))) {
                return !Arrays.equals(next, from);
            }
        }
        point = from;
        value = objective.evaluate(point, gradient, hessian);
        return false;
    }

    /** Return minus the inverse of the free Hessian times the gradient, curvatures taken positive. */
    private double[] direction(int[] free) {
        int size = free.length;
        var curvature = new DMatrixRMaj(size, size);
        var slope = new DMatrixRMaj(size, 1);
        for (int a = 0; a < size; a++) {
            slope.set(a, gradient[free[a]]);
            for (int b = 0; b < size; b++) {
                curvature.set(a, b, 0.5 * (hessian.get(free[a], free[b]) + hessian.get(free[b], free[a])));
            }
        }
        SymmetricSpectrum spectrum = SymmetricSpectrum.of(curvature);
        double largest = Arrays.stream(spectrum.values()).map(Math::abs).max().orElse(1);
        var rotated = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.multTransA(spectrum.vectors(), slope, rotated);
        for (int a = 0; a < size; a++) {
            double modulus = Math.max(Math.abs(spectrum.values()[a]), FLAT * largest);
            rotated.set(a, -rotated.get(a) / modulus);
        }
        CommonOps_DDRM.mult(spectrum.vectors(), rotated, slope);
        return slope.data;
    }

    /**
     * Hold where a minimisation ended.
     *
     * @param uniquenesses one per variable, inside the bounds
     * @param value discrepancy
     * @param largestGradient largest modulus of a derivative that is not held by a bound
     * @param converged whether that is close to zero
     * @param iterations number of steps
     */
    record Minimum(double[] uniquenesses, double value, double largestGradient, boolean converged, int iterations) {}
}
