package org.sewall.kernel.fit;

import java.io.Serializable;

/**
 * Chi-squares of model and baseline that robust fit indices rest on, with what is expected of them without misfit.
 *
 * @param chiSquare chi-square C of the model
 * @param factor expectation c of it, per degree of freedom
 * @param scaledStatistic statistic C_s from which the limits of RMSEA come
 * @param scaledFactor factor that brings noncentralities of that statistic back to C
 * @param baselineChiSquare chi-square C_b of the baseline model
 * @param baselineFactor expectation c_b of it, per degree of freedom
 */
public record RobustReference(
        double chiSquare,
        double factor,
        double scaledStatistic,
        double scaledFactor,
        double baselineChiSquare,
        double baselineFactor)
        implements Serializable {

    /** Nothing is known that robust indices could rest on. */
    public static final RobustReference NONE =
            new RobustReference(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Tell whether the chi-square of the model is known. */
    boolean known() {
        return !Double.isNaN(scaledStatistic);
    }

    /** Take the chi-squares as they are, with the scaled tests of the same models. */
    static RobustReference of(double chiSquare, BaselineTest baseline, ScaledTest scaled, ScaledTest scaledBaseline) {
        return new RobustReference(
                chiSquare,
                scaled.expectedPerDegree(),
                scaled.statistic(),
                scaled.scalingFactor(),
                baseline.chiSquare(),
                scaledBaseline.expectedPerDegree());
    }

    /** Take other chi-squares, whose scaled statistic is the chi-square over its factor. */
    public static RobustReference of(double chiSquare, double factor, double baselineChiSquare, double baselineFactor) {
        return new RobustReference(chiSquare, factor, chiSquare / factor, factor, baselineChiSquare, baselineFactor);
    }
}
