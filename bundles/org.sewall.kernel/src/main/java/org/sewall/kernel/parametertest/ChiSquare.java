package org.sewall.kernel.parametertest;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Hold a statistic that is chi-square distributed if what it tests is true.
 *
 * @param statistic the statistic, not negative
 * @param degreesOfFreedom its degrees of freedom, not negative
 * @param pValue upper tail probability; NaN without degrees of freedom
 */
public record ChiSquare(double statistic, int degreesOfFreedom, double pValue) implements Serializable {

    /** Take the upper tail probability of a statistic. */
    public static ChiSquare of(double statistic, int degreesOfFreedom) {
        double p = degreesOfFreedom > 0 && !Double.isNaN(statistic)
                ? ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(Math.max(0, statistic))
                : Double.NaN;
        return new ChiSquare(statistic, degreesOfFreedom, p);
    }
}
