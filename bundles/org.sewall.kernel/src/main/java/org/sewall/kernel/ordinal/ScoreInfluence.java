package org.sewall.kernel.ordinal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Turn scores of cases into influences: A^-1 s with the mean outer product A of the scores (Muthén 1984). */
final class ScoreInfluence {
    private ScoreInfluence() {}

    /**
     * Solve for the influences of all cases.
     *
     * @param scores one row per case
     * @return influences of the same shape; NaN where the mean outer product is singular
     */
    static double[][] of(double[][] scores) {
        int size = scores[0].length;
        DMatrixRMaj outer = new DMatrixRMaj(size, size);
        for (double[] score : scores) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    outer.add(i, j, score[i] * score[j] / scores.length);
                }
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        boolean regular = solver.setA(outer);
        DMatrixRMaj side = new DMatrixRMaj(size, 1);
        DMatrixRMaj solution = new DMatrixRMaj(size, 1);
        double[][] influences = new double[scores.length][size];
        for (int n = 0; n < scores.length; n++) {
            System.arraycopy(scores[n], 0, side.data, 0, size);
            if (regular) {
                solver.solve(side, solution);
            }
            for (int i = 0; i < size; i++) {
                influences[n][i] = regular ? solution.get(i) : Double.NaN;
            }
        }
        return influences;
    }
}
