package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/**
 * Direct oblimin: covariation of squared loadings between factors.
 *
 * <p>f = 1/4 sum over j != k of [sum over i of l(i,j)^2 l(i,k)^2 - gamma/p sum l(i,j)^2 sum l(i,k)^2]. Gamma 0 is
 * quartimin, which SPSS calls direct oblimin with delta 0. Sources: Jennrich & Sampson (1966), Psychometrika 31, 313-323;
 * Carroll (1953) for quartimin.
 *
 * @param gamma obliqueness; values above 0 may leave the criterion without a minimum
 */
public record Oblimin(double gamma) implements RotationCriterion {

    @Override
    public double evaluate(DMatrixRMaj loadings, DMatrixRMaj gradient) {
        int items = loadings.numRows;
        gradient.reshape(items, loadings.numCols);
        double[] columns = Loadings.sumsOfSquares(loadings);
        double total = 0;
        for (double column : columns) {
            total += column;
        }
        double value = 0;
        for (int i = 0; i < items; i++) {
            double row = Loadings.communality(loadings, i);
            for (int j = 0; j < loadings.numCols; j++) {
                double loading = loadings.get(i, j);
                double others = row - loading * loading - gamma / items * (total - columns[j]);
                value += 0.25 * loading * loading * others;
                gradient.set(i, j, loading * others);
            }
        }
        return value;
    }
}
