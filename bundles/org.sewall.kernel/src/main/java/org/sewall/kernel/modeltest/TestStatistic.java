package org.sewall.kernel.modeltest;

import java.io.Serializable;
import java.util.List;
import org.sewall.kernel.option.TestKind;

/**
 * Hold one test of the whole model.
 *
 * @param kind which test
 * @param statistic the statistic, asymptotically chi-square
 * @param degreesOfFreedom its degrees of freedom, not always whole
 * @param pValue upper tail probability; NaN without degrees of freedom
 * @param scalingFactor what the standard statistic was divided by; NaN where nothing was scaled
 * @param shift what was added after scaling; NaN where nothing was shifted
 * @param byGroup part of each group in the statistic; empty where it has no parts
 */
public record TestStatistic(
        TestKind kind,
        double statistic,
        double degreesOfFreedom,
        double pValue,
        double scalingFactor,
        double shift,
        List<Double> byGroup)
        implements Serializable {

    /** Copy the list. */
    public TestStatistic {
        byGroup = List.copyOf(byGroup);
    }

    /** Say whether the test is a scaled form of the standard one. */
    public boolean isScaled() {
        return !Double.isNaN(scalingFactor);
    }
}
