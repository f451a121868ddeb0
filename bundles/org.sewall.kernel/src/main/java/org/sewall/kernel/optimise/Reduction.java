package org.sewall.kernel.optimise;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.matrix.Rows;
import org.sewall.kernel.spec.LinearConstraints;

/**
 * Carry gradients and Hessians from theta = K z + k0 to the free coordinates z.
 *
 * <p>Matrices are allocated once; an object belongs to one thread.
 */
public final class Reduction {
    private final LinearConstraints constraints;
    private final ConstraintState state;
    private final DMatrixRMaj basis;
    /** Rows of K in which each column is not zero, and the elements there: mostly one. */
    private final int[][] places;

    private final double[][] elements;
    private final double[] wide;
    private final boolean identity;

    /** Take the basis K of some constraints. */
    public Reduction(LinearConstraints constraints) {
        this(constraints, ConstraintState.linear(constraints));
    }

    /** Take the directions that constraints leave free where a minimisation ended. */
    public Reduction(ConstraintState state) {
        this(state.tangent(), state);
    }

    private Reduction(LinearConstraints constraints, ConstraintState state) {
        this.constraints = constraints;
        this.state = state;
        int q = constraints.parameterCount();
        int r = constraints.freeDimension();
        identity = constraints.isEmpty();
        basis = new DMatrixRMaj(q, r);
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < r; j++) {
                basis.set(i, j, constraints.basis(i, j));
            }
        }
        places = new int[identity ? 0 : r][];
        elements = new double[places.length][];
        for (int j = 0; j < places.length; j++) {
            int column = j;
            places[j] =
                    IntStream.range(0, q).filter(i -> basis.get(i, column) != 0).toArray();
            elements[j] = Arrays.stream(places[j])
                    .mapToDouble(i -> basis.get(i, column))
                    .toArray();
        }
        wide = new double[q];
    }

    /** Return the constraints whose basis this is. */
    public LinearConstraints constraints() {
        return constraints;
    }

    /** Return how the constraints stand. */
    public ConstraintState state() {
        return state;
    }

    /** Return the number of free parameters: those of theta less the independent equalities. */
    public int freeParameters() {
        return state.equalities().freeDimension();
    }

    /** Return the length of z. */
    public int freeDimension() {
        return basis.numCols;
    }

    /** Return the length of theta. */
    public int parameters() {
        return basis.numRows;
    }

    /** Return K, which nobody may change. */
    public DMatrixRMaj basis() {
        return basis;
    }

    /** Compute theta = K z + k0. */
    public void expand(double[] z, double[] theta) {
        constraints.expand(z, theta);
    }

    /** Compute the z whose theta is nearest to the given one. */
    public void project(double[] theta, double[] z) {
        constraints.project(theta, z);
    }

    /** Compute K' g. */
    public void gradient(double[] full, double[] reduced) {
        if (identity) {
            System.arraycopy(full, 0, reduced, 0, reduced.length);
            return;
        }
        for (int j = 0; j < reduced.length; j++) {
            reduced[j] = product(j, full);
        }
    }

    /** Compute the product of a column of K with a vector. */
    private double product(int column, double[] vector) {
        int[] at = places[column];
        double[] weights = elements[column];
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += weights[i] * vector[at[i]];
        }
        return sum;
    }

    /** Compute K' H K for a symmetric H; few elements of K are not zero. */
    public void hessian(DMatrixRMaj full, DMatrixRMaj reduced) {
        if (identity) {
            reduced.setTo(full);
            return;
        }
        int q = basis.numRows;
        int r = basis.numCols;
        for (int j = 0; j < r; j++) {
            Arrays.fill(wide, 0);
            for (int i = 0; i < places[j].length; i++) {
                int from = places[j][i] * q;
                double weight = elements[j][i];
                for (int k = 0; k < q; k++) {
                    wide[k] += weight * full.data[from + k];
                }
            }
            for (int k = 0; k <= j; k++) {
                double value = product(k, wide);
                reduced.data[j * r + k] = value;
                reduced.data[k * r + j] = value;
            }
        }
    }

    /** Compute K M K' for a symmetric M. */
    public void expand(DMatrixRMaj reduced, DMatrixRMaj full) {
        if (identity) {
            full.setTo(reduced);
            return;
        }
        int q = basis.numRows;
        int r = basis.numCols;
        double[][] rows = Rows.zeros(q, r);
        double[][] half = Rows.zeros(q, r);
        double[][] right = Rows.zeros(r, q);
        double[][] expanded = Rows.zeros(q, q);
        Rows.copy(basis, rows);
        Rows.copy(reduced, right);
        Rows.multiply(rows, q, r, right, r, half);
        Rows.transpose(half, q, r, right);
        Rows.multiply(rows, q, r, right, q, expanded);
        Rows.copy(expanded, full);
    }
}
