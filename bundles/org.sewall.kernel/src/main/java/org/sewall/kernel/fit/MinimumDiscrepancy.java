package org.sewall.kernel.fit;

import java.util.List;

/**
 * Minimum of the discrepancy function, F = C / n, with n the sample size of the convention.
 *
 * <p>lavaan (and Mplus, which does not print it) minimises half of it, and prints C / (2 n).
 */
final class MinimumDiscrepancy {

    private MinimumDiscrepancy() {}

    /**
     * Compute C / n.
     *
     * @param chiSquare C, not negative
     * @param size n, positive
     */
    static double of(double chiSquare, double size) {
        return chiSquare / size;
    }

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("fmin", "Minimum of the discrepancy function")
                .apa("F")
                .formula("F = C / n; lavaan and Mplus: C / (2 n)")
                .source("Joreskog (1969)")
                .lowerIsBetter()
                .computedBy(input -> new FitValue.Available(printed(input))));
    }

    private static double printed(FitInput input) {
        double minimum = of(input.chiSquare(), input.effectiveSize());
        return input.rules().minimisesHalf() ? minimum / 2 : minimum;
    }
}
