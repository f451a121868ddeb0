package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/**
 * Geomin: sum over items of the geometric mean of squared loadings.
 *
 * <p>f = sum over i of [product over j of (l(i,j)^2 + epsilon)]^(1/m). Small epsilon gives simpler patterns and more local
 * minima; .01 is customary for three or four factors, lavaan takes .001. Sources: Yates (1987), Multivariate
 * Exploratory Data Analysis; Browne (2001), Multivariate Behavioral Research 36, 111-150.
 *
 * @param epsilon added to squares, positive
 */
public record Geomin(double epsilon) implements RotationCriterion {

    /**
     * Check the constant.
     *
     * @throws IllegalArgumentException if {@code epsilon <= 0}
     */
    public Geomin {
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException("epsilon = " + epsilon);
        }
    }

    @Override
    public double evaluate(DMatrixRMaj loadings, DMatrixRMaj gradient) {
        int factors = loadings.numCols;
        gradient.reshape(loadings.numRows, factors);
        double value = 0;
        for (int i = 0; i < loadings.numRows; i++) {
            double logarithms = 0;
            for (int j = 0; j < factors; j++) {
                logarithms += Math.log(loadings.get(i, j) * loadings.get(i, j) + epsilon);
            }
            double mean = Math.exp(logarithms / factors);
            value += mean;
            for (int j = 0; j < factors; j++) {
                double loading = loadings.get(i, j);
                gradient.set(i, j, 2.0 / factors * loading / (loading * loading + epsilon) * mean);
            }
        }
        return value;
    }
}
