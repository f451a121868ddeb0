package org.sewall.kernel.fit;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.matrix.Rows;

/**
 * Goodness-of-fit index of Jöreskog and Sörbom, its adjusted and its parsimony-adjusted form.
 *
 * <p>GFI = 1 - [tr((Sigma^-1 S - I)^2) + 2 r' Sigma^-1 r] / [tr((Sigma^-1 S)^2) + 2 m' Sigma^-1 m], where m are sample
 * means and r mean residuals, if means are modelled; AGFI = 1 - (1 - GFI) p* / d; PGFI = GFI d / p*. For several groups
 * lavaan averages the GFI of the groups with weights N(g); Amos divides the weighted sums, and does not print GFI with a
 * mean structure. With missing values the sums of squares are weighed by the expected information of the patterns instead
 * (lavaan 0.6). lavaan and Mplus leave out the moments among fixed exogenous variables. Sources: Jöreskog & Sörbom
 * (1984); Tanaka & Huba (1985), British Journal of Mathematical and Statistical Psychology 38, 197-201; Mulaik et al.
 * (1989).
 */
final class GoodnessOfFit {

    private GoodnessOfFit() {}

    /**
     * Residual and total sum of squares of one group in the metric of the implied moments.
     *
     * @param residual numerator of 1 - GFI
     * @param total denominator of 1 - GFI
     */
    record Squares(double residual, double total) {

        double gfi() {
            return 1 - residual / total;
        }
    }

    /**
     * Compute the sums of squares of one group.
     *
     * @param fixed positions of fixed exogenous variables; moments among them are not modelled and do not count
     * @return sums; NaN if the implied covariance matrix is not positive definite
     */
    static Squares squares(GroupMoments group, List<Integer> fixed) {
        IncompleteEvidence incomplete = group.incomplete();
        if (incomplete.known()) {
            return new Squares(incomplete.residualSquares(), incomplete.totalSquares());
        }
        PositiveDefinite sigma = PositiveDefinite.of(group.impliedCovariance());
        if (!sigma.valid()) {
            return new Squares(Double.NaN, Double.NaN);
        }
        DMatrixRMaj inverse = sigma.inverse();
        DMatrixRMaj sample = group.sampleCovariance().copy();
        DMatrixRMaj difference = ResidualMoments.raw(group).covariances();
        double[] means = group.sampleMeans().clone();
        double[] meanDifference = Traces.meanDifference(group);
        for (int i : fixed) {
            fixed.forEach(j -> sample.set(i, j, 0));
            fixed.forEach(j -> difference.set(i, j, 0));
            if (group.hasMeans()) {
                means[i] = 0;
                meanDifference[i] = 0;
            }
        }
        return new Squares(
                square(inverse, difference) + 2 * Traces.form(meanDifference, inverse),
                square(inverse, sample) + 2 * Traces.form(means, inverse));
    }

    private static double square(DMatrixRMaj inverse, DMatrixRMaj moments) {
        int p = moments.numRows;
        double[][] left = Rows.zeros(p, p);
        double[][] right = Rows.zeros(p, p);
        double[][] product = Rows.zeros(p, p);
        Rows.copy(inverse, left);
        Rows.copy(moments, right);
        Rows.multiply(left, p, p, right, p, product);
        DMatrixRMaj ratio = new DMatrixRMaj(p, p);
        Rows.copy(product, ratio);
        return Traces.ofSquare(ratio);
    }

    private static double of(FitInput input) {
        if (!input.squares().isEmpty()) {
            double sum = 0;
            for (int g = 0; g < input.groupCount(); g++) {
                sum += input.groups().get(g).observations()
                        * input.squares().get(g).gfi();
            }
            return sum / input.observations();
        }
        List<Integer> fixed = input.rules().informationFromChiSquare() ? List.of() : input.fixedExogenous();
        boolean pooled = input.rules().convention() == NumberConvention.AMOS;
        double residual = 0;
        double total = 0;
        double averaged = 0;
        for (GroupMoments group : input.groups()) {
            Squares squares = squares(group, fixed);
            double weight = group.observations() / (double) input.observations();
            residual += weight * squares.residual();
            total += weight * squares.total();
            averaged += weight * squares.gfi();
        }
        return pooled ? 1 - residual / total : averaged;
    }

    static List<FitIndex> indices() {
        return List.of(
                entry("gfi", "Goodness-of-fit index (GFI)", "GFI", "1 - tr((Sigma^-1 S - I)^2) / tr((Sigma^-1 S)^2)")
                        .source("Jöreskog & Sörbom (1984)")
                        .cutoff(0.95, "good", "Shevlin & Miles (1998)")
                        .cutoff(0.90, "acceptable", "Jöreskog & Sörbom (1984)")
                        .computedBy(GoodnessOfFit::gfi),
                entry("agfi", "Adjusted GFI (AGFI)", "AGFI", "1 - (1 - GFI) p* / d")
                        .source("Jöreskog & Sörbom (1984)")
                        .cutoff(0.90, "good", "Jöreskog & Sörbom (1984)")
                        .cutoff(0.80, "acceptable", "Jöreskog & Sörbom (1984)")
                        .computedBy(GoodnessOfFit::agfi),
                entry("pgfi", "Parsimony GFI (PGFI)", "PGFI", "GFI d / p*")
                        .source("Mulaik et al. (1989)")
                        .cutoff(0.50, "acceptable", "Mulaik et al. (1989)")
                        .computedBy(
                                input -> gfi(input).map(gfi -> gfi * input.degreesOfFreedom() / input.momentCount())));
    }

    private static FitIndex.Builder entry(String id, String label, String apa, String formula) {
        return FitIndex.named(id, label)
                .apa(apa)
                .formula(formula)
                .higherIsBetter()
                .needs(FitIndex.Need.MOMENTS);
    }

    private static FitValue gfi(FitInput input) {
        if (input.rules().convention() == NumberConvention.AMOS && input.hasMeans()) {
            return FitValue.none(UnavailableReason.WITHOUT_MEANS);
        }
        return FitValue.of(of(input), UnavailableReason.NOT_POSITIVE_DEFINITE);
    }

    private static FitValue agfi(FitInput input) {
        if (input.degreesOfFreedom() == 0) {
            return Saturation.perfect(input, 1);
        }
        return gfi(input).map(gfi -> 1 - (1 - gfi) * input.momentCount() / input.degreesOfFreedom());
    }
}
