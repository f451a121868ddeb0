package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Solve linear constraints one after the other by Gauss-Jordan elimination.
 *
 * <p>After each constraint every pivot parameter occurs in its own row only, with coefficient 1. Constraints keep their
 * order, so that it can be said which one adds nothing to those before it.
 */
final class ConstraintElimination {
    /** Coefficients below this, relative to the largest of the constraint, are rounding of zero. */
    static final double ROUNDING = 1e-10;

    private final int parameterCount;
    private final double tolerance;
    private final List<double[]> solved = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** Say what a constraint added to those before it. */
    enum Effect {
        /** It removed one degree of freedom. */
        INDEPENDENT,
        /** It follows from those before it. */
        REDUNDANT,
        /** It cannot hold together with those before it. */
        CONTRADICTORY
    }

    ConstraintElimination(int parameterCount, double tolerance) {
        this.parameterCount = parameterCount;
        this.tolerance = tolerance;
    }

    Effect add(LinearConstraint constraint) {
        double[] row = Arrays.copyOf(constraint.coefficients(), parameterCount + 1);
        row[parameterCount] = constraint.constant();
        double scale = largest(row, parameterCount + 1);
        for (int i = 0; i < solved.size(); i++) {
            subtract(row, row[pivots.get(i)], solved.get(i));
        }
        int pivot = pivot(row);
        if (pivot < 0 || Math.abs(row[pivot]) <= tolerance * scale) {
            return Math.abs(row[parameterCount]) <= tolerance * scale ? Effect.REDUNDANT : Effect.CONTRADICTORY;
        }
        double divisor = row[pivot];
        for (int j = 0; j < row.length; j++) {
            row[j] /= divisor;
        }
        for (double[] earlier : solved) {
            subtract(earlier, earlier[pivot], row);
        }
        solved.add(row);
        pivots.add(pivot);
        return Effect.INDEPENDENT;
    }

    int[] freeParameters() {
        return IntStream.range(0, parameterCount)
                .filter(i -> !pivots.contains(i))
                .toArray();
    }

    DMatrixRMaj basis(int[] freeParameters) {
        var basis = new DMatrixRMaj(parameterCount, freeParameters.length);
        for (int j = 0; j < freeParameters.length; j++) {
            basis.set(freeParameters[j], j, 1);
            for (int i = 0; i < solved.size(); i++) {
                double coefficient = solved.get(i)[freeParameters[j]];
                basis.set(pivots.get(i), j, coefficient == 0 ? 0 : -coefficient);
            }
        }
        return basis;
    }

    double[] offset() {
        var offset = new double[parameterCount];
        for (int i = 0; i < solved.size(); i++) {
            offset[pivots.get(i)] = solved.get(i)[parameterCount];
        }
        return offset;
    }

    private static void subtract(double[] target, double factor, double[] row) {
        if (factor == 0) {
            return;
        }
        for (int j = 0; j < target.length; j++) {
            target[j] -= factor * row[j];
        }
    }

    /** Return the largest coefficient's place; of equals the last, so that the parameter met first stays free; -1 when none. */
    private int pivot(double[] row) {
        int pivot = -1;
        for (int j = 0; j < parameterCount; j++) {
            if (pivot < 0 || Math.abs(row[j]) >= Math.abs(row[pivot])) {
                pivot = j;
            }
        }
        return pivot;
    }

    private static double largest(double[] row, int length) {
        return IntStream.range(0, length)
                .mapToDouble(j -> Math.abs(row[j]))
                .max()
                .orElse(0);
    }
}
