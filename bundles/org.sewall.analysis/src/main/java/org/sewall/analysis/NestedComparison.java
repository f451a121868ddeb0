package org.sewall.analysis;

import java.util.HashSet;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;

/** Compares two models that were fitted to the same data by the difference of their chi-squares. */
final class NestedComparison {

    private static final String METHOD = "standard";
    /** Differences above this, in chi-square units, are rounding of the optimiser rather than a wrong order. */
    private static final double ROUNDING = -1e-6;

    private NestedComparison() {}

    /** Compare two models; the one with fewer degrees of freedom is the general one. */
    static ModelComparison of(ModelResult one, ModelResult other) {
        if (!one.isFitted() || !other.isFitted()) {
            ModelResult unfitted = one.isFitted() ? other : one;
            return none(one, other, "The model " + unfitted.id() + " was not fitted.");
        }
        if (!new HashSet<>(one.names().observed())
                        .equals(new HashSet<>(other.names().observed()))
                || one.size().observations() != other.size().observations()) {
            return none(one, other, "The models have different variables or observations.");
        }
        boolean ordered = one.fit("df") <= other.fit("df");
        return compare(ordered ? one : other, ordered ? other : one);
    }

    private static ModelComparison compare(ModelResult general, ModelResult restricted) {
        if (general.fit("df") == restricted.fit("df")) {
            return none(
                    general, restricted, "The models have the same degrees of freedom, so there is nothing to test.");
        }
        var difference = org.sewall.kernel.fit.ModelComparison.of(
                restricted.fit("chisq"),
                (int) restricted.fit("df"),
                general.fit("chisq"),
                (int) general.fit("df"),
                BaselineTest.none());
        if (difference.difference() < ROUNDING) {
            return none(general, restricted, "The models are not nested: the one with fewer parameters fits better.");
        }
        return new ModelComparison(
                id(general, restricted),
                general.id(),
                restricted.id(),
                METHOD,
                difference.difference(),
                difference.degreesOfFreedom(),
                difference.pValue(),
                "");
    }

    private static ModelComparison none(ModelResult general, ModelResult restricted, String reason) {
        return ModelComparison.notPossible(id(general, restricted), general.id(), restricted.id(), reason);
    }

    private static String id(ModelResult general, ModelResult restricted) {
        return restricted.id() + " - " + general.id();
    }
}
