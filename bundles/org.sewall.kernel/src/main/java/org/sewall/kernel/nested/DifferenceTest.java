package org.sewall.kernel.nested;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Hold the test of a restricted model against a less restricted one.
 *
 * @param method method that was used
 * @param statistic the statistic; NaN where the method has none
 * @param degreesOfFreedom its degrees of freedom, not always whole
 * @param pValue upper tail probability; NaN without degrees of freedom
 * @param scalingFactor what the plain difference was divided by; NaN where nothing was scaled
 * @param shift what was added after scaling; NaN where nothing was shifted
 */
public record DifferenceTest(
        DifferenceMethod method,
        double statistic,
        double degreesOfFreedom,
        double pValue,
        double scalingFactor,
        double shift)
        implements Serializable {

    private static DifferenceTest of(
            DifferenceMethod method, double statistic, double degrees, double factor, double shift) {
        boolean testable = degrees > 0 && !Double.isNaN(statistic);
        double p =
                testable ? ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, statistic)) : Double.NaN;
        return new DifferenceTest(method, statistic, degrees, p, factor, shift);
    }

    /**
     * Take the plain difference.
     *
     * @param difference chi-square of the restricted model less that of the other
     * @param degrees difference of their degrees of freedom
     */
    public static DifferenceTest standard(double difference, int degrees) {
        return of(DifferenceMethod.STANDARD, difference, degrees, Double.NaN, Double.NaN);
    }

    /**
     * Scale the plain difference by the mean of its distribution.
     *
     * <p>The factor is (d0 c0 - d1 c1) / (d0 - d1) with degrees of freedom d and scaling factors c of the restricted (0) and
     * the larger (1) model (Satorra, A. & Bentler, P. M., 2001, Psychometrika 66, 507-514), the latter evaluated at the
     * estimates of the restricted model in the method of 2010 (Satorra & Bentler, 2010, Psychometrika 75, 243-248).
     *
     * @param method one of both
     * @param difference plain difference
     * @param restrictedDegrees d0
     * @param restrictedFactor c0
     * @param largerDegrees d1
     * @param largerFactor c1; without influence if d1 is zero
     * @return a statistic of NaN if the factor is not positive
     */
    public static DifferenceTest satorraBentler(
            DifferenceMethod method,
            double difference,
            int restrictedDegrees,
            double restrictedFactor,
            int largerDegrees,
            double largerFactor) {
        int degrees = restrictedDegrees - largerDegrees;
        if (degrees == 0) {
            return of(method, difference, 0, Double.NaN, Double.NaN);
        }
        double part = largerDegrees == 0 ? 0 : largerDegrees * largerFactor;
        double factor = (restrictedDegrees * restrictedFactor - part) / degrees;
        return of(method, factor > 0 ? difference / factor : Double.NaN, degrees, factor, Double.NaN);
    }

    /**
     * Scale the plain difference by the trace of the matrix that gives its distribution.
     *
     * @param difference plain difference
     * @param degrees difference of the degrees of freedom
     * @param trace trace t of the matrix
     */
    static DifferenceTest meanScaled(double difference, int degrees, double trace) {
        double factor = trace / degrees;
        return of(DifferenceMethod.SATORRA_2000, difference / factor, degrees, factor, Double.NaN);
    }

    /**
     * Scale the plain difference and adjust its degrees of freedom.
     *
     * @param square trace t2 of the matrix's square
     */
    static DifferenceTest adjusted(double difference, double trace, double square) {
        double factor = square / trace;
        return of(DifferenceMethod.SATORRA_2000, difference / factor, trace * trace / square, factor, Double.NaN);
    }

    /** Scale and shift the plain difference so that mean and variance are those of chi-square. */
    static DifferenceTest shifted(double difference, int degrees, double trace, double square) {
        double scale = Math.sqrt(degrees / square);
        double shift = degrees - scale * trace;
        return of(DifferenceMethod.SATORRA_2000, scale * difference + shift, degrees, 1 / scale, shift);
    }
}
