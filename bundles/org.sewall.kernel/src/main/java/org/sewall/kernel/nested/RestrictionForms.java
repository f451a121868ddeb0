package org.sewall.kernel.nested;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.matrix.IndependentRows;

/**
 * Compute the moments of the distribution of a chi-square difference from the restrictions that make the difference.
 *
 * <p>In free coordinates of the larger model, with information E, covariance matrix B = J' V Gamma V J of the scores and
 * restrictions A z = 0, the difference is distributed as a sum of squares weighted by the eigenvalues of C B, where
 * C = E^-1 A' (A E^-1 A')^-1 A E^-1 (Satorra, A., 2000, Scaled and adjusted restricted tests in multi-sample analysis of
 * moment structures, in Heijmans, Pollock & Satorra, Innovations in multivariate statistical analysis, 233-247).
 */
final class RestrictionForms {
    private static final double DEPENDENT = 1e-8;

    private RestrictionForms() {}

    /**
     * Compute C B.
     *
     * @param information E, positive definite
     * @param meat B
     * @param restrictions A, independent rows
     */
    static DMatrixRMaj product(DMatrixRMaj information, DMatrixRMaj meat, DMatrixRMaj restrictions) {
        int r = information.numRows;
        int m = restrictions.numRows;
        DMatrixRMaj transposed = new DMatrixRMaj(r, m);
        CommonOps_DDRM.transpose(restrictions, transposed);
        DMatrixRMaj solved = new DMatrixRMaj(r, m);
        solver(information).solve(transposed, solved);
        DMatrixRMaj inner = new DMatrixRMaj(m, m);
        CommonOps_DDRM.mult(restrictions, solved, inner);
        DMatrixRMaj cross = new DMatrixRMaj(m, r);
        CommonOps_DDRM.multTransA(solved, meat, cross);
        DMatrixRMaj weighted = new DMatrixRMaj(m, r);
        solver(inner).solve(cross, weighted);
        DMatrixRMaj product = new DMatrixRMaj(r, r);
        CommonOps_DDRM.mult(solved, weighted, product);
        return product;
    }

    private static LinearSolverDense<DMatrixRMaj> solver(DMatrixRMaj matrix) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(matrix.numRows);
        if (!solver.setA(matrix.copy())) {
            throw new IllegalArgumentException("information matrix is not positive definite");
        }
        return solver;
    }

    /**
     * Find restrictions from the derivatives of the moments: the directions that the larger model has and the restricted
     * one has not.
     *
     * @param larger derivatives by the free coordinates of the larger model
     * @param restricted derivatives by those of the restricted model
     * @return A, orthonormal rows
     */
    static DMatrixRMaj delta(DMatrixRMaj larger, DMatrixRMaj restricted) {
        int r = larger.numCols;
        DMatrixRMaj coordinates = new DMatrixRMaj(r, restricted.numCols);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquares(larger.numRows, r);
        if (!solver.setA(larger.copy())) {
            throw new IllegalArgumentException("derivatives of the larger model are linearly dependent");
        }
        solver.solve(restricted.copy(), coordinates);
        return complement(coordinates);
    }

    /** Find an orthonormal basis of what is orthogonal to the columns of a matrix; one row for each element. */
    private static DMatrixRMaj complement(DMatrixRMaj matrix) {
        int r = matrix.numRows;
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(r, matrix.numCols, true, false, false);
        if (!svd.decompose(matrix.copy())) {
            throw new IllegalArgumentException("no singular value decomposition");
        }
        double[] values = svd.getSingularValues();
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        DMatrixRMaj left = svd.getU(null, false);
        List<Integer> outside = new ArrayList<>();
        for (int k = 0; k < left.numCols; k++) {
            if (k >= svd.numberOfSingularValues() || values[k] <= DEPENDENT * largest) {
                outside.add(k);
            }
        }
        DMatrixRMaj basis = new DMatrixRMaj(outside.size(), r);
        for (int k = 0; k < outside.size(); k++) {
            for (int i = 0; i < r; i++) {
                basis.set(k, i, left.get(i, outside.get(k)));
            }
        }
        return basis;
    }

    /** Keep the rows that do not follow from earlier ones; lengths are not kept. */
    static DMatrixRMaj independent(List<double[]> rows, int columns) {
        IndependentRows independent = new IndependentRows(DEPENDENT);
        rows.forEach(independent::take);
        List<double[]> kept = independent.orthonormal();
        DMatrixRMaj matrix = new DMatrixRMaj(kept.size(), columns);
        for (int i = 0; i < kept.size(); i++) {
            System.arraycopy(kept.get(i), 0, matrix.data, i * columns, columns);
        }
        return matrix;
    }
}
