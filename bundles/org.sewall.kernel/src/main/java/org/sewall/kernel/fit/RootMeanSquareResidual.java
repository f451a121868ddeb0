package org.sewall.kernel.fit;

import java.util.List;
import java.util.function.Function;

/**
 * Root mean square residuals: RMR, SRMR, CRMR and Mplus's SRMR, with and without mean residuals.
 *
 * <p>In each group the root of the mean of squared residuals over the lower triangle (for CRMR without the diagonal)
 * and, if means are modelled, over the means; groups are averaged with weights N(g) / N. Amos pools the squares of
 * all groups instead, and does not print RMR with a mean structure. With ordered variables the thresholds take the place of
 * the means, variances and given covariates have no residuals but count, and SRMR leaves the thresholds out (lavaan 0.6). Sources: Jöreskog & Sörbom (1981) for RMR; Bentler
 * (1995), EQS Structural Equations Program Manual, for SRMR; Bollen (1989) for CRMR; Mplus Technical Appendix 5.
 */
final class RootMeanSquareResidual {

    private RootMeanSquareResidual() {}

    /**
     * Compute the root mean square of the residuals of one group.
     *
     * @param residuals residuals in some metric
     * @param diagonal whether the diagonal counts
     * @param means whether the mean residuals count
     * @param covariates number of given covariates, which have no residuals but count with the diagonal
     */
    private static double of(ResidualMoments residuals, boolean diagonal, boolean means, int covariates) {
        int p = residuals.covariances().numRows;
        int count = diagonal ? p * (p + 1) / 2 + covariates : p * (p - 1) / 2;
        double squares = residuals.covarianceSquares(diagonal);
        if (means) {
            squares += residuals.meanSquares();
            count += residuals.means().length;
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }

    static List<FitIndex> indices() {
        Function<GroupMoments, ResidualMoments> raw = ResidualMoments::raw;
        Function<GroupMoments, ResidualMoments> bentler = ResidualMoments::bySampleDeviation;
        Function<GroupMoments, ResidualMoments> bollen = ResidualMoments::correlation;
        Function<GroupMoments, ResidualMoments> mplus = ResidualMoments::mplus;
        return List.of(
                entry("rmr", "Root mean square residual (RMR)", "RMR", "sqrt(mean of (s - sigma)^2)")
                        .computedBy(RootMeanSquareResidual::rmr),
                entry("rmr_nomean", "RMR without means", "RMR", "as rmr, covariances only")
                        .computedBy(input -> averaged(input, raw, true, false)),
                entry("srmr", "Standardized root mean square residual (SRMR)", "SRMR", srmrFormula())
                        .cutoff(0.05, "good", "Jöreskog & Sörbom (1981)")
                        .cutoff(0.08, "acceptable", "Hu & Bentler (1999)")
                        .computedBy(input -> input.hasThresholds()
                                ? averaged(input, bentler, true, false)
                                : averaged(input, isMplus(input) ? mplus : bentler, true, true)),
                entry("srmr_bentler", "SRMR (Bentler)", "SRMR", "sqrt(mean of ((s - sigma) / sqrt(s_ii s_jj))^2)")
                        .cutoff(0.08, "acceptable", "Hu & Bentler (1999)")
                        .computedBy(input -> averaged(input, bentler, true, true)),
                entry(
                                "srmr_bentler_nomean",
                                "SRMR (Bentler) without means",
                                "SRMR",
                                "as srmr_bentler, covariances only")
                        .computedBy(input -> averaged(input, bentler, true, false)),
                entry("crmr", "Correlation root mean square residual (CRMR)", "CRMR", "sqrt(mean of (r - rho)^2)")
                        .computedBy(input -> averaged(input, bollen, false, true)),
                entry("crmr_nomean", "CRMR without means", "CRMR", "as crmr, correlations only")
                        .computedBy(input -> averaged(input, bollen, false, false)),
                entry("srmr_mplus", "SRMR (Mplus)", "SRMR", "correlation residuals and relative residuals of variances")
                        .cutoff(0.08, "acceptable", "Hu & Bentler (1999)")
                        .computedBy(input -> ofContinuous(input, mplus, true)),
                entry("srmr_mplus_nomean", "SRMR (Mplus) without means", "SRMR", "as srmr_mplus, covariances only")
                        .computedBy(input -> ofContinuous(input, mplus, false)));
    }

    private static String srmrFormula() {
        return "sqrt(mean of ((s - sigma) / sqrt(s_ii s_jj))^2); in Mplus srmr_mplus";
    }

    private static FitIndex.Builder entry(String id, String label, String apa, String formula) {
        return FitIndex.named(id, label)
                .apa(apa)
                .formula(formula)
                .source(
                        id.startsWith("crmr")
                                ? "Bollen (1989)"
                                : id.startsWith("rmr") ? "Jöreskog & Sörbom (1981)" : "Bentler (1995)")
                .lowerIsBetter()
                .needs(FitIndex.Need.MOMENTS);
    }

    private static boolean isMplus(FitInput input) {
        return input.rules().convention() == NumberConvention.MPLUS;
    }

    private static FitValue rmr(FitInput input) {
        if (input.rules().convention() != NumberConvention.AMOS) {
            return averaged(input, ResidualMoments::raw, true, true);
        }
        if (input.hasMeans()) {
            return FitValue.none(UnavailableReason.WITHOUT_MEANS);
        }
        double squares = 0;
        for (GroupMoments group : input.groups()) {
            squares += ResidualMoments.raw(group).covarianceSquares(true);
        }
        return new FitValue.Available(Math.sqrt(squares / input.momentCount()));
    }

    private static FitValue ofContinuous(
            FitInput input, Function<GroupMoments, ResidualMoments> metric, boolean means) {
        return input.hasThresholds()
                ? FitValue.none(UnavailableReason.ORDERED_VARIABLES)
                : averaged(input, metric, true, means);
    }

    private static FitValue averaged(
            FitInput input, Function<GroupMoments, ResidualMoments> metric, boolean diagonal, boolean means) {
        double sum = 0;
        for (GroupMoments group : input.groups()) {
            double weight = group.observations() / (double) input.observations();
            sum += weight
                    * of(
                            metric.apply(group),
                            diagonal,
                            means,
                            group.thresholds().covariates());
        }
        return FitValue.of(sum, UnavailableReason.VARIANCE_NOT_POSITIVE);
    }
}
