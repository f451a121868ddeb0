package org.sewall.kernel;

import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;

/** Fit a structural equation model by maximum likelihood: from description and sample moments to an outcome. */
public final class Estimation {
    private Estimation() {}

    /**
     * Fit a model of one group.
     *
     * @param model what the author wrote
     * @param defaults what is added beyond it
     * @param moments sample moments; variables that the model does not use are ignored
     * @param options how to fit
     * @param progress hears of each iteration
     * @param cancel is asked in each iteration
     * @return how the fit ended; nothing a user can cause is thrown
     */
    public static Outcome fit(
            ModelDescription model,
            ModelDefaults defaults,
            SampleMoments moments,
            FitOptions options,
            ProgressListener progress,
            CancelSignal cancel) {
        throw new UnsupportedOperationException("Under way.");
    }

    /** Fit a model of one group without progress, cancellation or other options than the defaults. */
    public static Outcome fit(ModelDescription model, ModelDefaults defaults, SampleMoments moments) {
        return fit(model, defaults, moments, FitOptions.defaults(), ProgressListener.SILENT, CancelSignal.NEVER);
    }
}
