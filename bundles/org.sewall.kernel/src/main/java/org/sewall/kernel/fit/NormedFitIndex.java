package org.sewall.kernel.fit;

import java.util.List;

/**
 * Normed fit index Delta-1 of Bentler and Bonett.
 *
 * <p>NFI = 1 - C / C_b. Source: Bentler & Bonett (1980), Psychological Bulletin 88, 588-606.
 */
final class NormedFitIndex {

    private NormedFitIndex() {}

    /**
     * Compute NFI.
     *
     * @param chiSquare C of the model
     * @param baseChiSquare C_b of the baseline model
     * @return NFI, at most 1; not finite if C_b is 0
     */
    static double of(double chiSquare, double baseChiSquare) {
        return 1 - chiSquare / baseChiSquare;
    }

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("nfi", "Normed fit index (NFI, Delta-1)")
                .apa("NFI")
                .formula("1 - C / C_b")
                .source("Bentler & Bonett (1980)")
                .higherIsBetter()
                .cutoff(0.95, "good", "Hu & Bentler (1999)")
                .cutoff(0.90, "acceptable", "Bentler & Bonett (1980)")
                .comparedBy((c, d, cb, db) -> d > db
                        ? FitValue.none(UnavailableReason.BASELINE_LARGER)
                        : FitValue.of(perfectOr(c, d, cb), UnavailableReason.BASELINE_FITS)));
    }

    private static double perfectOr(double chiSquare, double degrees, double baseChiSquare) {
        if (Saturation.isZero(baseChiSquare)) {
            return Double.NaN;
        }
        return degrees == 0 ? 1 : of(chiSquare, baseChiSquare);
    }
}
