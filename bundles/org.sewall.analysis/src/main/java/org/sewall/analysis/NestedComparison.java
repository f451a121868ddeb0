package org.sewall.analysis;

import java.util.HashSet;
import java.util.Optional;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.kernel.nested.DifferenceMethod;
import org.sewall.kernel.nested.DifferenceTest;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.TestResult;

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
        Optional<TestResult> scaled = scaled(restricted);
        if (scaled.isPresent() || scaled(general).isPresent()) {
            return scaled(general, restricted, difference.difference());
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

    /** A difference of standard chi-squares is scaled by both scaling factors (Satorra and Bentler 2001). */
    private static ModelComparison scaled(ModelResult general, ModelResult restricted, double difference) {
        double restrictedFactor = factor(restricted);
        double generalFactor = general.fit("df") == 0 ? 0 : factor(general);
        DifferenceTest test = DifferenceTest.satorraBentler(
                DifferenceMethod.SATORRA_BENTLER_2001,
                difference,
                (int) restricted.fit("df"),
                restrictedFactor,
                (int) general.fit("df"),
                generalFactor);
        if (Double.isNaN(test.statistic())) {
            return none(
                    general,
                    restricted,
                    "The difference of these robust tests has no scaling factor; ask for a difference table instead.");
        }
        return new ModelComparison(
                id(general, restricted),
                general.id(),
                restricted.id(),
                test.method().lavaanName(),
                test.statistic(),
                test.degreesOfFreedom(),
                test.pValue(),
                "");
    }

    private static double factor(ModelResult model) {
        return scaled(model)
                .filter(test -> Double.isNaN(test.shift()) && test.degreesOfFreedom() == model.fit("df"))
                .map(TestResult::scalingFactor)
                .orElse(Double.NaN);
    }

    private static Optional<TestResult> scaled(ModelResult model) {
        return model.tests().stream()
                .filter(test -> !Double.isNaN(test.scalingFactor()))
                .findFirst();
    }

    private static ModelComparison none(ModelResult general, ModelResult restricted, String reason) {
        return ModelComparison.notPossible(id(general, restricted), general.id(), restricted.id(), reason);
    }

    private static String id(ModelResult general, ModelResult restricted) {
        return restricted.id() + " - " + general.id();
    }
}
