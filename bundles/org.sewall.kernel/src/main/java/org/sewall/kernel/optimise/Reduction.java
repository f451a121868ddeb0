package org.sewall.kernel.optimise;

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
    private final double[][] columns;
    private final double[][] square;
    private final double[][] wide;
    private final double[][] tall;
    private final double[][] product;
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
        columns = Rows.zeros(identity ? 0 : r, q);
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < q; i++) {
                columns[j][i] = basis.get(i, j);
            }
        }
        square = Rows.zeros(identity ? 0 : q, q);
        wide = Rows.zeros(identity ? 0 : r, q);
        tall = Rows.zeros(identity ? 0 : q, r);
        product = Rows.zeros(identity ? 0 : r, r);
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
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            double sum = 0;
            for (int i = 0; i < column.length; i++) {
                sum += column[i] * full[i];
            }
            reduced[j] = sum;
        }
    }

    /** Compute K' H K; few elements of K are not zero, so its columns stand on the left. */
    public void hessian(DMatrixRMaj full, DMatrixRMaj reduced) {
        if (identity) {
            reduced.setTo(full);
            return;
        }
        int q = basis.numRows;
        int r = basis.numCols;
        Rows.copy(full, square);
        Rows.multiply(columns, r, q, square, q, wide);
        Rows.transpose(wide, r, q, tall);
        Rows.multiply(columns, r, q, tall, r, product);
        Rows.copy(product, reduced);
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
