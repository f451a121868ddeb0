package org.sewall.kernel.fit;

import java.util.List;

/**
 * Bollen's relative fit index rho-1: the normed fit index per degree of freedom.
 *
 * <p>RFI = 1 - (C / d) / (C_b / d_b). Source: Bollen (1986), Psychometrika 51, 375-377. It is negative if the model
 * fits worse per degree of freedom than the baseline; lavaan prints 1 then, and so does its convention.
 */
final class RelativeFitIndex {

    private RelativeFitIndex() {}

    /**
     * Compute RFI.
     *
     * @param chiSquare C of the model
     * @param degrees d of the model, positive
     * @param baseChiSquare C_b of the baseline model
     * @param baseDegrees d_b of the baseline model, positive
     * @return RFI, at most 1; not finite if C_b is 0
     */
    static double of(double chiSquare, double degrees, double baseChiSquare, double baseDegrees) {
        return 1 - chiSquare / degrees / (baseChiSquare / baseDegrees);
    }

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("rfi", "Relative fit index (RFI, rho-1)")
                .apa("RFI")
                .formula("1 - (C / d) / (C_b / d_b)")
                .source("Bollen (1986)")
                .higherIsBetter()
                .cutoff(0.90, "acceptable", "Bentler & Bonett (1980)")
                .needs(FitIndex.Need.BASELINE)
                .computedBy(input -> Saturation.perfectOr(
                        input,
                        (c, d, cb, db) -> d > db
                                ? FitValue.none(
                                        db == 0
                                                ? UnavailableReason.BASELINE_SATURATED
                                                : UnavailableReason.BASELINE_LARGER)
                                : FitValue.of(printed(input, of(c, d, cb, db)), UnavailableReason.BASELINE_FITS))));
    }

    private static double printed(FitInput input, double value) {
        return value < 0 && input.rules().printsNegativeRelativeFitAsPerfect() ? 1 : value;
    }
}
