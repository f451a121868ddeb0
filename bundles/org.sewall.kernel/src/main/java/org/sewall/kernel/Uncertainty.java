package org.sewall.kernel;

import java.io.Serializable;

/** Say how certain an estimate is, or why that cannot be said. */
public sealed interface Uncertainty extends Serializable
        permits Uncertainty.Known, Uncertainty.Fixed, Uncertainty.Unavailable {

    /**
     * Give standard error, test and interval of an estimate.
     *
     * @param standardError standard error, in the unit of the estimate; positive
     * @param z estimate divided by its standard error
     * @param pValue two-sided p of z under the standard normal distribution; NaN for an estimate at a bound, where z is not
     *     normal
     * @param lower lower limit of the confidence interval
     * @param upper upper limit of the confidence interval
     */
    record Known(double standardError, double z, double pValue, double lower, double upper) implements Uncertainty {
        /** Take away the test. */
        public Known withoutTest() {
            return new Known(standardError, z, Double.NaN, lower, upper);
        }
    }

    /** Mark a value that was not estimated; lavaan prints a standard error of zero for it. */
    record Fixed() implements Uncertainty {}

    /**
     * Mark an estimate whose standard error does not exist.
     *
     * @param reason complete sentence that says why
     */
    record Unavailable(String reason) implements Uncertainty {}
}
