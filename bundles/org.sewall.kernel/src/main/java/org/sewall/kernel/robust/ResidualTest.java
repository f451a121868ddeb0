package org.sewall.kernel.robust;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Test a model by its residuals, which are orthogonal to the Jacobian if the model is true.
 *
 * <p>T = r' C (C' G C)^-1 C' r with the residuals r of all groups, the orthogonal complement C of J K and G the block
 * diagonal of Gamma over the multiplier of each group. Source: Browne, M. W. (1984), British Journal of Mathematical and
 * Statistical Psychology 37, 62-83, equation 2.20b.
 */
public final class ResidualTest {
    private ResidualTest() {}

    /**
     * Compute T.
     *
     * @param model model at its solution
     * @param normal whether Gamma is that of normal data
     * @return T; NaN if C' G C is singular
     */
    public static double statistic(TestedModel model, boolean normal) {
        int rows = 0;
        DMatrixRMaj[] gammas = new DMatrixRMaj[model.groups().size()];
        int[][] varying = new int[gammas.length][];
        for (int g = 0; g < gammas.length; g++) {
            TestedGroup group = model.groups().get(g);
            gammas[g] = normal ? group.normalGamma() : group.gamma();
            varying[g] = AsymptoticCovariance.varying(gammas[g]);
            rows += varying[g].length;
        }
        DMatrixRMaj jacobian = new DMatrixRMaj(rows, model.reduction().parameters());
        DMatrixRMaj residuals = new DMatrixRMaj(rows, 1);
        DMatrixRMaj gamma = new DMatrixRMaj(rows, rows);
        int first = 0;
        for (int g = 0; g < gammas.length; g++) {
            TestedGroup group = model.groups().get(g);
            DMatrixRMaj part = group.jacobian();
            double[] difference = group.residuals();
            for (int i = 0; i < varying[g].length; i++) {
                residuals.set(first + i, difference[varying[g][i]]);
                for (int j = 0; j < part.numCols; j++) {
                    jacobian.set(first + i, j, part.get(varying[g][i], j));
                }
                for (int j = 0; j < varying[g].length; j++) {
                    gamma.set(first + i, first + j, gammas[g].get(varying[g][i], varying[g][j]) / group.multiplier());
                }
            }
            first += varying[g].length;
        }
        DMatrixRMaj reduced = new DMatrixRMaj(rows, model.reduction().freeDimension());
        CommonOps_DDRM.mult(jacobian, model.reduction().basis(), reduced);
        return statistic(reduced, residuals, gamma);
    }

    private static double statistic(DMatrixRMaj jacobian, DMatrixRMaj residuals, DMatrixRMaj gamma) {
        int rows = jacobian.numRows;
        int degrees = rows - jacobian.numCols;
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(rows, jacobian.numCols);
        if (degrees <= 0 || !qr.decompose(jacobian)) {
            return degrees == 0 ? 0 : Double.NaN;
        }
        DMatrixRMaj complement = CommonOps_DDRM.extract(qr.getQ(null, false), 0, rows, jacobian.numCols, rows);
        DMatrixRMaj product = new DMatrixRMaj(rows, degrees);
        DMatrixRMaj middle = new DMatrixRMaj(degrees, degrees);
        DMatrixRMaj projected = new DMatrixRMaj(degrees, 1);
        DMatrixRMaj solved = new DMatrixRMaj(degrees, 1);
        CommonOps_DDRM.mult(gamma, complement, product);
        CommonOps_DDRM.multTransA(complement, product, middle);
        CommonOps_DDRM.multTransA(complement, residuals, projected);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(degrees);
        if (!solver.setA(middle)) {
            return Double.NaN;
        }
        solver.solve(projected, solved);
        return CommonOps_DDRM.dot(projected, solved);
    }
}
