package org.sewall.kernel.fit;

import java.util.List;

/**
 * Expected cross-validation index: discrepancy to expect in a further sample of the same size.
 *
 * <p>ECVI = (C + 2 q) / n with limits (delta + d + 2 q) / n, where delta are the confidence limits of the
 * noncentrality; MECVI uses the penalty of BCC for 2 q. Sources: Browne & Cudeck (1989, 1993); Amos User's Guide,
 * Appendix C. The sample size n is N - G in Amos, LISREL and with the Wishart likelihood, N in lavaan and Mplus.
 */
final class CrossValidation {

    private CrossValidation() {}

    /**
     * Compute ECVI.
     *
     * @param chiSquare C
     * @param penalty 2 q, or the penalty of BCC for MECVI
     * @param size n, positive
     */
    static double of(double chiSquare, double penalty, double size) {
        return (chiSquare + penalty) / size;
    }

    static List<FitIndex> indices() {
        return List.of(
                entry("ecvi", "Expected cross-validation index (ECVI)", "ECVI", "(C + 2 q) / n")
                        .computedBy(input -> new FitValue.Available(
                                of(input.chiSquare(), 2.0 * input.countedParameters(), input.effectiveSize()))),
                entry("ecvi.lower", "ECVI, lower 90% limit", "ECVI lower limit", "(delta_L + d + 2 q) / n")
                        .computedBy(input -> limit(input, NoncentralityParameter.lower(input))),
                entry("ecvi.upper", "ECVI, upper 90% limit", "ECVI upper limit", "(delta_U + d + 2 q) / n")
                        .computedBy(input -> limit(input, NoncentralityParameter.upper(input))),
                entry("mecvi", "Modified ECVI (MECVI)", "MECVI", "(C + penalty of BCC) / n")
                        .computedBy(input -> FitValue.of(
                                of(input.chiSquare(), BrowneCudeckCriterion.penalty(input), input.effectiveSize()),
                                UnavailableReason.TOO_FEW_OBSERVATIONS)));
    }

    private static FitIndex.Builder entry(String id, String label, String apa, String formula) {
        return FitIndex.named(id, label)
                .apa(apa)
                .formula(formula)
                .source("Browne & Cudeck (1989)")
                .lowerIsBetter();
    }

    private static FitValue limit(FitInput input, FitValue noncentrality) {
        return noncentrality.map(
                delta -> of(delta + input.degreesOfFreedom(), 2.0 * input.countedParameters(), input.effectiveSize()));
    }
}
