package org.sewall.kernel.ordinal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Linear regression of a continuous variable on covariates, residual variance by maximum likelihood (divisor N). */
final class ConditionalContinuousMargin implements ConditionalMargin {
    private final CovariateMatrix covariates;
    private final double[] coefficients;
    private final double variance;
    private final double[] residuals;
    private final double[][] influences;

    /**
     * Regress.
     *
     * @param values one per case
     * @param covariates linearly independent of one another and of a constant
     */
    ConditionalContinuousMargin(double[] values, CovariateMatrix covariates) {
        this.covariates = covariates;
        int cases = values.length;
        coefficients = regress(values, covariates);
        residuals = new double[cases];
        double squares = 0;
        for (int n = 0; n < cases; n++) {
            residuals[n] = values[n] - coefficients[0] - covariates.predict(n, coefficients, 1);
            squares += residuals[n] * residuals[n];
        }
        variance = squares / cases;
        double[][] scores = new double[cases][statistics()];
        for (int n = 0; n < cases; n++) {
            residuals[n] /= Math.sqrt(variance);
            double byVariance = (residuals[n] * residuals[n] - 1) / (2 * variance);
            expand(n, residuals[n] / Math.sqrt(variance), byVariance, scores[n]);
        }
        influences = ScoreInfluence.of(scores);
    }

    private static double[] regress(double[] values, CovariateMatrix covariates) {
        int size = covariates.count() + 1;
        DMatrixRMaj design = new DMatrixRMaj(values.length, size);
        for (int n = 0; n < values.length; n++) {
            design.set(n, 0, 1);
            for (int k = 1; k < size; k++) {
                design.set(n, k, covariates.value(n, k - 1));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.qr(values.length, size);
        DMatrixRMaj solution = new DMatrixRMaj(size, 1);
        solver.setA(design);
        solver.solve(new DMatrixRMaj(values.length, 1, true, values), solution);
        return solution.data;
    }

    double variance() {
        return variance;
    }

    @Override
    public boolean exists() {
        return variance > 0 && Double.isFinite(influences[0][0]);
    }

    @Override
    public double deviation() {
        return Math.sqrt(variance);
    }

    @Override
    public double[] locations() {
        return new double[] {coefficients[0]};
    }

    @Override
    public double[] slopes() {
        double[] slopes = new double[covariates.count()];
        System.arraycopy(coefficients, 1, slopes, 0, slopes.length);
        return slopes;
    }

    @Override
    public int statistics() {
        return covariates.count() + 2;
    }

    @Override
    public double residual(int row) {
        return residuals[row];
    }

    @Override
    public void expand(int row, double byMean, double byVariance, double[] target) {
        target[0] = byMean;
        for (int k = 0; k < covariates.count(); k++) {
            target[k + 1] = byMean * covariates.value(row, k);
        }
        target[covariates.count() + 1] = byVariance;
    }

    @Override
    public double[] influence(int row) {
        return influences[row];
    }
}
