package org.sewall.kernel.optimise;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.matrix.IndependentRows;

/**
 * Hold the optimality conditions of a constrained minimum, linearised at a point, and their Newton step.
 *
 * <p>Coordinates z are scaled by the information on them and constraints to gradients of length 1. With A the gradients of
 * the active constraints and A' = (Y Z) (R' 0)' its QR decomposition, the step is Y p + Z t, where R'p = -c and
 * (Z'WZ) t = -Z'(g + W Y p); W is the Hessian of the Lagrangian (Nocedal, J. & Wright, S. J., 2006, Numerical Optimization,
 * 2nd edition, section 18.1). The multipliers are the least-squares solution of A'm = g.
 */
final class TangentSystem {
    /** Length of a constraint's part orthogonal to earlier ones below which it depends on them. */
    private static final double DEPENDENT = 1e-7;

    private final Discrepancy discrepancy;
    private final Reduction reduction;
    private final Restrictions restrictions;
    private final int dimension;
    private final double[] theta;
    private final double[] fullGradient;
    private final DMatrixRMaj fullHessian;
    private final DMatrixRMaj hessian;
    private final double[] scale;
    private final double[][] rows;
    private final double[] lengths;
    private final double[] multipliers;
    private final DMatrixRMaj gradient;
    private double[] z;
    private int[] independent = new int[0];
    private DMatrixRMaj range;
    private DMatrixRMaj tangent;
    private DMatrixRMaj triangle;
    private DMatrixRMaj step;
    private double tangentGradient;
    private double violation;
    private double decrement;

    TangentSystem(Discrepancy discrepancy, Reduction reduction, Restrictions restrictions) {
        this.discrepancy = discrepancy;
        this.reduction = reduction;
        this.restrictions = restrictions;
        int q = reduction.parameters();
        dimension = reduction.freeDimension();
        theta = new double[q];
        fullGradient = new double[q];
        fullHessian = new DMatrixRMaj(q, q);
        hessian = new DMatrixRMaj(dimension, dimension);
        scale = new double[dimension];
        rows = new double[restrictions.size()][dimension];
        lengths = new double[restrictions.size()];
        multipliers = new double[restrictions.size()];
        gradient = new DMatrixRMaj(dimension, 1);
        z = new double[dimension];
    }

    void moveTo(double[] point) {
        reduction.project(point, z);
    }

    /**
     * Evaluate everything at the current point.
     *
     * @param active constraints that are to be zero
     * @return false if discrepancy or constraints have no value there
     */
    boolean linearise(boolean[] active) {
        reduction.expand(z, theta);
        if (!restrictions.evaluate(theta) || !discrepancy.evaluate(theta)) {
            return false;
        }
        takeScale();
        discrepancy.gradient(fullGradient);
        reduction.gradient(fullGradient, gradient.data);
        for (int j = 0; j < dimension; j++) {
            gradient.data[j] /= scale[j];
        }
        for (int i = 0; i < rows.length; i++) {
            takeRow(i);
        }
        chooseIndependent(active);
        decompose();
        return true;
    }

    private void takeScale() {
        discrepancy.expectedHessian(fullHessian);
        reduction.hessian(fullHessian, hessian);
        for (int j = 0; j < dimension; j++) {
            double diagonal = hessian.get(j, j);
            scale[j] = diagonal > 0 ? Math.sqrt(diagonal) : 1;
        }
    }

    private void takeRow(int i) {
        reduction.gradient(restrictions.gradient(i), rows[i]);
        for (int j = 0; j < dimension; j++) {
            rows[i][j] /= scale[j];
        }
        double length = IndependentRows.length(rows[i]);
        lengths[i] = length > 0 ? length : 1;
        IndependentRows.divide(rows[i], lengths[i]);
    }

    /** Keep the active constraints whose gradients do not depend on those of earlier ones. */
    private void chooseIndependent(boolean[] active) {
        int[] chosen = new int[Math.min(rows.length, dimension)];
        IndependentRows kept = new IndependentRows(DEPENDENT);
        int count = 0;
        violation = 0;
        for (int i = 0; i < rows.length; i++) {
            if (active[i]) {
                violation = Math.max(violation, Math.abs(scaledValue(i)));
                if (count < chosen.length && kept.take(rows[i])) {
                    chosen[count++] = i;
                }
            }
        }
        independent = Arrays.copyOf(chosen, count);
    }

    private void decompose() {
        int w = independent.length;
        DMatrixRMaj transposed = new DMatrixRMaj(dimension, w);
        for (int k = 0; k < w; k++) {
            for (int j = 0; j < dimension; j++) {
                transposed.set(j, k, rows[independent[k]][j]);
            }
        }
        DMatrixRMaj orthogonal = CommonOps_DDRM.identity(dimension);
        triangle = new DMatrixRMaj(w, w);
        if (w > 0) {
            QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(dimension, w);
            if (!qr.decompose(transposed)) {
                throw new IllegalStateException("no QR decomposition of finite constraint gradients");
            }
            orthogonal = qr.getQ(null, false);
            triangle = columns(qr.getR(null, true), 0, w);
        }
        range = columns(orthogonal, 0, w);
        tangent = columns(orthogonal, w, dimension);
        findMultipliers();
        DMatrixRMaj along = new DMatrixRMaj(dimension - w, 1);
        CommonOps_DDRM.multTransA(tangent, gradient, along);
        tangentGradient = dimension > w ? CommonOps_DDRM.elementMaxAbs(along) : 0;
    }

    private static DMatrixRMaj columns(DMatrixRMaj matrix, int from, int to) {
        DMatrixRMaj part = new DMatrixRMaj(matrix.numRows, to - from);
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = from; j < to; j++) {
                part.set(i, j - from, matrix.get(i, j));
            }
        }
        return part;
    }

    private void findMultipliers() {
        Arrays.fill(multipliers, 0);
        int w = independent.length;
        DMatrixRMaj along = new DMatrixRMaj(w, 1);
        CommonOps_DDRM.multTransA(range, gradient, along);
        for (int k = w - 1; k >= 0; k--) {
            double sum = along.data[k];
            for (int l = k + 1; l < w; l++) {
                sum -= triangle.get(k, l) * multipliers[independent[l]];
            }
            multipliers[independent[k]] = sum / triangle.get(k, k);
        }
    }

    /**
     * Compute the Newton step from the current point.
     *
     * @return false if the Lagrangian is not curved upwards along the constraints
     */
    boolean prepareStep(double[] steps) {
        lagrangianHessian(steps);
        int w = independent.length;
        DMatrixRMaj towards = new DMatrixRMaj(dimension, 1);
        CommonOps_DDRM.mult(range, towardsConstraints(), towards);
        step = towards.copy();
        decrement = 0;
        if (dimension == w) {
            return true;
        }
        DMatrixRMaj product = new DMatrixRMaj(dimension, dimension - w);
        DMatrixRMaj reduced = new DMatrixRMaj(dimension - w, dimension - w);
        CommonOps_DDRM.mult(hessian, tangent, product);
        CommonOps_DDRM.multTransA(tangent, product, reduced);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(dimension - w);
        if (!solver.setA(reduced) || !(solver.quality() > 1e-14)) {
            return false;
        }
        DMatrixRMaj right = gradient.copy();
        CommonOps_DDRM.multAdd(hessian, towards, right);
        DMatrixRMaj along = new DMatrixRMaj(dimension - w, 1);
        CommonOps_DDRM.multTransA(-1, tangent, right, along);
        DMatrixRMaj solution = new DMatrixRMaj(dimension - w, 1);
        solver.solve(along, solution);
        decrement = CommonOps_DDRM.dot(along, solution);
        CommonOps_DDRM.multAdd(tangent, solution, step);
        return true;
    }

    /** Solve R'p = -c. */
    private DMatrixRMaj towardsConstraints() {
        int w = independent.length;
        DMatrixRMaj solution = new DMatrixRMaj(w, 1);
        for (int k = 0; k < w; k++) {
            double sum = -scaledValue(independent[k]);
            for (int l = 0; l < k; l++) {
                sum -= triangle.get(l, k) * solution.data[l];
            }
            solution.data[k] = sum / triangle.get(k, k);
        }
        return solution;
    }

    private void lagrangianHessian(double[] steps) {
        discrepancy.observedHessian(fullHessian);
        double[] weights = new double[multipliers.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = -lagrangeMultiplier(i);
        }
        restrictions.addCurvature(theta, weights, steps, fullHessian);
        reduction.hessian(fullHessian, hessian);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                hessian.data[i * dimension + j] /= scale[i] * scale[j];
            }
        }
    }

    /** Take the prepared step if that at least halves what is wrong with the conditions; otherwise stay. */
    boolean stepIfBetter(boolean[] active) {
        double present = Math.max(tangentGradient, violation);
        double[] here = z;
        z = here.clone();
        for (int j = 0; j < dimension; j++) {
            z[j] += step.data[j] / scale[j];
        }
        if (present > 0 && linearise(active) && Math.max(tangentGradient, violation) < 0.5 * present) {
            return true;
        }
        z = here;
        linearise(active);
        return false;
    }

    double[] theta() {
        return theta.clone();
    }

    /** Return the largest element of the scaled gradient along the constraints. */
    double gradient() {
        return tangentGradient;
    }

    /** Return the largest scaled value of an active constraint. */
    double violation() {
        return violation;
    }

    /** Return the Newton decrement squared of the prepared step along the constraints. */
    double decrement() {
        return decrement;
    }

    double scaledValue(int i) {
        return restrictions.value(i) / lengths[i];
    }

    double scaledMultiplier(int i) {
        return multipliers[i];
    }

    double lagrangeMultiplier(int i) {
        return multipliers[i] / lengths[i];
    }
}
