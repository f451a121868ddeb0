package org.sewall.kernel.fit;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sewall.kernel.option.Estimator;

/**
 * Likelihood-ratio test of the model against the unrestricted one.
 *
 * <p>C has a chi-square distribution with d degrees of freedom if the model is true, the variables are normal and the
 * sample is large. Sources: Jöreskog (1969), Psychometrika 34, 183-202; Bollen (1989).
 */
final class ChiSquareTest {

    private ChiSquareTest() {}

    /**
     * Compute P(chi-square(d) &gt; C).
     *
     * @param chiSquare C; negative rounding errors count as 0
     * @param degrees d, positive
     */
    static double pValue(double chiSquare, double degrees) {
        return ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, chiSquare));
    }

    static List<FitIndex> indices() {
        return List.of(
                FitIndex.named("chisq", "Chi-square of the model (CMIN)")
                        .apa("χ²")
                        .formula("C = sum over groups of m(g) F(g); m(g) is the multiplier of the convention")
                        .source("Jöreskog (1969)")
                        .lowerIsBetter()
                        .computedBy(input -> new FitValue.Available(input.chiSquare())),
                FitIndex.named("df", "Degrees of freedom")
                        .apa("df")
                        .formula("d = sample moments minus q")
                        .source("Bollen (1989)")
                        .computedBy(input -> new FitValue.Available(input.degreesOfFreedom())),
                FitIndex.named("pvalue", "p-value of the chi-square test")
                        .apa("p")
                        .formula("P(chi-square(d) > C)")
                        .source("Jöreskog (1969)")
                        .higherIsBetter()
                        .computedBy(input -> input.estimator() == Estimator.ULS
                                ? FitValue.none(UnavailableReason.UNKNOWN_DISTRIBUTION)
                                : tail(input.chiSquare(), input.degreesOfFreedom())),
                FitIndex.named("cmin.df", "Relative chi-square (CMIN/DF)")
                        .apa("χ²/df")
                        .formula("C / d")
                        .source("Wheaton, Muthén, Alwin & Summers (1977)")
                        .lowerIsBetter()
                        .cutoff(2, "good", "Byrne (1989)")
                        .cutoff(3, "acceptable", "Carmines & McIver (1981)")
                        .cutoff(5, "reasonable", "Wheaton et al. (1977)")
                        .computedBy(input -> input.degreesOfFreedom() == 0
                                ? FitValue.none(UnavailableReason.SATURATED)
                                : new FitValue.Available(input.chiSquare() / input.degreesOfFreedom())));
    }

    static List<FitIndex> baseline() {
        return List.of(
                FitIndex.named("baseline.chisq", "Chi-square of the baseline model")
                        .apa("baseline χ²")
                        .formula("C_b")
                        .source("Bentler & Bonett (1980)")
                        .comparedBy((c, d, cb, db) -> new FitValue.Available(cb)),
                FitIndex.named("baseline.df", "Degrees of freedom of the baseline model")
                        .apa("baseline df")
                        .formula("d_b")
                        .source("Bentler & Bonett (1980)")
                        .comparedBy((c, d, cb, db) -> new FitValue.Available(db)),
                FitIndex.named("baseline.pvalue", "p-value of the baseline model")
                        .apa("baseline p")
                        .formula("P(chi-square(d_b) > C_b)")
                        .source("Bentler & Bonett (1980)")
                        .needs(FitIndex.Need.BASELINE)
                        .computedBy(input -> input.estimator() == Estimator.ULS
                                ? FitValue.none(UnavailableReason.UNKNOWN_DISTRIBUTION)
                                : ((BaselineComparison) (c, d, cb, db) -> tail(cb, db)).apply(input)));
    }

    private static FitValue tail(double chiSquare, int degrees) {
        return degrees == 0
                ? FitValue.none(UnavailableReason.SATURATED)
                : new FitValue.Available(pValue(chiSquare, degrees));
    }
}
