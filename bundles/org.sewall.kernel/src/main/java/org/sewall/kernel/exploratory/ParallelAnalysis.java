package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.List;

/**
 * Compare eigenvalues with those of random data of the same size (Horn 1965; Buja & Eyuboglu 1992 for the quantile).
 *
 * @param observed eigenvalues of the sample, decreasing
 * @param means mean of each over random data; empty if there were none
 * @param quantiles quantile of each over random data; empty if there were none
 */
public record ParallelAnalysis(List<Double> observed, List<Double> means, List<Double> quantiles)
        implements Serializable {

    /** Copy the lists. */
    public ParallelAnalysis {
        observed = List.copyOf(observed);
        means = List.copyOf(means);
        quantiles = List.copyOf(quantiles);
    }

    /** Say whether random data were drawn. */
    public boolean isAvailable() {
        return !quantiles.isEmpty();
    }

    /** Return how many leading eigenvalues exceed the quantile; 0 without random data. */
    public int suggestedByQuantile() {
        return leading(quantiles);
    }

    private int leading(List<Double> limits) {
        int count = 0;
        while (count < limits.size() && observed.get(count) > limits.get(count)) {
            count++;
        }
        return count;
    }
}
