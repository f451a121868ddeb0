package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/**
 * Crawford-Ferguson family: a compromise of row and column complexity.
 *
 * <p>f = (1-kappa)/4 sum over i and j != k of l(i,j)^2 l(i,k)^2 + kappa/4 sum over j and i != k of l(i,j)^2 l(k,j)^2. For
 * orthogonal rotation kappa = 0 is quartimax, 1/p varimax, m/(2p) equamax, (m-1)/(p+m-2) parsimax, 1 factor parsimony.
 * Source: Crawford & Ferguson (1970), Psychometrika 35, 321-332.
 *
 * @param kappa weight of the complexity of columns, from 0 to 1
 */
public record CrawfordFerguson(double kappa) implements RotationCriterion {

    /**
     * Check the weight.
     *
     * @throws IllegalArgumentException if {@code kappa} is not from 0 to 1
     */
    public CrawfordFerguson {
        if (!(kappa >= 0 && kappa <= 1)) {
            throw new IllegalArgumentException("kappa = " + kappa);
        }
    }

    @Override
    public double evaluate(DMatrixRMaj loadings, DMatrixRMaj gradient) {
        int items = loadings.numRows;
        gradient.reshape(items, loadings.numCols);
        double[] columns = Loadings.sumsOfSquares(loadings);
        double value = 0;
        for (int i = 0; i < items; i++) {
            double row = Loadings.communality(loadings, i);
            for (int j = 0; j < loadings.numCols; j++) {
                double loading = loadings.get(i, j);
                double square = loading * loading;
                double others = (1 - kappa) * (row - square) + kappa * (columns[j] - square);
                value += 0.25 * square * others;
                gradient.set(i, j, loading * others);
            }
        }
        return value;
    }
}
