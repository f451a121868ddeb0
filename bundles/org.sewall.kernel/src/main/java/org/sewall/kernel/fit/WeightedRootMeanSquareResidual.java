package org.sewall.kernel.fit;

import java.util.List;

/**
 * Weighted root mean square residual of ordered variables.
 *
 * <p>Muthen, L. K. & Muthen, B. O. (1998-2017), Mplus User's Guide; Yu, C.-Y. (2002), Evaluating cutoff criteria of model fit
 * indices for latent variable models with binary and continuous outcomes, equation 9. Residuals are weighted by the inverse
 * of their variances under DWLS; under other least squares as in the discrepancy, as lavaan does.
 */
final class WeightedRootMeanSquareResidual {
    private WeightedRootMeanSquareResidual() {}

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("wrmr", "Weighted root mean square residual (WRMR)")
                .apa("WRMR")
                .formula("sqrt(C / p*), p* of one group")
                .source("Yu (2002)")
                .lowerIsBetter()
                .cutoff(1, "acceptable", "Yu (2002)")
                .needs(FitIndex.Need.MOMENTS)
                .computedBy(input -> FitValue.of(
                        Math.sqrt(input.chiSquare() / input.groups().get(0).momentCount()),
                        UnavailableReason.OUT_OF_RANGE)));
    }
}
