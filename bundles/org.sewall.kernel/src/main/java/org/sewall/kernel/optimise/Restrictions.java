package org.sewall.kernel.optimise;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.spec.ConstraintFunction;

/** Evaluate constraint functions together, with their Jacobian and their second derivatives. */
final class Restrictions {
    private final List<ConstraintFunction> functions;
    private final double[] values;
    private final double[][] gradients;
    private final double[] moved;
    private final double[] above;
    private final double[] below;

    Restrictions(List<ConstraintFunction> functions, int parameters) {
        this.functions = functions;
        values = new double[functions.size()];
        gradients = new double[functions.size()][parameters];
        moved = new double[parameters];
        above = new double[parameters];
        below = new double[parameters];
    }

    /**
     * Move to a point.
     *
     * @return false if a function or a derivative has no finite value there
     */
    boolean evaluate(double[] theta) {
        boolean finite = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = functions.get(i).evaluate(theta, gradients[i]);
            finite &= Double.isFinite(values[i]);
            for (double slope : gradients[i]) {
                finite &= Double.isFinite(slope);
            }
        }
        return finite;
    }

    int size() {
        return values.length;
    }

    ConstraintFunction function(int i) {
        return functions.get(i);
    }

    boolean isEquality(int i) {
        return functions.get(i).kind() == ConstraintFunction.Kind.EQUALITY;
    }

    double value(int i) {
        return values[i];
    }

    /** Return the gradient of function i by all parameters, which nobody may change. */
    double[] gradient(int i) {
        return gradients[i];
    }

    /**
     * Add the weighted second derivatives of all functions to a Hessian, by central differences of exact gradients.
     *
     * <p>They decide how fast a minimum is reached, not where it lies. Differences that are not finite count as zero.
     *
     * @param theta point
     * @param weights one factor per function
     * @param steps one step per parameter
     */
    void addCurvature(double[] theta, double[] weights, double[] steps, DMatrixRMaj hessian) {
        System.arraycopy(theta, 0, moved, 0, moved.length);
        for (int i = 0; i < values.length; i++) {
            ConstraintFunction function = functions.get(i);
            if (weights[i] != 0 && !function.isLinear()) {
                int[] involved = function.parameters();
                for (int j : involved) {
                    differences(function, theta[j], j, steps[j]);
                    for (int k : involved) {
                        double second = weights[i] * (above[k] - below[k]) / (2 * steps[j]);
                        if (Double.isFinite(second)) {
                            // half from here and half from the transposed pair keeps the sum symmetric
                            hessian.add(j, k, 0.5 * second);
                            hessian.add(k, j, 0.5 * second);
                        }
                    }
                }
            }
        }
    }

    private void differences(ConstraintFunction function, double at, int parameter, double step) {
        moved[parameter] = at + step;
        function.evaluate(moved, above);
        moved[parameter] = at - step;
        function.evaluate(moved, below);
        moved[parameter] = at;
    }
}
