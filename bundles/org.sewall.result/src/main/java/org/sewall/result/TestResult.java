package org.sewall.result;

import java.util.List;

/**
 * A test of the whole model.
 *
 * @param test its name, such as {@code standard}
 * @param statistic value of the statistic
 * @param degreesOfFreedom degrees of freedom
 * @param pValue p-value
 * @param scalingFactor scaling factor of a scaled test, {@code NaN} without one
 * @param shift shift parameter of a scaled and shifted test, {@code NaN} without one
 * @param byGroup contribution of each group
 */
public record TestResult(
        String test,
        double statistic,
        double degreesOfFreedom,
        double pValue,
        double scalingFactor,
        double shift,
        List<Double> byGroup) {

    /** Copy the contributions. */
    public TestResult {
        byGroup = List.copyOf(byGroup);
    }

    /** Return an unscaled test of one group. */
    public static TestResult standard(double statistic, double degreesOfFreedom, double pValue) {
        return new TestResult(
                "standard", statistic, degreesOfFreedom, pValue, Double.NaN, Double.NaN, List.of(statistic));
    }
}
