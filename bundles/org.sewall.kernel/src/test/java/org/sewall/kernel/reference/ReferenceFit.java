package org.sewall.kernel.reference;

import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Fit;
import org.sewall.kernel.ProgressListener;

/** Fits a reference case. */
public final class ReferenceFit {
    private ReferenceFit() {}

    /** Fit a case as its options say. */
    public static Fit of(ReferenceCase reference) {
        return Estimation.fitModel(
                reference.model(),
                reference.defaults(),
                reference.plan(),
                reference.sample(),
                reference.fitOptions(),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }
}
