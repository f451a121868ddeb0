package org.sewall.kernel.missing;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Weigh changes of the moments by the expected information of incomplete data.
 *
 * <p>For a change A of the covariances and a of the means it is the sum over patterns of n [tr(W(j) A W(j) A) + 2 a' W(j) a] /
 * N, twice the quadratic form in the information of one case.
 */
final class InformationForm {
    private final PatternSweep sweep;
    private final DMatrixRMaj lost;

    /**
     * Take an evaluated sweep.
     *
     * @param lost sum over patterns of n V / N
     */
    InformationForm(PatternSweep sweep, DMatrixRMaj lost) {
        this.sweep = sweep;
        this.lost = lost;
    }

    /** Compute the form. */
    double of(DMatrixRMaj covariances, double[] means) {
        int p = covariances.numRows;
        DMatrixRMaj left = new DMatrixRMaj(p, p);
        DMatrixRMaj weighted = new DMatrixRMaj(p, p);
        DMatrixRMaj loss = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(sweep.weight(), covariances, left);
        CommonOps_DDRM.mult(left, sweep.weight(), weighted);
        CommonOps_DDRM.mult(lost, covariances, loss);
        double sum = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                sum += left.get(i, j) * (left.get(j, i) - 2 * loss.get(j, i));
                sum += 2 * means[i] * (sweep.weight().get(i, j) - lost.get(i, j)) * means[j];
            }
        }
        return sum + overlaps(weighted);
    }

    /** Compute the sum of n tr(C A(m,m) C A(m,m)) / N. */
    private double overlaps(DMatrixRMaj weighted) {
        double[] column = new double[weighted.numRows];
        double sum = 0;
        for (MissingPattern pattern : sweep.sample().patterns()) {
            int[] missing = pattern.missing();
            double[][] solved = new double[missing.length][missing.length];
            for (int k = 0; k < missing.length; k++) {
                for (int l = 0; l < missing.length; l++) {
                    column[l] = weighted.get(missing[l], missing[k]);
                }
                Triangle.solve(sweep.roots(), pattern.firstElement(), missing.length, column);
                System.arraycopy(column, 0, solved[k], 0, missing.length);
            }
            double trace = 0;
            for (int k = 0; k < missing.length; k++) {
                for (int l = 0; l < missing.length; l++) {
                    trace += solved[k][l] * solved[l][k];
                }
            }
            sum += pattern.cases() * trace / sweep.sample().cases();
        }
        return sum;
    }
}
