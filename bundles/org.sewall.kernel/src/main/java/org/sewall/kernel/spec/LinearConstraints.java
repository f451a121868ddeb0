package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.matrix.CholeskyFactor;

/**
 * Hold linear equality constraints R theta = r together with all their solutions theta = K z + k0.
 *
 * <p>K and k0 come from Gauss-Jordan elimination with pivoting over columns, so z is a subset of theta (rows of K that
 * belong to z are rows of the identity) and parameters that must be equal are equal to the last bit. Source: Golub and
 * Van Loan (2013), Matrix Computations, 4th edition, section 3.4.
 *
 * <p>The null-space treatment of constraints in estimation follows Nocedal and Wright (2006), Numerical Optimization,
 * 2nd edition, section 15.3.
 */
public final class LinearConstraints implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int parameterCount;
    private final List<LinearConstraint> rows;
    private final DMatrixRMaj basis;
    private final double[] offset;
    private final int[] freeParameters;
    private final List<String> redundant;
    private final List<String> contradictory;
    /** Made when first needed. */
    private transient volatile CholeskyFactor normal;

    private LinearConstraints(int parameterCount, List<LinearConstraint> rows, double tolerance) {
        var elimination = new ConstraintElimination(parameterCount, tolerance);
        var follows = new ArrayList<String>();
        var contradicts = new ArrayList<String>();
        for (LinearConstraint row : rows) {
            switch (elimination.add(row)) {
                case REDUNDANT -> follows.add(row.name());
                case CONTRADICTORY -> contradicts.add(row.name());
                default -> {}
            }
        }
        this.parameterCount = parameterCount;
        this.rows = List.copyOf(rows);
        redundant = List.copyOf(follows);
        contradictory = List.copyOf(contradicts);
        freeParameters = elimination.freeParameters();
        basis = elimination.basis(freeParameters);
        offset = elimination.offset();
    }

    /** Create no constraints on q parameters: K is the identity. */
    public static LinearConstraints none(int parameterCount) {
        return of(parameterCount, List.of());
    }

    /**
     * Solve constraints on q parameters.
     *
     * <p>A contradictory constraint is left out of the solution and named by {@link #contradictory()}.
     *
     * @param parameterCount q
     * @param rows the constraints, each with q coefficients
     */
    public static LinearConstraints of(int parameterCount, List<LinearConstraint> rows) {
        return of(parameterCount, rows, ConstraintElimination.ROUNDING);
    }

    /**
     * Solve constraints on q parameters whose coefficients are known only to some relative precision.
     *
     * @param parameterCount q
     * @param rows the constraints, each with q coefficients
     * @param tolerance coefficients below this, relative to the largest of their constraint, count as zero
     */
    public static LinearConstraints of(int parameterCount, List<LinearConstraint> rows, double tolerance) {
        return new LinearConstraints(parameterCount, rows, tolerance);
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

    /** Return a copy of K, one row per parameter and one column per free value. */
    public DMatrixRMaj basis() {
        return basis.copy();
    }

    /** Return element (parameter, free) of K. */
    public double basis(int parameter, int free) {
        return basis.get(parameter, free);
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
        if (isEmpty()) {
            System.arraycopy(z, 0, theta, 0, parameterCount);
            return;
        }
        for (int i = 0; i < parameterCount; i++) {
            double sum = offset[i];
            for (int j = 0; j < freeParameters.length; j++) {
                sum += basis.unsafe_get(i, j) * z[j];
            }
            theta[i] = sum;
        }
    }

    /**
     * Compute the z whose theta is nearest to the given one in the least squares sense.
     *
     * <p>Parameters that must be equal get the mean of their given values.
     *
     * @param theta parameters, which need not satisfy the constraints; finite
     * @param z receives the free values
     */
    public void project(double[] theta, double[] z) {
        if (isEmpty()) {
            System.arraycopy(theta, 0, z, 0, parameterCount);
            return;
        }
        if (freeParameters.length == 0) {
            return;
        }
        CholeskyFactor normal = normalEquations();
        for (int j = 0; j < freeParameters.length; j++) {
            z[j] = 0;
            for (int i = 0; i < parameterCount; i++) {
                z[j] += basis.unsafe_get(i, j) * (theta[i] - offset[i]);
            }
        }
        normal.solveTransposed(z);
        normal.solveUpper(z);
    }

    /** Return the factor of K' K, which is regular, since rows of K are those of the identity. */
    private CholeskyFactor normalEquations() {
        CholeskyFactor known = normal;
        if (known == null) {
            int r = freeParameters.length;
            var square = new DMatrixRMaj(r, r);
            for (int i = 0; i < parameterCount; i++) {
                for (int j = 0; j < r; j++) {
                    double left = basis.unsafe_get(i, j);
                    for (int k = 0; k < r && left != 0; k++) {
                        square.data[j * r + k] += left * basis.unsafe_get(i, k);
                    }
                }
            }
            known = new CholeskyFactor(r);
            known.factor(square);
            normal = known;
        }
        return known;
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
