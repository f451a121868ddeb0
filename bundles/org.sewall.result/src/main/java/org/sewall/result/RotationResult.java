package org.sewall.result;

import java.util.List;

/**
 * Rotated factors.
 *
 * @param loadings pattern, items by factors
 * @param correlation correlations of the factors
 * @param structure correlations of items with factors
 * @param criterion value of the criterion, {@code NaN} if the rotation has none
 * @param sumsOfSquares sum of squared pattern loadings of each factor
 * @param normalized whether items counted alike (Kaiser)
 * @param converged whether the search ended at a minimum
 * @param projectedGradient how flat the criterion is there
 * @param minima values of the distinct minima found, the smallest first
 * @param reached how many starts led to each of them
 */
public record RotationResult(
        NamedMatrix loadings,
        NamedMatrix correlation,
        NamedMatrix structure,
        double criterion,
        List<Double> sumsOfSquares,
        boolean normalized,
        boolean converged,
        double projectedGradient,
        List<Double> minima,
        List<Integer> reached) {

    /** Copy the lists. */
    public RotationResult {
        sumsOfSquares = List.copyOf(sumsOfSquares);
        minima = List.copyOf(minima);
        reached = List.copyOf(reached);
    }

    /** Tell whether any two factors correlate. */
    public boolean isOblique() {
        double[][] values = correlation.toArray();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                if (values[i][j] != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
