package org.sewall.kernel.validity;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.reliability.ConstructReliability;

/**
 * Compare what a construct shares with its items with what it shares with other constructs.
 *
 * <p>Constructs are distinct if the average variance extracted of both exceeds their squared correlation. Source: Fornell &
 * Larcker (1981), Journal of Marketing Research 18, 39-50.
 *
 * @param matrix roots of the average variance extracted on the diagonal, correlations of constructs off it
 * @param violations pairs of constructs that correlate more than one of them allows
 */
public record FornellLarcker(NamedMatrix matrix, List<Violation> violations) {

    /**
     * Name a pair that is not distinct.
     *
     * @param first construct
     * @param second construct
     * @param correlation of both
     * @param smallerRoot root of the smaller average variance extracted, which it exceeds
     */
    public record Violation(String first, String second, double correlation, double smallerRoot) {}

    /** Copy the list. */
    public FornellLarcker {
        violations = List.copyOf(violations);
    }

    /**
     * Judge all pairs.
     *
     * @param constructs constructs with two or more items
     * @param correlations implied correlations of at least these constructs
     */
    public static FornellLarcker of(List<ConstructReliability> constructs, NamedMatrix correlations) {
        int size = constructs.size();
        double[][] values = new double[size][size];
        List<String> names =
                constructs.stream().map(ConstructReliability::construct).toList();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values[i][i] = Math.sqrt(constructs.get(i).averageVarianceExtracted());
            for (int j = 0; j < i; j++) {
                double correlation = correlations.get(names.get(i), names.get(j));
                values[i][j] = correlation;
                values[j][i] = correlation;
                double smaller = Math.min(values[i][i], values[j][j]);
                if (Math.abs(correlation) >= smaller) {
                    violations.add(new Violation(names.get(j), names.get(i), correlation, smaller));
                }
            }
        }
        return new FornellLarcker(NamedMatrix.square(names, values), violations);
    }
}
