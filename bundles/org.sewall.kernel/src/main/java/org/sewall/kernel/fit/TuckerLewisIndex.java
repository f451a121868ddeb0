package org.sewall.kernel.fit;

import java.util.List;

/**
 * Tucker-Lewis index, also called non-normed fit index and rho-2.
 *
 * <p>TLI = (C_b / d_b - C / d) / (C_b / d_b - 1). Not bounded by 0 and 1. Sources: Tucker & Lewis (1973), Psychometrika
 * 38, 1-10; Bentler & Bonett (1980).
 */
final class TuckerLewisIndex {

    private TuckerLewisIndex() {}

    /**
     * Compute TLI.
     *
     * @param chiSquare C of the model
     * @param degrees d of the model, positive
     * @param baseChiSquare C_b of the baseline model
     * @param baseDegrees d_b of the baseline model, positive
     * @return TLI; not finite if C_b equals d_b
     */
    static double of(double chiSquare, double degrees, double baseChiSquare, double baseDegrees) {
        double base = baseChiSquare / baseDegrees;
        return (base - chiSquare / degrees) / (base - 1);
    }

    static List<FitIndex> indices() {
        return List.of(
                entry("tli", "Tucker-Lewis index (TLI, rho-2)", "TLI"),
                entry("nnfi", "Non-normed fit index (NNFI)", "NNFI"));
    }

    private static FitIndex entry(String id, String label, String apa) {
        return FitIndex.named(id, label)
                .apa(apa)
                .formula("(C_b / d_b - C / d) / (C_b / d_b - 1)")
                .source("Tucker & Lewis (1973)")
                .higherIsBetter()
                .cutoff(0.95, "good", "Hu & Bentler (1999)")
                .cutoff(0.90, "acceptable", "Bentler & Bonett (1980)")
                .needs(FitIndex.Need.BASELINE)
                .computedBy(input -> Saturation.perfectOr(
                        input,
                        (c, d, cb, db) -> db == 0
                                ? FitValue.none(UnavailableReason.BASELINE_SATURATED)
                                : FitValue.of(of(c, d, cb, db), UnavailableReason.BASELINE_FITS)));
    }
}
