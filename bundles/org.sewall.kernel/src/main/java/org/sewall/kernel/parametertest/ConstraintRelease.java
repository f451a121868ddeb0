package org.sewall.kernel.parametertest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.matrix.CholeskyFactor;
import org.sewall.kernel.matrix.IndependentRows;
import org.sewall.kernel.matrix.Rows;

/**
 * Compute score statistics for the release of constraints R theta = r from the Lagrange multipliers at a solution.
 *
 * <p>With gradient g = R'm and Hessian H, the multipliers m have a covariance matrix proportional to
 * M = (R H^-1 R')^-1, and the statistic for the release of some is m'M^-1 m restricted to these (Silvey, S. D., 1959, Annals
 * of Mathematical Statistics 30, 389-407; Bentler, P. M. & Chou, C.-P., 1992, Sociological Methods & Research 21, 259-282).
 * Because constraints can be what identifies a model, M is computed as (R (H + R'R)^-1 R')^-1 - I, which is the same where H
 * has an inverse and leaves a zero where a constraint only sets a scale.
 */
public final class ConstraintRelease {
    /** Length of a row's part orthogonal to earlier rows, below which it follows from them. */
    private static final double DEPENDENT = 1e-8;
    /** Variance of a multiplier of a scaled constraint below which the constraint only sets a scale. */
    private static final double ONLY_SCALE = 1e-8;

    private static final String NOT_POSITIVE_DEFINITE = "information on constraints is not positive definite";

    private final double[] gradient;
    private final DMatrixRMaj hessian;
    private final List<double[]> rows;
    private final int[] placeOf;
    private final double[] multipliers;
    private final DMatrixRMaj covariance;

    /**
     * Prepare the multipliers.
     *
     * @param gradient gradient of F, a combination of the rows
     * @param hessian expected Hessian of F, positive definite where the constraints leave freedom
     * @param rows gradients of the constraints
     */
    public ConstraintRelease(double[] gradient, DMatrixRMaj hessian, List<double[]> rows) {
        this.gradient = gradient;
        this.hessian = hessian;
        this.rows = List.copyOf(rows);
        int q = gradient.length;
        double[] scale = new double[q];
        for (int j = 0; j < q; j++) {
            double diagonal = hessian.get(j, j);
            scale[j] = diagonal > 0 ? Math.sqrt(diagonal) : 1;
        }
        IndependentRows kept = new IndependentRows(DEPENDENT);
        List<double[]> chosen = new ArrayList<>();
        placeOf = new int[rows.size()];
        for (int i = 0; i < placeOf.length; i++) {
            double[] row = unit(rows.get(i), scale);
            placeOf[i] = -1;
            if (kept.take(row)) {
                placeOf[i] = chosen.size();
                chosen.add(row);
            }
        }
        DMatrixRMaj constraints = new DMatrixRMaj(chosen.size(), q);
        for (int i = 0; i < chosen.size(); i++) {
            System.arraycopy(chosen.get(i), 0, constraints.data, i * q, q);
        }
        multipliers = multipliers(gradient, scale, constraints);
        covariance = covariance(hessian, scale, constraints);
    }

    private static double[] unit(double[] row, double[] scale) {
        double[] scaled = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            scaled[j] = row[j] / scale[j];
        }
        double length = IndependentRows.length(scaled);
        if (length > 0) {
            IndependentRows.divide(scaled, length);
        }
        return scaled;
    }

    /** Solve (R R') m = R g. */
    private static double[] multipliers(double[] gradient, double[] scale, DMatrixRMaj constraints) {
        int r = constraints.numRows;
        DMatrixRMaj right = new DMatrixRMaj(constraints.numCols, 1);
        for (int j = 0; j < gradient.length; j++) {
            right.data[j] = gradient[j] / scale[j];
        }
        DMatrixRMaj product = new DMatrixRMaj(r, 1);
        DMatrixRMaj gram = new DMatrixRMaj(r, r);
        DMatrixRMaj solution = new DMatrixRMaj(r, 1);
        if (r > 0) {
            CommonOps_DDRM.mult(constraints, right, product);
            CommonOps_DDRM.multTransB(constraints, constraints, gram);
            solver(gram).solve(product, solution);
        }
        return solution.data;
    }

    private static DMatrixRMaj covariance(DMatrixRMaj hessian, double[] scale, DMatrixRMaj constraints) {
        int q = scale.length;
        int r = constraints.numRows;
        DMatrixRMaj inner = new DMatrixRMaj(r, r);
        if (r == 0) {
            return inner;
        }
        DMatrixRMaj augmented = new DMatrixRMaj(q, q);
        CommonOps_DDRM.multTransA(constraints, constraints, augmented);
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                augmented.add(i, j, hessian.get(i, j) / (scale[i] * scale[j]));
            }
        }
        CholeskyFactor factor = new CholeskyFactor(q);
        if (!factor.factor(augmented)) {
            throw new IllegalStateException(NOT_POSITIVE_DEFINITE);
        }
        // with A = U'U, R A^-1 R' is the Gram matrix of the solutions of U'x = R'
        double[][] solved = new double[r][];
        for (int i = 0; i < r; i++) {
            solved[i] = Arrays.copyOfRange(constraints.data, i * q, (i + 1) * q);
            factor.solveTransposed(solved[i]);
            for (int j = 0; j <= i; j++) {
                double value = Rows.dot(solved[i], solved[j]);
                inner.set(i, j, value);
                inner.set(j, i, value);
            }
        }
        DMatrixRMaj inverse = new DMatrixRMaj(r, r);
        solver(inner).invert(inverse);
        for (int i = 0; i < r; i++) {
            inverse.add(i, i, -1);
        }
        return inverse;
    }

    private static LinearSolverDense<DMatrixRMaj> solver(DMatrixRMaj matrix) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(matrix.numRows);
        if (!solver.setA(matrix.copy())) {
            throw new IllegalStateException(NOT_POSITIVE_DEFINITE);
        }
        return solver;
    }

    /**
     * Compute the statistic for the release of some constraints while the others stay.
     *
     * @param released numbers of the constraints; those that follow from others or only set a scale add nothing
     */
    public double statistic(List<Integer> released) {
        if (Arrays.stream(placeOf).allMatch(place -> place >= 0)) {
            return independentStatistic(released);
        }
        // with those that stay first, released ones that follow from them count as dependent
        List<double[]> ordered = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!released.contains(i)) {
                ordered.add(rows.get(i));
            }
        }
        int kept = ordered.size();
        released.forEach(i -> ordered.add(rows.get(i)));
        return new ConstraintRelease(gradient, hessian, ordered)
                .independentStatistic(IntStream.range(kept, rows.size()).boxed().toList());
    }

    private double independentStatistic(List<Integer> released) {
        int[] places = released.stream()
                .mapToInt(i -> placeOf[i])
                .filter(place -> place >= 0 && covariance.get(place, place) > ONLY_SCALE)
                .toArray();
        int r = places.length;
        if (r == 0) {
            return 0;
        }
        DMatrixRMaj block = new DMatrixRMaj(r, r);
        double[] right = new double[r];
        for (int i = 0; i < r; i++) {
            right[i] = multipliers[places[i]];
            for (int j = 0; j < r; j++) {
                block.set(i, j, covariance.get(places[i], places[j]));
            }
        }
        return quadraticForm(block, right);
    }

    /** Compute x'A^+ x, leaving out directions of A that have no variance. */
    private static double quadraticForm(DMatrixRMaj matrix, double[] vector) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(vector.length, true, true);
        if (!eigen.decompose(matrix)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int k = 0; k < vector.length; k++) {
            double variance = eigen.getEigenvalue(k).getReal();
            if (variance > ONLY_SCALE) {
                double share = Rows.dot(eigen.getEigenVector(k).data, vector);
                sum += share * share / variance;
            }
        }
        return sum;
    }
}
