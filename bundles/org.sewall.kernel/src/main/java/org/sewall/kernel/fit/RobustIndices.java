package org.sewall.kernel.fit;

import java.util.List;
import java.util.function.Function;
import org.sewall.kernel.option.TestKind;

/**
 * Robust fit indices: estimates of what the usual indices would be if the chi-square had its expectation.
 *
 * <p>The chi-squares stay as they are; c d and c_b d_b take the places of the degrees of freedom, which they are expected
 * to have in the average, with the scaling factors c and c_b. The limits of RMSEA come from the scaled statistic.
 * Sources: Brosseau-Liard, P. E., Savalei, V. & Li, L. (2012), Multivariate Behavioral Research 47, 904-930;
 * Brosseau-Liard, P. E. & Savalei, V. (2014), Multivariate Behavioral Research 49, 460-470; as in lavaan 0.6-14.
 */
final class RobustIndices {

    private static final double CLOSE = 0.05;
    private static final double NOT_CLOSE = 0.08;
    private static final double EXACTLY_ONE = 1e-12;

    private RobustIndices() {}

    static List<FitIndex> comparisons() {
        return List.of(
                compared(
                        "cfi.robust",
                        "Robust CFI",
                        "1 - max(C - c d, 0) / max(C_b - c_b d_b, C - c d, 0)",
                        RobustIndices::comparative),
                compared(
                        "tli.robust",
                        "Robust TLI",
                        "1 - (C - c d) d_b / ((C_b - c_b d_b) d)",
                        RobustIndices::tuckerLewis),
                compared(
                        "nnfi.robust",
                        "Robust NNFI",
                        "1 - (C - c d) d_b / ((C_b - c_b d_b) d)",
                        RobustIndices::tuckerLewis),
                compared(
                        "rni.robust",
                        "Robust RNI",
                        "1 - (C - c d) / (C_b - c_b d_b)",
                        (misfit, base, ratio) -> 1 - misfit / base));
    }

    static List<FitIndex> approximations() {
        return List.of(
                approximation("rmsea.robust", "Robust RMSEA", "sqrt(k max(C - c d, 0) / (n d))", RobustIndices::point),
                approximation(
                        "rmsea.ci.lower.robust",
                        "Robust RMSEA, lower 90% limit",
                        "sqrt(k c delta_L / (n d)), delta_L of C_s",
                        input -> limit(input, true)),
                approximation(
                        "rmsea.ci.upper.robust",
                        "Robust RMSEA, upper 90% limit",
                        "sqrt(k c delta_U / (n d)), delta_U of C_s",
                        input -> limit(input, false)),
                approximation(
                        "rmsea.pvalue.robust",
                        "Robust p of close fit",
                        "P(X > C_s | n d .05^2 / (k c), d)",
                        input -> tail(input, CLOSE, true)),
                approximation(
                        "rmsea.notclose.pvalue.robust",
                        "Robust p of not-close fit",
                        "P(X <= C_s | n d .08^2 / (k c), d)",
                        input -> tail(input, NOT_CLOSE, false)));
    }

    private static double comparative(double misfit, double base, double ratio) {
        double model = Math.max(misfit, 0);
        double most = Math.max(base, model);
        return model == 0 ? 1 : 1 - model / most;
    }

    private static double tuckerLewis(double misfit, double base, double ratio) {
        return base == 0 ? 1 : 1 - misfit / base * ratio;
    }

    private static FitValue point(FitInput input) {
        int degrees = input.degreesOfFreedom();
        if (degrees == 0) {
            return value(0);
        }
        double misfit = input.robust().chiSquare() - input.robust().factor() * degrees;
        // what is not a number must not pass for no misfit
        return value(Rmsea.of(misfit < 0 ? 0 : misfit, degrees, input.effectiveSize(), factor(input)));
    }

    private static FitValue limit(FitInput input, boolean lower) {
        int degrees = input.degreesOfFreedom();
        if (degrees == 0) {
            return value(0);
        }
        double delta = ScaledIndices.noncentrality(input.robust().scaledStatistic(), degrees, lower);
        double scaled = input.robust().scaledFactor() * delta;
        return value(Rmsea.of(scaled, degrees, input.effectiveSize(), factor(input)));
    }

    private static FitValue tail(FitInput input, double rmsea, boolean upper) {
        int degrees = input.degreesOfFreedom();
        double lambda = Rmsea.noncentrality(rmsea, degrees, input.effectiveSize(), factor(input))
                / input.robust().scaledFactor();
        // a factor below zero, as an estimate can be, leaves no distribution either
        return degrees == 0 || !(lambda >= 0)
                ? FitValue.none(UnavailableReason.SATURATED)
                : value(Rmsea.tail(input.robust().scaledStatistic(), degrees, lambda, upper));
    }

    private static int factor(FitInput input) {
        return input.rules().rmseaGroupFactor(input.groupCount());
    }

    private static FitValue value(double number) {
        return FitValue.of(number, UnavailableReason.NOT_SCALED);
    }

    private static FitIndex compared(String id, String label, String formula, RobustComparison comparison) {
        return FitIndex.named(id, label)
                .formula(formula)
                .source("Brosseau-Liard & Savalei (2014)")
                .higherIsBetter()
                .needs(FitIndex.Need.BASELINE)
                .computedBy(input -> compare(input, comparison));
    }

    private static FitValue compare(FitInput input, RobustComparison comparison) {
        boolean corrected = input.scaledBaseline().known() || input.hasMissingValues();
        if (!corrected || !input.baseline().known() || input.hasGivenCovariates()) {
            return FitValue.none(UnavailableReason.NO_BASELINE);
        }
        double degrees = input.degreesOfFreedom();
        if (degrees == 0 && (input.scaled().kind() == TestKind.SCALED_SHIFTED || input.hasMissingValues())) {
            return value(1);
        }
        if (input.scaled().kind() != TestKind.SCALED_SHIFTED
                && Math.abs(input.robust().baselineFactor() - 1) < EXACTLY_ONE) {
            // lavaan takes a factor of one for none, in the model as well; diagonal weights give it to the baseline
            return uncorrected(input, comparison);
        }
        double baseDegrees = input.baseline().degreesOfFreedom();
        double misfit = input.robust().chiSquare() - input.robust().factor() * degrees;
        double base = input.robust().baselineChiSquare() - input.robust().baselineFactor() * baseDegrees;
        return Double.isNaN(misfit)
                ? FitValue.none(UnavailableReason.NOT_SCALED)
                : value(comparison.of(misfit, base, baseDegrees / degrees));
    }

    private static FitValue uncorrected(FitInput input, RobustComparison comparison) {
        BaselineTest base = input.baseline();
        double degrees = input.degreesOfFreedom();
        return value(comparison.of(
                input.chiSquare() - degrees,
                base.chiSquare() - base.degreesOfFreedom(),
                base.degreesOfFreedom() / degrees));
    }

    private static FitIndex approximation(
            String id, String label, String formula, Function<FitInput, FitValue> computation) {
        return FitIndex.named(id, label)
                .formula(formula)
                .source("Brosseau-Liard, Savalei & Li (2012)")
                .lowerIsBetter()
                .computedBy(input -> input.robust().known()
                        ? computation.apply(input)
                        : FitValue.none(UnavailableReason.NOT_SCALED));
    }

    /** Index that compares the misfit of the model with that of the baseline. */
    @FunctionalInterface
    private interface RobustComparison {
        /**
         * Compute the index.
         *
         * @param misfit C - c d
         * @param base C_b - c_b d_b
         * @param ratio d_b / d
         */
        double of(double misfit, double base, double ratio);
    }
}
