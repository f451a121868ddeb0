package org.sewall.kernel.spec.expression;

import java.util.Arrays;

/**
 * Carry a value together with its partial derivatives (a dual number of forward-mode differentiation).
 *
 * <p>Source: Griewank and Walther (2008), Evaluating Derivatives, 2nd edition, SIAM, section 3.1.
 */
public final class Dual {
    private final double value;
    private final double[] partials;

    private Dual(double value, double[] partials) {
        this.value = value;
        this.partials = partials;
    }

    /** Create a constant in a space of {@code dimension} variables: all partials are zero. */
    public static Dual constant(double value, int dimension) {
        return new Dual(value, new double[dimension]);
    }

    /** Create variable number {@code index} of {@code dimension} variables, counted from 0. */
    public static Dual variable(double value, int index, int dimension) {
        var partials = new double[dimension];
        partials[index] = 1;
        return new Dual(value, partials);
    }

    /** Return the value. */
    public double value() {
        return value;
    }

    /** Return the partial derivative by variable {@code index}, counted from 0. */
    public double partial(int index) {
        return partials[index];
    }

    /** Return a copy of the partial derivatives. */
    public double[] partials() {
        return partials.clone();
    }

    /** Return how many variables there are. */
    public int dimension() {
        return partials.length;
    }

    /** Say whether all partial derivatives are zero. */
    public boolean isConstant() {
        return Arrays.stream(partials).allMatch(p -> p == 0);
    }

    /** Return the image under a function whose value and derivative here are given (chain rule). */
    Dual map(double image, double slope) {
        return new Dual(image, combine(slope, 0, this));
    }

    /** Return the image under a function of this and another, whose value and slopes here are given. */
    Dual join(Dual other, double image, double slope, double otherSlope) {
        return new Dual(image, combine(slope, otherSlope, other));
    }

    private double[] combine(double slope, double otherSlope, Dual other) {
        var result = new double[partials.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = scaled(slope, partials[i]) + scaled(otherSlope, other.partials[i]);
        }
        return result;
    }

    /** Multiply so that a variable that does not occur stays without influence where a slope is infinite. */
    private static double scaled(double slope, double partial) {
        return partial == 0 ? 0 : slope * partial;
    }
}
