package org.sewall.result;

import java.util.List;

/**
 * What fits to resamples of the cases found.
 *
 * @param names free and defined parameters
 * @param estimates estimates of each resample; {@code NaN} where its fit failed
 * @param original estimates of the sample itself
 * @param mean means of the estimates
 * @param deviation standard deviations of the estimates, with divisor one less than their number
 * @param lower lower limits of 95 % percentile intervals
 * @param upper upper limits of 95 % percentile intervals
 * @param failed number of resamples whose fit failed
 */
public record BootstrapResult(
        List<String> names,
        List<List<Double>> estimates,
        List<Double> original,
        List<Double> mean,
        List<Double> deviation,
        List<Double> lower,
        List<Double> upper,
        int failed) {

    /** No resamples. */
    public static final BootstrapResult NONE =
            new BootstrapResult(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    /** Copy the lists. */
    public BootstrapResult {
        names = List.copyOf(names);
        estimates = estimates.stream().map(List::copyOf).toList();
        original = List.copyOf(original);
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
    }

    /** Tell whether there were no resamples. */
    public boolean isEmpty() {
        return estimates.isEmpty();
    }
}
