package org.sewall.kernel.fit;

import java.util.List;

/**
 * Bollen's incremental fit index Delta-2.
 *
 * <p>IFI = (C_b - C) / (C_b - d). Source: Bollen (1989), Sociological Methods & Research 17, 303-316. Where the baseline
 * fits better than d degrees of freedom let expect, the denominator is negative; lavaan prints 1 then, and so do we.
 */
final class IncrementalFitIndex {

    private IncrementalFitIndex() {}

    /**
     * Compute IFI.
     *
     * @param chiSquare C of the model
     * @param degrees d of the model
     * @param baseChiSquare C_b of the baseline model
     * @return IFI, larger than 1 if C is less than d; not finite if C_b equals d
     */
    static double of(double chiSquare, double degrees, double baseChiSquare) {
        if (Saturation.isZero(baseChiSquare - degrees)) {
            return Double.NaN;
        }
        return baseChiSquare < degrees ? 1 : (baseChiSquare - chiSquare) / (baseChiSquare - degrees);
    }

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("ifi", "Incremental fit index (IFI, Delta-2)")
                .apa("IFI")
                .formula("(C_b - C) / (C_b - d)")
                .source("Bollen (1989)")
                .higherIsBetter()
                .cutoff(0.95, "good", "Hu & Bentler (1999)")
                .cutoff(0.90, "acceptable", "Bentler & Bonett (1980)")
                .comparedBy((c, d, cb, db) -> FitValue.of(of(c, d, cb), UnavailableReason.BASELINE_FITS)));
    }
}
