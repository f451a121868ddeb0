package org.sewall.kernel.ordinal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.MomentOrder;

/**
 * Solve for the residual variances of ordered variables in the delta parameterization.
 *
 * <p>There the response variable behind an ordered variable has the total variance 1 / delta^2, and its residual variance is
 * what the model does not explain of that. Total variances are linear in residual ones with coefficients B(i,j)^2, B being
 * the total effects, so one linear system gives the residual variances, and the same matrix their derivatives.
 */
final class DependentVariances {
    private final int[] variables;
    private final DMatrixRMaj coefficients;
    private final DMatrixRMaj transposed;
    private final DMatrixRMaj side;
    private final DMatrixRMaj solution;
    private final LinearSolverDense<DMatrixRMaj> solver;

    /**
     * Allocate all matrices.
     *
     * @param variables positions of the ordered variables
     */
    DependentVariances(int[] variables) {
        this.variables = variables;
        int size = variables.length;
        coefficients = new DMatrixRMaj(size, size);
        transposed = new DMatrixRMaj(size, size);
        side = new DMatrixRMaj(size, 1);
        solution = new DMatrixRMaj(size, 1);
        solver = LinearSolverFactory_DDRM.lu(Math.max(1, size));
    }

    /**
     * Find the residual variances that give the total ones.
     *
     * @param implied moments with residual variances of zero
     * @param totals wanted total variance of each ordered variable
     * @param residuals found residual variances, possibly negative, written from an offset on
     * @return false if there are none
     */
    boolean solve(ImpliedMoments implied, double[] totals, double[] residuals, int offset) {
        for (int i = 0; i < variables.length; i++) {
            for (int j = 0; j < variables.length; j++) {
                double effect = implied.totalEffects().get(variables[i], variables[j]);
                coefficients.set(i, j, effect * effect);
                transposed.set(j, i, effect * effect);
            }
            side.set(i, totals[i] - implied.covariance(variables[i], variables[i]));
        }
        if (!solveWith(coefficients)) {
            return false;
        }
        for (int i = 0; i < variables.length; i++) {
            residuals[offset + i] = solution.get(i);
        }
        return true;
    }

    private boolean solveWith(DMatrixRMaj matrix) {
        // the solver overwrites what it is given
        if (!solver.setA(matrix.copy())) {
            return false;
        }
        solver.solve(side, solution);
        return true;
    }

    /**
     * Write the derivatives of the residual variances by the parameters.
     *
     * @param jacobian derivatives of all moments by the parameters and, in its last columns, by the residual variances
     * @param order order of the rows of the Jacobian
     * @param derivatives in: derivatives of the wanted totals; out: those of the residual variances
     */
    void differentiate(DMatrixRMaj jacobian, MomentOrder order, DMatrixRMaj derivatives) {
        if (variables.length == 0) {
            return;
        }
        solver.setA(coefficients.copy());
        for (int parameter = 0; parameter < derivatives.numCols; parameter++) {
            for (int i = 0; i < variables.length; i++) {
                double direct = jacobian.get(order.covariance(variables[i], variables[i]), parameter);
                side.set(i, derivatives.get(i, parameter) - direct);
            }
            solver.solve(side, solution);
            for (int i = 0; i < variables.length; i++) {
                derivatives.set(i, parameter, solution.get(i));
            }
        }
    }

    /**
     * Compute the multipliers by which the total variances enter the Lagrangian of a function of the moments.
     *
     * @param slopes derivatives of the function by the residual variances
     * @param multipliers one for each ordered variable, written
     */
    void multipliers(double[] slopes, double[] multipliers) {
        for (int i = 0; i < variables.length; i++) {
            side.set(i, -slopes[i]);
        }
        if (variables.length > 0 && solveWith(transposed)) {
            for (int i = 0; i < variables.length; i++) {
                multipliers[i] = solution.get(i);
            }
        }
    }
}
