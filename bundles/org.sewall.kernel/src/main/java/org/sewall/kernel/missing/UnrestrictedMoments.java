package org.sewall.kernel.missing;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.discrepancy.MomentFactors;

/**
 * Hold the information matrices that a group's unrestricted moments have, given fixed covariates; computed when first asked
 * for.
 *
 * <p>The complete-data information can leave out the moments among random covariates, as lavaan 0.6-14 does where it takes
 * complete data for a model with fixed ones.
 */
final class UnrestrictedMoments {
    private final SaturatedInformation information;
    private final CovariateDirections directions;
    private final int[] fixed;
    private final int[] ignored;
    private DMatrixRMaj complete = new DMatrixRMaj(0, 0);
    private DMatrixRMaj observed = new DMatrixRMaj(0, 0);
    private DMatrixRMaj inverse = new DMatrixRMaj(0, 0);
    private DMatrixRMaj firstOrder = new DMatrixRMaj(0, 0);

    /**
     * Take a group.
     *
     * @param fixed positions of given covariates
     * @param ignored positions of random covariates to leave out of the complete-data information
     */
    UnrestrictedMoments(IncompleteGroup group, int[] fixed, int[] ignored) {
        information = group.information();
        directions = new CovariateDirections(information);
        this.fixed = fixed;
        this.ignored = ignored;
    }

    /** Say whether the complete-data information is that of all moments. */
    boolean isWhole() {
        return ignored.length == 0;
    }

    /** Return the complete-data information C. */
    DMatrixRMaj complete() {
        if (complete.numRows == 0) {
            complete = isWhole() ? directions.given(information.complete(), fixed) : directions.ignoring(ignored);
        }
        return complete;
    }

    /** Return the observed information O. */
    DMatrixRMaj observed() {
        if (observed.numRows == 0) {
            observed = directions.given(information.observed(), fixed);
        }
        return observed;
    }

    /** Return O^-1; NaN if O is not positive definite. */
    DMatrixRMaj inverse() {
        if (inverse.numRows == 0) {
            int size = observed().numRows;
            inverse = new DMatrixRMaj(size, size);
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
            if (solver.setA(observed().copy())) {
                solver.invert(inverse);
            } else {
                CommonOps_DDRM.fill(inverse, Double.NaN);
            }
        }
        return inverse;
    }

    /** Return the average product J of the scores of the cases. */
    DMatrixRMaj firstOrder() {
        if (firstOrder.numRows == 0) {
            firstOrder = directions.given(information.firstOrder(), fixed);
        }
        return firstOrder;
    }

    /** Compute tr(C O^-1); NaN if O is not positive definite. */
    double completeTimesInverse() {
        if (!isWhole()) {
            return product(complete(), inverse());
        }
        int size = observed().numRows;
        double[] upper = observed().data.clone();
        double[] root = complete().data.clone();
        if (!UpperFactor.factorise(upper, size) || !UpperFactor.factorise(root, size)) {
            return Double.NaN;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                root[i * size + j] = root[j * size + i];
                root[j * size + i] = 0;
            }
        }
        UpperFactor.solveLower(upper, root, size);
        double sum = 0;
        for (double element : root) {
            sum += element * element;
        }
        return sum;
    }

    /** Write the derivatives of a model's moments, one column per parameter. */
    DMatrixRMaj jacobian(MomentFactors factors, int parameters) {
        DMatrixRMaj whole = information.jacobian(factors, parameters);
        if (fixed.length == 0) {
            return whole;
        }
        int[] kept = directions.others(fixed);
        DMatrixRMaj jacobian = new DMatrixRMaj(kept.length, parameters);
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(whole.data, kept[i] * parameters, jacobian.data, i * parameters, parameters);
        }
        return jacobian;
    }

    /** Compute tr(A B). */
    static double product(DMatrixRMaj left, DMatrixRMaj right) {
        double sum = 0;
        for (int i = 0; i < left.numRows; i++) {
            for (int j = 0; j < left.numCols; j++) {
                sum += left.get(i, j) * right.get(j, i);
            }
        }
        return sum;
    }
}
