package org.sewall.kernel.fit;

import java.util.List;

/**
 * Parsimony ratio and the indices it adjusts: PRATIO = d / d_b, PNFI = PRATIO NFI, PCFI = PRATIO CFI.
 *
 * <p>Sources: James, Mulaik & Brett (1982), Causal Analysis; Mulaik et al. (1989), Psychological Bulletin 105, 430-445.
 */
final class Parsimony {

    private Parsimony() {}

    /**
     * Compute PRATIO.
     *
     * @param degrees d of the model
     * @param baseDegrees d_b of the baseline model
     * @return ratio, between 0 and 1 for nested models; not finite if d_b is 0
     */
    static double ratio(double degrees, double baseDegrees) {
        return degrees / baseDegrees;
    }

    static List<FitIndex> indices() {
        return List.of(
                FitIndex.named("pratio", "Parsimony ratio (PRATIO)")
                        .apa("PRATIO")
                        .formula("d / d_b")
                        .source("James, Mulaik & Brett (1982)")
                        .comparedBy((c, d, cb, db) -> adjusted(1, d, db)),
                FitIndex.named("pnfi", "Parsimony-adjusted NFI (PNFI)")
                        .apa("PNFI")
                        .formula("NFI d / d_b")
                        .source("James, Mulaik & Brett (1982)")
                        .higherIsBetter()
                        .cutoff(0.50, "acceptable", "Mulaik et al. (1989)")
                        .comparedBy((c, d, cb, db) -> adjusted(NormedFitIndex.of(c, cb), d, db)),
                FitIndex.named("pcfi", "Parsimony-adjusted CFI (PCFI)")
                        .apa("PCFI")
                        .formula("CFI d / d_b")
                        .source("James, Mulaik & Brett (1982)")
                        .higherIsBetter()
                        .cutoff(0.50, "acceptable", "Mulaik et al. (1989)")
                        .comparedBy((c, d, cb, db) -> adjusted(ComparativeFitIndex.of(c, d, cb, db), d, db)));
    }

    private static FitValue adjusted(double index, int degrees, int baseDegrees) {
        if (baseDegrees == 0) {
            return FitValue.none(UnavailableReason.BASELINE_SATURATED);
        }
        return FitValue.of(ratio(degrees, baseDegrees) * index, UnavailableReason.BASELINE_FITS);
    }
}
