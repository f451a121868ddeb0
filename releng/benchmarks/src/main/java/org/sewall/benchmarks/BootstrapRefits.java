package org.sewall.benchmarks;

import org.sewall.kernel.Bootstrap;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.resample.BootstrapPlan;
import org.sewall.kernel.resample.Replicate;
import org.sewall.kernel.resample.Replicates;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;

/**
 * A fit, and refits to a thousand samples drawn from its cases.
 *
 * @param model what the author wrote
 * @param sample cases
 * @param expected chi-square of the fit itself
 */
record BootstrapRefits(ModelDescription model, Sample sample, double expected) implements Workload {

    @Override
    public String id() {
        return "h";
    }

    @Override
    public String title() {
        return "1000 bootstrap refits of a";
    }

    @Override
    public double run() {
        Bootstrap bootstrap = Bootstrap.of(
                        model, ModelDefaults.sem(), GroupPlan.SINGLE, sample, FitOptions.defaults(), CancelSignal.NEVER)
                .orElseThrow();
        Replicates replicates = bootstrap.run(BootstrapPlan.DEFAULT, CancelSignal.NEVER);
        if (replicates.count(Replicate.Status.FAILED) > 10) {
            throw new IllegalStateException("more than 10 refits failed");
        }
        return replicates.original().chiSquare();
    }
}
