package org.sewall.kernel;

import java.util.Optional;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.resample.BootstrapPlan;
import org.sewall.kernel.resample.CaseDraws;
import org.sewall.kernel.resample.Replicates;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterTable;

/** Fit a model again and again to samples drawn from its cases. */
public final class Bootstrap {
    private final PreparedModel prepared;
    private final FittedModel fitted;

    private Bootstrap(PreparedModel prepared, FittedModel fitted) {
        this.prepared = prepared;
        this.fitted = fitted;
    }

    /**
     * Fit a model to the sample itself.
     *
     * @param model what the author wrote
     * @param defaults what is added beyond it
     * @param plan groups and what is held equal across them
     * @param sample cases of each group
     * @param options how to fit
     * @param cancel is asked in each iteration
     * @return what further samples are fitted with; empty if the fit does not converge, or if only moments are known
     */
    public static Optional<Bootstrap> of(
            ModelDescription model,
            ModelDefaults defaults,
            GroupPlan plan,
            Sample sample,
            FitOptions options,
            CancelSignal cancel) {
        FitOptions plain = options.withMethod(options.method().withStandardErrors(StandardErrors.STANDARD))
                .withModificationIndices(false);
        Fit fit = Estimation.fitModel(model, defaults, plan, sample, plain, ProgressListener.SILENT, cancel);
        if (!sample.hasCases() || fit.model().isEmpty()) {
            return Optional.empty();
        }
        FittedModel fitted = fit.model().get();
        ParameterTable table = fitted.table();
        return Optional.of(new Bootstrap(PreparedModel.of(table, sample, plain), fitted));
    }

    /** Return the model at its solution for the sample itself. */
    public FittedModel fitted() {
        return fitted;
    }

    /**
     * Fit the model to samples drawn at random.
     *
     * @param plan how many, and from what
     * @param cancel is asked before each fit; fits not made count as failed
     */
    public Replicates run(BootstrapPlan plan, CancelSignal cancel) {
        boolean transform = plan.kind() == BootstrapPlan.Kind.BOLLEN_STINE;
        Sample from = transform ? Resampling.transformed(prepared, fitted) : prepared.sample();
        return new Resampling(prepared, fitted, from).replicates(plan.draws(), CaseDraws.seeded(plan.seed()), cancel);
    }

    /** Fit the model to given samples of a single group, one row of case numbers from 0 for each. */
    public Replicates run(int[][] samples, CancelSignal cancel) {
        return new Resampling(prepared, fitted, prepared.sample())
                .replicates(samples.length, CaseDraws.given(samples), cancel);
    }

    /** Fit the model with each case left out in turn, which gives the acceleration of intervals. */
    public Replicates leaveOneOut(CancelSignal cancel) {
        int cases = prepared.sample().groups().stream()
                .mapToInt(group -> group.cases().size())
                .sum();
        return new Resampling(prepared, fitted, prepared.sample()).replicates(cases, CaseDraws.leavingOut(), cancel);
    }
}
