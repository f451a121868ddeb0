package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.List;
import org.sewall.kernel.NamedMatrix;

/**
 * Hold one rotated solution; factors by decreasing sum of squared loadings, with positive sums of loadings; immutable.
 *
 * @param rotation how it was made
 * @param pattern p by m loadings: regression of items on factors
 * @param structure p by m correlations of items with factors
 * @param factorCorrelation m by m, the identity if orthogonal
 * @param transformation m by m matrix T with pattern = unrotated (T')^-1 and factor correlation T'T
 * @param criterion value of the rotation criterion, NaN for promax, which has none
 * @param criterionFromUnrotated value reached when the unrotated solution is the start, NaN for promax
 * @param sumsOfSquares sum of squared pattern loadings per factor
 * @param varianceExplained share of the factor in the communalities, their sum being the sum of communalities
 * @param projectedGradient norm of the projected gradient at the end
 * @param converged whether that is close to zero
 * @param minima distinct minima that the starts found, the smallest first; empty for promax
 */
public record RotatedFactors(
        Rotation rotation,
        NamedMatrix pattern,
        NamedMatrix structure,
        NamedMatrix factorCorrelation,
        NamedMatrix transformation,
        double criterion,
        double criterionFromUnrotated,
        List<Double> sumsOfSquares,
        List<Double> varianceExplained,
        double projectedGradient,
        boolean converged,
        List<RotationMinimum> minima)
        implements Serializable {

    /** Copy the lists. */
    public RotatedFactors {
        sumsOfSquares = List.copyOf(sumsOfSquares);
        varianceExplained = List.copyOf(varianceExplained);
        minima = List.copyOf(minima);
    }
}
