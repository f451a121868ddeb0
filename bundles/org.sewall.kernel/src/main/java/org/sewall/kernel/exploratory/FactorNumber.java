package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.List;

/**
 * Suggest the number of factors by several rules, which need not agree.
 *
 * @param kaiser number of eigenvalues above 1 (Guttman 1954; Kaiser 1960), known to be too large for many items
 * @param components parallel analysis of the correlation matrix
 * @param commonFactors parallel analysis of the reduced correlation matrix
 * @param averagePartials mean squared partial correlation after taking out 0, 1, 2, ... components (Velicer 1976)
 * @param averageFourthPowers the same with fourth powers (Velicer, Eaton & Fava 2000)
 */
public record FactorNumber(
        int kaiser,
        ParallelAnalysis components,
        ParallelAnalysis commonFactors,
        List<Double> averagePartials,
        List<Double> averageFourthPowers)
        implements Serializable {

    /** Copy the lists. */
    public FactorNumber {
        averagePartials = List.copyOf(averagePartials);
        averageFourthPowers = List.copyOf(averageFourthPowers);
    }

    /** Return where the mean squared partial correlation is smallest. */
    public int minimumAveragePartial() {
        return smallest(averagePartials);
    }

    /** Return where the mean fourth power of partial correlations is smallest. */
    public int minimumAverageFourthPower() {
        return smallest(averageFourthPowers);
    }

    private static int smallest(List<Double> values) {
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) < values.get(best)) {
                best = i;
            }
        }
        return best;
    }
}
