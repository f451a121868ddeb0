package org.sewall.kernel.fit;

import java.util.List;

/**
 * McDonald's index of noncentrality (centrality index).
 *
 * <p>MFI = exp(-(C - d) / (2 n)). Source: McDonald (1989), Journal of Classification 6, 97-103.
 */
final class McDonaldFit {

    private McDonaldFit() {}

    /**
     * Compute MFI.
     *
     * @param chiSquare C
     * @param degrees d
     * @param size n, positive
     * @return positive; larger than 1 if C is less than d
     */
    static double of(double chiSquare, int degrees, double size) {
        return Math.exp(-0.5 * (chiSquare - degrees) / size);
    }

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("mfi", "McDonald fit index (MFI)")
                .apa("MFI")
                .formula("exp(-(C - d) / (2 n))")
                .source("McDonald (1989)")
                .higherIsBetter()
                .cutoff(0.90, "good", "Hu & Bentler (1999)")
                .computedBy(input -> FitValue.of(
                        of(input.chiSquare(), input.degreesOfFreedom(), input.effectiveSize()),
                        UnavailableReason.OUT_OF_RANGE)));
    }
}
