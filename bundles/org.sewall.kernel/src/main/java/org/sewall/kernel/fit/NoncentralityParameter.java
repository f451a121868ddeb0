package org.sewall.kernel.fit;

import java.util.List;

/**
 * Noncentrality of the chi-square, NCP = max(C - d, 0), and population discrepancy F0 = NCP / n, with 90% limits.
 *
 * <p>The limits are those of {@link NoncentralityLimits}. Sources: Browne & Cudeck (1993); Amos User's Guide, Appendix C.
 */
final class NoncentralityParameter {

    /** Probability in each tail outside the 90% interval. */
    static final double TAIL = 0.05;

    private NoncentralityParameter() {}

    /**
     * Compute NCP.
     *
     * @param chiSquare C
     * @param degrees d
     */
    static double of(double chiSquare, int degrees) {
        return Math.max(chiSquare - degrees, 0);
    }

    /** Return the lower limit delta_L. */
    static FitValue lower(FitInput input) {
        return input.limits().lower();
    }

    /** Return the upper limit delta_U. */
    static FitValue upper(FitInput input) {
        return input.limits().upper();
    }

    static List<FitIndex> indices() {
        return List.of(
                entry("ncp", "Noncentrality parameter (NCP)", "NCP", "max(C - d, 0)")
                        .computedBy(input -> new FitValue.Available(point(input))),
                entry("ncp.lower", "NCP, lower 90% limit", "NCP lower limit", "delta_L")
                        .computedBy(NoncentralityParameter::lower),
                entry("ncp.upper", "NCP, upper 90% limit", "NCP upper limit", "delta_U")
                        .computedBy(NoncentralityParameter::upper),
                entry("f0", "Population discrepancy (F0)", "F0", "NCP / n")
                        .computedBy(input -> new FitValue.Available(point(input) / input.effectiveSize())),
                entry("f0.lower", "F0, lower 90% limit", "F0 lower limit", "delta_L / n")
                        .computedBy(input -> lower(input).map(delta -> delta / input.effectiveSize())),
                entry("f0.upper", "F0, upper 90% limit", "F0 upper limit", "delta_U / n")
                        .computedBy(input -> upper(input).map(delta -> delta / input.effectiveSize())));
    }

    private static double point(FitInput input) {
        return of(input.chiSquare(), input.degreesOfFreedom());
    }

    private static FitIndex.Builder entry(String id, String label, String apa, String formula) {
        return FitIndex.named(id, label)
                .apa(apa)
                .formula(formula)
                .source("Browne & Cudeck (1993)")
                .lowerIsBetter();
    }
}
