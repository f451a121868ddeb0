package org.sewall.kernel.robust;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Hold what each case of one group adds to the sampling variation of means and covariances.
 *
 * <p>Case n adds a(n) = y(n) - m to the means and e(n) e(n)' - C to the covariances, where e(n) = y(n) - m and C is the
 * average of e(n) e(n)'. Given covariates, the part that these predict does not vary: with the fitted h(n), which equals
 * e(n) in the covariates themselves, a(n) = e(n) - h(n) and e(n) e(n)' - h(n) h(n)' - C take their place, C being the
 * average again (lavaan 0.6, {@code lav_samplestats_Gamma} with {@code fixed.x}).
 */
public final class CaseDeviations {
    private final double[][] deviations;
    private final double[][] fitted;
    private final DMatrixRMaj spread;
    private final double[] means;

    private CaseDeviations(double[][] deviations, double[][] fitted, double[] means) {
        this.deviations = deviations;
        this.fitted = fitted;
        this.means = means;
        spread = averageProduct(deviations);
        if (fitted.length > 0) {
            DMatrixRMaj predicted = averageProduct(fitted);
            for (int i = 0; i < spread.getNumElements(); i++) {
                spread.set(i, spread.get(i) - predicted.get(i));
            }
        }
    }

    /**
     * Take complete cases.
     *
     * @param rows one array of p values for each case
     * @param covariates positions of variables whose values are given; may be empty
     * @throws IllegalArgumentException if there are covariates and their covariance matrix has no inverse
     */
    public static CaseDeviations of(double[][] rows, int[] covariates) {
        int p = rows[0].length;
        double[] means = new double[p];
        for (double[] row : rows) {
            for (int i = 0; i < p; i++) {
                means[i] += row[i] / rows.length;
            }
        }
        double[][] deviations = new double[rows.length][p];
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < p; i++) {
                deviations[n][i] = rows[n][i] - means[i];
            }
        }
        double[][] fitted = covariates.length == 0 ? new double[0][] : fitted(deviations, covariates);
        return new CaseDeviations(deviations, fitted, means);
    }

    private static double[][] fitted(double[][] deviations, int[] covariates) {
        DMatrixRMaj slopes = slopes(averageProduct(deviations), covariates);
        int p = slopes.numCols;
        double[][] fitted = new double[deviations.length][p];
        for (int n = 0; n < deviations.length; n++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < covariates.length; k++) {
                    fitted[n][j] += slopes.get(k, j) * deviations[n][covariates[k]];
                }
            }
            for (int k : covariates) {
                fitted[n][k] = deviations[n][k];
            }
        }
        return fitted;
    }

    /** Regress all variables on the covariates: one row for each covariate. */
    static DMatrixRMaj slopes(DMatrixRMaj covariance, int[] covariates) {
        int p = covariance.numRows;
        int x = covariates.length;
        DMatrixRMaj block = new DMatrixRMaj(x, x);
        DMatrixRMaj cross = new DMatrixRMaj(x, p);
        for (int k = 0; k < x; k++) {
            for (int l = 0; l < x; l++) {
                block.set(k, l, covariance.get(covariates[k], covariates[l]));
            }
            for (int j = 0; j < p; j++) {
                cross.set(k, j, covariance.get(covariates[k], j));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(x);
        if (!solver.setA(block)) {
            throw new IllegalArgumentException("covariates are linearly dependent");
        }
        DMatrixRMaj slopes = new DMatrixRMaj(x, p);
        solver.solve(cross, slopes);
        return slopes;
    }

    private static DMatrixRMaj averageProduct(double[][] rows) {
        int p = rows[0].length;
        DMatrixRMaj product = new DMatrixRMaj(p, p);
        for (double[] row : rows) {
            for (int i = 0; i < p; i++) {
                for (int j = 0; j <= i; j++) {
                    product.data[i * p + j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                product.set(i, j, product.get(i, j) / rows.length);
                product.set(j, i, product.get(i, j));
            }
        }
        return product;
    }

    /** Return the number of cases. */
    public int cases() {
        return deviations.length;
    }

    /** Return the number p of variables. */
    public int variables() {
        return means.length;
    }

    /** Return whether covariates are given. */
    public boolean conditional() {
        return fitted.length > 0;
    }

    /** Return e(n), which nobody may change. */
    public double[] deviation(int n) {
        return deviations[n];
    }

    /** Return h(n), which nobody may change; only if {@link #conditional()}. */
    public double[] fitted(int n) {
        return fitted[n];
    }

    /** Return C, which nobody may change: the sample covariance matrix with divisor N, less that of h(n). */
    public DMatrixRMaj spread() {
        return spread;
    }

    /** Return the sample means, which nobody may change. */
    public double[] means() {
        return means;
    }
}
