package org.sewall.kernel.fit;

import java.util.List;
import java.util.function.Function;
import org.sewall.kernel.distribution.Noncentrality;
import org.sewall.kernel.option.TestKind;

/**
 * Fit indices of the scaled test: the usual formulas with the scaled statistics of model and baseline.
 *
 * <p>RMSEA keeps the chi-square and puts its mean under the model, t = tr(U Gamma), in the place of the degrees of
 * freedom, except that a shifted statistic is used as it is (lavaan 0.6, {@code lav_fit_rmsea_lavobject}). Sources: Satorra
 * & Bentler (1994); Brosseau-Liard, Savalei & Li (2012).
 */
final class ScaledIndices {

    private static final String SOURCE = "Satorra & Bentler (1994)";
    private static final double CLOSE = 0.05;
    private static final double NOT_CLOSE = 0.08;

    private ScaledIndices() {}

    static List<FitIndex> tests() {
        return List.of(
                entry("chisq.scaled", "Scaled chi-square of the model", "C_s", test -> value(test.statistic())),
                entry(
                        "df.scaled",
                        "Degrees of freedom of the scaled test",
                        "d_s",
                        test -> value(test.degreesOfFreedom())),
                entry(
                        "pvalue.scaled",
                        "p-value of the scaled test",
                        "P(chi-square(d_s) > C_s)",
                        test -> value(test.pValue())),
                entry(
                        "chisq.scaling.factor",
                        "Scaling factor of the chi-square",
                        "c",
                        test -> value(test.scalingFactor())),
                ofBaseline(
                        "baseline.chisq.scaled",
                        "Scaled chi-square of the baseline model",
                        "C_sb",
                        test -> value(test.statistic())),
                ofBaseline(
                        "baseline.df.scaled",
                        "Degrees of freedom of the scaled baseline test",
                        "d_sb",
                        test -> value(test.degreesOfFreedom())),
                ofBaseline(
                        "baseline.pvalue.scaled",
                        "p-value of the scaled baseline test",
                        "P(chi-square(d_sb) > C_sb)",
                        test -> value(test.pValue())),
                ofBaseline(
                        "baseline.chisq.scaling.factor",
                        "Scaling factor of the baseline chi-square",
                        "c_b",
                        test -> value(test.scalingFactor())));
    }

    static List<FitIndex> comparisons() {
        return List.of(
                compared(
                        "cfi.scaled",
                        "Scaled CFI",
                        "1 - max(C_s - d_s, 0) / max(C_sb - d_sb, C_s - d_s, 0)",
                        (c, d, cb, db) -> ComparativeFitIndex.of(c, d, cb, db)),
                compared(
                        "tli.scaled",
                        "Scaled TLI",
                        "(C_sb / d_sb - C_s / d_s) / (C_sb / d_sb - 1)",
                        ScaledIndices::tuckerLewis),
                compared(
                        "nnfi.scaled",
                        "Scaled NNFI",
                        "(C_sb / d_sb - C_s / d_s) / (C_sb / d_sb - 1)",
                        ScaledIndices::tuckerLewis),
                compared("rfi.scaled", "Scaled RFI", "1 - (C_s / d_s) / (C_sb / d_sb)", ScaledIndices::relative),
                compared("nfi.scaled", "Scaled NFI", "1 - C_s / C_sb", ScaledIndices::normed),
                compared(
                        "pnfi.scaled",
                        "Scaled PNFI",
                        "NFI_s d_s / d_sb",
                        (c, d, cb, db) -> Parsimony.ratio(d, db) * NormedFitIndex.of(c, cb)),
                compared(
                        "ifi.scaled",
                        "Scaled IFI",
                        "(C_sb - C_s) / (C_sb - d_s)",
                        (c, d, cb, db) -> IncrementalFitIndex.of(c, d, cb)),
                compared(
                        "rni.scaled",
                        "Scaled RNI",
                        "1 - (C_s - d_s) / (C_sb - d_sb)",
                        (c, d, cb, db) -> RelativeNoncentralityIndex.of(c, d, cb, db)));
    }

    static List<FitIndex> factors() {
        return List.of(
                entry(
                        "scaling.factor.h1",
                        "Scaling factor of the unrestricted log-likelihood",
                        "c_1",
                        test -> value(test.factorOfUnrestricted())),
                entry(
                        "scaling.factor.h0",
                        "Scaling factor of the model's log-likelihood",
                        "c_0",
                        test -> value(test.factorOfModel())));
    }

    static List<FitIndex> approximations() {
        return List.of(
                approximation("rmsea.scaled", "Scaled RMSEA", "sqrt(k max(C - t, 0) / (n t))", ScaledIndices::point),
                approximation(
                        "rmsea.ci.lower.scaled",
                        "Scaled RMSEA, lower 90% limit",
                        "sqrt(k delta_L / (n t))",
                        input -> limit(input, true)),
                approximation(
                        "rmsea.ci.upper.scaled",
                        "Scaled RMSEA, upper 90% limit",
                        "sqrt(k delta_U / (n t))",
                        input -> limit(input, false)),
                approximation(
                        "rmsea.pvalue.scaled",
                        "Scaled p of close fit",
                        "P(X > C | n t .05^2 / k, t)",
                        input -> tail(input, CLOSE, true)),
                approximation(
                        "rmsea.notclose.pvalue.scaled",
                        "Scaled p of not-close fit",
                        "P(X <= C | n t .08^2 / k, t)",
                        input -> tail(input, NOT_CLOSE, false)));
    }

    private static double tuckerLewis(double c, double d, double cb, double db) {
        return d > 0 ? TuckerLewisIndex.of(c, d, cb, db) : 1;
    }

    private static double relative(double c, double d, double cb, double db) {
        if (d > db) {
            return Double.NaN;
        }
        // lavaan prints 1 where the baseline fits better than the model
        return d > 0 && c / d <= cb / db ? RelativeFitIndex.of(c, d, cb, db) : 1;
    }

    private static double normed(double c, double d, double cb, double db) {
        if (d > db || Saturation.isZero(cb)) {
            return Double.NaN;
        }
        return d > 0 ? NormedFitIndex.of(c, cb) : 1;
    }

    private static FitValue point(FitInput input) {
        double degrees = degrees(input);
        if (degrees == 0) {
            return value(0);
        }
        double noncentrality = Math.max(statistic(input) - degrees, 0);
        return value(Rmsea.of(noncentrality, degrees, input.effectiveSize(), factor(input)));
    }

    private static FitValue limit(FitInput input, boolean lower) {
        double degrees = degrees(input);
        if (degrees < 1) {
            return value(0);
        }
        double delta = Double.isNaN(degrees) ? Double.NaN : noncentrality(statistic(input), degrees, lower);
        return value(Rmsea.of(delta, degrees, input.effectiveSize(), factor(input)));
    }

    /** Compute a 90% limit of the noncentrality of a statistic. */
    static double noncentrality(double statistic, double degrees, boolean lower) {
        double x = Math.max(0, statistic);
        double tail = NoncentralityParameter.TAIL;
        return lower ? Noncentrality.forSurvival(x, degrees, tail) : Noncentrality.forCumulative(x, degrees, tail);
    }

    private static FitValue tail(FitInput input, double rmsea, boolean upper) {
        double degrees = degrees(input);
        if (!(degrees > 0)) {
            return FitValue.none(UnavailableReason.SATURATED);
        }
        double lambda = Rmsea.noncentrality(rmsea, degrees, input.effectiveSize(), factor(input));
        return value(Rmsea.tail(statistic(input), degrees, lambda, upper));
    }

    private static boolean shifted(FitInput input) {
        return input.scaled().kind() == TestKind.SCALED_SHIFTED;
    }

    private static double statistic(FitInput input) {
        return shifted(input) ? input.scaled().statistic() : input.chiSquare();
    }

    private static double degrees(FitInput input) {
        return shifted(input) ? input.degreesOfFreedom() : input.scaled().trace();
    }

    private static int factor(FitInput input) {
        return input.rules().rmseaGroupFactor(input.groupCount());
    }

    private static FitValue value(double number) {
        return FitValue.of(number, UnavailableReason.NOT_SCALED);
    }

    private static FitIndex entry(String id, String label, String formula, Function<ScaledTest, FitValue> part) {
        return FitIndex.named(id, label)
                .formula(formula)
                .source(SOURCE)
                .computedBy(input -> part.apply(input.scaled()));
    }

    private static FitIndex ofBaseline(String id, String label, String formula, Function<ScaledTest, FitValue> part) {
        return FitIndex.named(id, label)
                .formula(formula)
                .source(SOURCE)
                .needs(FitIndex.Need.BASELINE)
                .computedBy(input -> input.scaledBaseline().known()
                        ? part.apply(input.scaledBaseline())
                        : FitValue.none(UnavailableReason.NO_BASELINE));
    }

    private static FitIndex compared(String id, String label, String formula, ScaledComparison comparison) {
        return FitIndex.named(id, label)
                .formula(formula)
                .source(SOURCE)
                .higherIsBetter()
                .needs(FitIndex.Need.BASELINE)
                .computedBy(input -> input.scaledBaseline().known()
                        ? value(comparison.of(
                                input.scaled().statistic(),
                                input.scaled().degreesOfFreedom(),
                                input.scaledBaseline().statistic(),
                                input.scaledBaseline().degreesOfFreedom()))
                        : FitValue.none(UnavailableReason.NO_BASELINE));
    }

    private static FitIndex approximation(
            String id, String label, String formula, Function<FitInput, FitValue> computation) {
        return FitIndex.named(id, label)
                .formula(formula)
                .source("Brosseau-Liard, Savalei & Li (2012)")
                .lowerIsBetter()
                .computedBy(computation);
    }

    /** Index that compares two statistics whose degrees of freedom need not be whole. */
    @FunctionalInterface
    private interface ScaledComparison {
        double of(double chiSquare, double degrees, double baseChiSquare, double baseDegrees);
    }
}
