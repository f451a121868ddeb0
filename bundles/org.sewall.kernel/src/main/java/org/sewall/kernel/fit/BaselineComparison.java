package org.sewall.kernel.fit;

/** Index that compares the chi-square of the model with the one of the baseline model. */
@FunctionalInterface
interface BaselineComparison {

    /**
     * Compute the index.
     *
     * @param chiSquare chi-square C of the model
     * @param degrees degrees of freedom d of the model
     * @param baseChiSquare chi-square C_b of the baseline model
     * @param baseDegrees degrees of freedom d_b of the baseline model
     */
    FitValue of(double chiSquare, int degrees, double baseChiSquare, int baseDegrees);

    /** Compute the index for a solution; without baseline model that is the reason. */
    default FitValue apply(FitInput input) {
        BaselineTest base = input.baseline();
        if (!base.known()) {
            return FitValue.none(UnavailableReason.NO_BASELINE);
        }
        return of(input.chiSquare(), input.degreesOfFreedom(), base.chiSquare(), base.degreesOfFreedom());
    }
}
