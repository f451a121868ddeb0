package org.sewall.kernel.fit;

import java.util.List;

/**
 * Browne-Cudeck criterion: AIC with a penalty that grows as samples get small.
 *
 * <p>BCC = D + 2 q [sum of b(g) p(g) (p(g) + 3) / (N(g) - p(g) - 2)] / [sum of p(g) (p(g) + 3)], where b(g) is the
 * multiplier of the discrepancy of group g in the chi-square. Sources: Browne & Cudeck (1989), Multivariate Behavioral
 * Research 24, 445-455; Amos User's Guide, Appendix C.
 */
final class BrowneCudeckCriterion {

    private BrowneCudeckCriterion() {}

    /**
     * Compute the penalty.
     *
     * @return penalty; NaN if a group has too few observations, N(g) not larger than p(g) + 2
     */
    static double penalty(FitInput input) {
        double weighted = 0;
        double plain = 0;
        for (GroupMoments group : input.groups()) {
            int p = group.variables();
            int left = group.observations() - p - 2;
            if (left <= 0) {
                return Double.NaN;
            }
            double b =
                    input.rules().chiSquareMultiplier(group.observations(), input.observations(), input.groupCount());
            weighted += b * p * (p + 3) / left;
            plain += p * (p + 3);
        }
        return 2 * input.countedParameters() * weighted / plain;
    }

    static List<FitIndex> indices() {
        return List.of(InformationCriteria.entry(
                        "bcc",
                        "Browne-Cudeck criterion (BCC)",
                        "BCC",
                        "D + 2 q [sum b(g) p(g) (p(g) + 3) / (N(g) - p(g) - 2)] / [sum p(g) (p(g) + 3)]",
                        "Browne & Cudeck (1989)")
                .computedBy(BrowneCudeckCriterion::compute));
    }

    private static FitValue compute(FitInput input) {
        double penalty = penalty(input);
        return Double.isNaN(penalty)
                ? FitValue.none(UnavailableReason.TOO_FEW_OBSERVATIONS)
                : InformationCriteria.sum(input, penalty);
    }
}
