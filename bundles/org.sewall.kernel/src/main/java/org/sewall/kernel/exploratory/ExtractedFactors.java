package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.NamedMatrix;

/**
 * Hold factors as extracted, before any rotation; immutable.
 *
 * @param method how they were extracted
 * @param discrepancy minimum of the discrepancy of the method; for principal axes and components that of least squares,
 *     half the sum of squared residual correlations (the diagonal included for components)
 * @param largestGradient largest derivative of the discrepancy that no bound holds; NaN for principal components and
 *     axes, which are not found by derivatives
 * @param converged whether the iterations settled
 * @param iterations number of steps
 * @param degreesOfFreedom ((p - m)^2 - p - m) / 2
 * @param tests tests of fit with their multipliers; empty unless the method is maximum likelihood
 * @param loadings p by m, columns in the order of the eigenvalues that gave them, with positive sums
 * @param uniquenesses share of variance not explained, per item
 * @param communalities 1 minus uniquenesses
 * @param squaredMultipleCorrelations of each item with all others: a lower bound of its communality
 * @param sumsOfSquares sum of squared loadings per factor
 * @param proportions the same divided by the number of items
 * @param boundary items whose uniqueness stands at its lower bound (Heywood cases)
 * @param rootMeanSquareResidual of the correlations off the diagonal
 */
public record ExtractedFactors(
        ExtractionMethod method,
        double discrepancy,
        double largestGradient,
        boolean converged,
        int iterations,
        int degreesOfFreedom,
        List<FactorTest> tests,
        NamedMatrix loadings,
        Map<String, Double> uniquenesses,
        Map<String, Double> communalities,
        Map<String, Double> squaredMultipleCorrelations,
        List<Double> sumsOfSquares,
        List<Double> proportions,
        List<String> boundary,
        double rootMeanSquareResidual)
        implements Serializable {

    /** Copy the collections, keeping the order of the items. */
    public ExtractedFactors {
        tests = List.copyOf(tests);
        uniquenesses = Collections.unmodifiableMap(new LinkedHashMap<>(uniquenesses));
        communalities = Collections.unmodifiableMap(new LinkedHashMap<>(communalities));
        squaredMultipleCorrelations = Collections.unmodifiableMap(new LinkedHashMap<>(squaredMultipleCorrelations));
        sumsOfSquares = List.copyOf(sumsOfSquares);
        proportions = List.copyOf(proportions);
        boundary = List.copyOf(boundary);
    }
}
