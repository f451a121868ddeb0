package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.List;

/**
 * Hold linear equality constraints R theta = r together with all their solutions theta = K z + k0.
 *
 * <p>K and k0 come from Gauss-Jordan elimination with complete pivoting, so z is a subset of theta and equal parameters
 * are equal to the last bit. Source: Golub and Van Loan (2013), Matrix Computations, 4th edition, section 3.4.
 */
public final class LinearConstraints implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int parameterCount;
    private final List<LinearConstraint> rows;
    private final double[][] basis;
    private final double[] offset;
    private final int[] freeParameters;
    private final List<String> redundant;
    private final List<String> contradictory;

    private LinearConstraints() {
        throw new UnsupportedOperationException("Under way.");
    }

    /** Create no constraints on q parameters: K is the identity. */
    public static LinearConstraints none(int parameterCount) {
        return of(parameterCount, List.of());
    }

    /** Solve constraints on q parameters. */
    public static LinearConstraints of(int parameterCount, List<LinearConstraint> rows) {
        throw new UnsupportedOperationException("Under way.");
    }

    /** Return q, the length of theta. */
    public int parameterCount() {
        return parameterCount;
    }

    /** Return the length of z: q less the number of independent constraints. */
    public int freeDimension() {
        return freeParameters.length;
    }

    /** Return the number of independent constraints. */
    public int rank() {
        return parameterCount - freeParameters.length;
    }

    /** Say whether theta is unconstrained. */
    public boolean isEmpty() {
        return rank() == 0;
    }

    /** Return the constraints as given. */
    public List<LinearConstraint> rows() {
        return rows;
    }

    /** Return element (parameter, free) of K. */
    public double basis(int parameter, int free) {
        return basis[parameter][free];
    }

    /** Return element parameter of k0. */
    public double offset(int parameter) {
        return offset[parameter];
    }

    /** Return which parameter of theta is element free of z. */
    public int freeParameter(int free) {
        return freeParameters[free];
    }

    /**
     * Compute theta = K z + k0.
     *
     * @param z free values, length {@link #freeDimension()}
     * @param theta receives the parameters, length {@link #parameterCount()}
     */
    public void expand(double[] z, double[] theta) {
        throw new UnsupportedOperationException("Under way.");
    }

    /**
     * Compute the z whose theta is nearest to the given one in the least squares sense.
     *
     * @param theta parameters, which need not satisfy the constraints
     * @param z receives the free values
     */
    public void project(double[] theta, double[] z) {
        throw new UnsupportedOperationException("Under way.");
    }

    /** Return the names of constraints that follow from earlier ones. */
    public List<String> redundant() {
        return redundant;
    }

    /** Return the names of constraints that contradict earlier ones. */
    public List<String> contradictory() {
        return contradictory;
    }
}
