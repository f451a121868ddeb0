package org.sewall.kernel.fit;

import java.util.List;

/**
 * Comparative fit index: how much of the baseline's noncentrality the model removes.
 *
 * <p>CFI = 1 - max(C - d, 0) / max(C_b - d_b, C - d, 0). Source: Bentler (1990), Psychological Bulletin 107, 238-246.
 */
final class ComparativeFitIndex {

    private ComparativeFitIndex() {}

    /**
     * Compute CFI, between 0 and 1; 1 if neither model has misfit beyond its degrees of freedom.
     *
     * @param chiSquare C of the model
     * @param degrees d of the model
     * @param baseChiSquare C_b of the baseline model
     * @param baseDegrees d_b of the baseline model
     */
    static double of(double chiSquare, double degrees, double baseChiSquare, double baseDegrees) {
        double model = Math.max(chiSquare - degrees, 0);
        double most = Math.max(baseChiSquare - baseDegrees, model);
        return model == 0 ? 1 : 1 - model / most;
    }

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("cfi", "Comparative fit index (CFI)")
                .apa("CFI")
                .formula("1 - max(C - d, 0) / max(C_b - d_b, C - d, 0)")
                .source("Bentler (1990)")
                .higherIsBetter()
                .cutoff(0.95, "good", "Hu & Bentler (1999)")
                .cutoff(0.90, "acceptable", "Bentler & Bonett (1980)")
                .comparedBy((c, d, cb, db) -> new FitValue.Available(of(c, d, cb, db))));
    }
}
