package org.sewall.kernel.optimise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
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
    private final DMatrixRMaj product;
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
        product = new DMatrixRMaj(q, r);
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
        for (int j = 0; j < basis.numCols; j++) {
            double sum = 0;
            for (int i = 0; i < basis.numRows; i++) {
                sum += basis.get(i, j) * full[i];
            }
            reduced[j] = sum;
        }
    }

    /** Compute K' H K. */
    public void hessian(DMatrixRMaj full, DMatrixRMaj reduced) {
        if (identity) {
            reduced.setTo(full);
        } else {
            CommonOps_DDRM.mult(full, basis, product);
            CommonOps_DDRM.multTransA(basis, product, reduced);
        }
    }
}
