package org.sewall.kernel.fit;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Compare two nested solutions: chi-square difference and Amos's incremental indices.
 *
 * <p>The restricted solution must be nested in the unrestricted one, which is assumed to be correct, and both must be
 * fitted to the same data in the same convention. Amos (User's Guide, "Model Comparison" output) prints, with C and d
 * of the restricted (r), unrestricted (u) and baseline (0) models,
 *
 * <pre>
 * NFI Delta-1 = (C_r - C_u) / C_0
 * IFI Delta-2 = (C_r - C_u) / (C_0 - d_u)
 * RFI rho-1   = (C_r / d_r - C_u / d_u) / (C_0 / d_0)
 * TLI rho-2   = (C_r / d_r - C_u / d_u) / (C_0 / d_0 - 1)
 * </pre>
 *
 * <p>Positive values say how much worse the restricted model fits. An index whose denominator is not positive, or
 * which would divide by 0 degrees of freedom, has a reason instead of a value.
 *
 * @param difference chi-square difference C_r - C_u; slightly negative only by rounding
 * @param degreesOfFreedom d_r - d_u, positive
 * @param pValue upper tail probability of the difference under the central chi-square distribution
 * @param nfiDelta1 Amos's NFI Delta-1
 * @param ifiDelta2 Amos's IFI Delta-2
 * @param rfiRho1 Amos's RFI rho-1
 * @param tliRho2 Amos's TLI rho-2
 */
public record ModelComparison(
        double difference,
        int degreesOfFreedom,
        double pValue,
        FitValue nfiDelta1,
        FitValue ifiDelta2,
        FitValue rfiRho1,
        FitValue tliRho2)
        implements Serializable {

    /**
     * Compare two solutions.
     *
     * @param restrictedChiSquare C_r
     * @param restrictedDegrees d_r
     * @param unrestrictedChiSquare C_u
     * @param unrestrictedDegrees d_u, less than d_r
     * @param baseline baseline model, the same for both
     * @throws IllegalArgumentException if the restricted model does not have more degrees of freedom
     */
    public static ModelComparison of(
            double restrictedChiSquare,
            int restrictedDegrees,
            double unrestrictedChiSquare,
            int unrestrictedDegrees,
            BaselineTest baseline) {
        int degrees = restrictedDegrees - unrestrictedDegrees;
        if (degrees <= 0) {
            throw new IllegalArgumentException("the restricted model needs more degrees of freedom than the other");
        }
        double difference = restrictedChiSquare - unrestrictedChiSquare;
        double p = ChiSquaredDistribution.of(degrees).survivalProbability(difference);
        double ratios = restrictedChiSquare / restrictedDegrees - unrestrictedChiSquare / unrestrictedDegrees;
        double perDegree = baseline.chiSquare() / baseline.degreesOfFreedom();
        boolean saturated = unrestrictedDegrees == 0;
        return new ModelComparison(
                difference,
                degrees,
                p,
                ratio(baseline, false, difference, baseline.chiSquare()),
                ratio(baseline, false, difference, baseline.chiSquare() - unrestrictedDegrees),
                ratio(baseline, saturated, ratios, perDegree),
                ratio(baseline, saturated, ratios, perDegree - 1));
    }

    private static FitValue ratio(BaselineTest baseline, boolean saturated, double numerator, double denominator) {
        if (!baseline.known()) {
            return FitValue.none(UnavailableReason.NO_BASELINE);
        }
        if (saturated) {
            return FitValue.none(UnavailableReason.SATURATED);
        }
        if (!(denominator > 0)) {
            return FitValue.none(UnavailableReason.BASELINE_FITS);
        }
        return FitValue.of(numerator / denominator, UnavailableReason.BASELINE_SATURATED);
    }
}
