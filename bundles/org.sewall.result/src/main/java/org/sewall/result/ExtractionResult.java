package org.sewall.result;

import java.util.List;
import java.util.Map;

/**
 * Factors as extracted.
 *
 * @param method {@code ml}, {@code minres}, {@code pa} or {@code pca}
 * @param values minimum of the discrepancy, degrees of freedom, chi-squares and their p-values, by name
 * @param uniquenesses uniqueness of each item
 * @param communalities communality of each item
 * @param multipleCorrelations squared multiple correlation of each item with the others
 * @param loadings items by factors
 * @param sumsOfSquares sum of squared loadings of each factor
 * @param proportions the same over the number of items
 */
public record ExtractionResult(
        String method,
        Map<String, Double> values,
        Map<String, Double> uniquenesses,
        Map<String, Double> communalities,
        Map<String, Double> multipleCorrelations,
        NamedMatrix loadings,
        List<Double> sumsOfSquares,
        List<Double> proportions) {

    /** Copy the collections, keeping their order. */
    public ExtractionResult {
        values = Ordered.copy(values);
        uniquenesses = Ordered.copy(uniquenesses);
        communalities = Ordered.copy(communalities);
        multipleCorrelations = Ordered.copy(multipleCorrelations);
        sumsOfSquares = List.copyOf(sumsOfSquares);
        proportions = List.copyOf(proportions);
    }

    /** Return the share of the variance of all items that the factors explain together. */
    public double varianceExplained() {
        return proportions.stream().mapToDouble(Double::doubleValue).sum();
    }
}
