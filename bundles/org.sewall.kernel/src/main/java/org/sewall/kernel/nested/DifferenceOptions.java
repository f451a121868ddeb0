package org.sewall.kernel.nested;

import java.io.Serializable;

/**
 * Say how differences in chi-square are tested.
 *
 * @param choice method, or that which suits the tests of the models
 * @param derivation how Satorra's method of 2000 finds the restrictions
 * @param shifted whether Satorra's method of 2000 scales and shifts; otherwise it only scales, for models tested with
 *     mean and variance adjustment on adjusted degrees of freedom
 */
public record DifferenceOptions(Choice choice, Derivation derivation, boolean shifted) implements Serializable {

    /** Choose a method. */
    public sealed interface Choice extends Serializable {}

    /**
     * Suit the tests of the models: the plain difference if none is scaled; Satorra and Bentler 2001 for models tested by a
     * mean-scaled statistic, 2010 where that is negative; Satorra 2000 otherwise.
     */
    public record Suitable() implements Choice {}

    /**
     * Use one method.
     *
     * @param method which one
     */
    public record Given(DifferenceMethod method) implements Choice {}

    /** Say how restrictions are found. */
    public enum Derivation {
        /** From the derivatives of the implied moments of both models. */
        DELTA,
        /** From how the models are written. */
        EXACT
    }

    /** Suit the tests of the models, and scale and shift where that is Satorra's method. */
    public static final DifferenceOptions DEFAULT = new DifferenceOptions(new Suitable(), Derivation.DELTA, true);

    /** Use one method. */
    public DifferenceOptions withMethod(DifferenceMethod method) {
        return new DifferenceOptions(new Given(method), derivation, shifted);
    }

    /** Find restrictions in another way. */
    public DifferenceOptions withDerivation(Derivation other) {
        return new DifferenceOptions(choice, other, shifted);
    }

    /** Scale and shift, or only scale. */
    public DifferenceOptions withShift(boolean on) {
        return new DifferenceOptions(choice, derivation, on);
    }
}
