package org.sewall.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an exploratory factor analysis found.
 *
 * @param observations number of observations
 * @param factors number of factors extracted
 * @param correlation correlation matrix of the items
 * @param eigenvalues its eigenvalues, the largest first
 * @param suggestions what is known before factors are extracted: numbers of factors that rules suggest, adequacy of the
 *     correlations, share of a single factor; by name
 * @param extraction factors before rotation
 * @param rotations rotated factors by name of the rotation
 * @param models rotated models with standard errors by name of the rotation
 */
public record ExploratoryResult(
        int observations,
        int factors,
        NamedMatrix correlation,
        List<Double> eigenvalues,
        Map<String, Double> suggestions,
        ExtractionResult extraction,
        Map<String, RotationResult> rotations,
        Map<String, RotatedModelResult> models) {

    /** Copy the collections, keeping their order. */
    public ExploratoryResult {
        eigenvalues = List.copyOf(eigenvalues);
        suggestions = Ordered.copy(suggestions);
        rotations = Ordered.copy(rotations);
        models = Ordered.copy(models);
    }

    /** Return the numbers of factors that rules suggest, in the order of the rules, without those that suggest none. */
    public Map<FactorNumberRule, Double> suggestedFactors() {
        Map<FactorNumberRule, Double> suggested = new EnumMap<>(FactorNumberRule.class);
        for (FactorNumberRule rule : FactorNumberRule.values()) {
            double number = suggestions.getOrDefault(rule.key(), Double.NaN);
            if (!Double.isNaN(number)) {
                suggested.put(rule, number);
            }
        }
        return suggested;
    }
}
