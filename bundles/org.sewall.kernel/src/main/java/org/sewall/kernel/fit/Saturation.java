package org.sewall.kernel.fit;

/** What is printed for a saturated model, which cannot misfit. */
final class Saturation {

    /** Chi-squares closer to one another than this are the same, as in lavaan. */
    private static final double NO_DIFFERENCE = 1.4901161193847656e-8;

    private Saturation() {}

    /** Tell whether a difference of chi-squares is none but rounding error. */
    static boolean isZero(double difference) {
        return Math.abs(difference) < NO_DIFFERENCE;
    }

    /** Compute a comparative index, or 1 or a reason, as the convention has it, if the model is saturated. */
    static FitValue perfectOr(FitInput input, BaselineComparison comparison) {
        if (!input.baseline().known()) {
            return FitValue.none(UnavailableReason.NO_BASELINE);
        }
        return input.degreesOfFreedom() == 0 ? perfect(input, 1) : comparison.apply(input);
    }

    /** Return the value of perfect fit where the program prints it, the reason otherwise. */
    static FitValue perfect(FitInput input, double value) {
        return input.rules().printsSaturatedAsPerfect()
                ? new FitValue.Available(value)
                : FitValue.none(UnavailableReason.SATURATED);
    }
}
