package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/**
 * Orthomax family: minus a quarter of the sum of fourth powers, corrected by {@code weight} times column means.
 *
 * <p>f = -1/4 sum over j of [sum over i of l(i,j)^4 - weight/p (sum over i of l(i,j)^2)^2]. Weight 0 is quartimax (Neuhaus
 * & Wrigley 1954), weight 1 varimax (Kaiser 1958). Source: Harman (1976), Modern Factor Analysis, section 13.
 *
 * @param weight of the squared column sums
 */
public record Orthomax(double weight) implements RotationCriterion {

    @Override
    public double evaluate(DMatrixRMaj loadings, DMatrixRMaj gradient) {
        int items = loadings.numRows;
        gradient.reshape(items, loadings.numCols);
        double[] means = Loadings.sumsOfSquares(loadings);
        double value = 0;
        for (int j = 0; j < loadings.numCols; j++) {
            double mean = weight * means[j] / items;
            for (int i = 0; i < items; i++) {
                double loading = loadings.get(i, j);
                double square = loading * loading;
                value -= 0.25 * square * (square - mean);
                gradient.set(i, j, -loading * (square - mean));
            }
        }
        return value;
    }
}
