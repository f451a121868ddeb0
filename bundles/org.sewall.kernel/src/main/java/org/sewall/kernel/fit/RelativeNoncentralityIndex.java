package org.sewall.kernel.fit;

import java.util.List;

/**
 * Relative noncentrality index: CFI without its bounds.
 *
 * <p>RNI = 1 - (C - d) / (C_b - d_b). Source: McDonald & Marsh (1990), Psychological Bulletin 107, 247-255.
 */
final class RelativeNoncentralityIndex {

    private RelativeNoncentralityIndex() {}

    /**
     * Compute RNI.
     *
     * @param chiSquare C of the model
     * @param degrees d of the model
     * @param baseChiSquare C_b of the baseline model
     * @param baseDegrees d_b of the baseline model
     * @return RNI; not finite if C_b equals d_b
     */
    static double of(double chiSquare, double degrees, double baseChiSquare, double baseDegrees) {
        if (Saturation.isZero(baseChiSquare - baseDegrees)) {
            return Double.NaN;
        }
        return 1 - (chiSquare - degrees) / (baseChiSquare - baseDegrees);
    }

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("rni", "Relative noncentrality index (RNI)")
                .apa("RNI")
                .formula("1 - (C - d) / (C_b - d_b)")
                .source("McDonald & Marsh (1990)")
                .higherIsBetter()
                .cutoff(0.95, "good", "Hu & Bentler (1999)")
                .comparedBy((c, d, cb, db) -> FitValue.of(of(c, d, cb, db), UnavailableReason.BASELINE_FITS)));
    }
}
