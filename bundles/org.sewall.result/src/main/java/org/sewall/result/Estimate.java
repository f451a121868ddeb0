package org.sewall.result;

/**
 * An estimate with its uncertainty; {@code NaN} for what is not available.
 *
 * @param value point estimate
 * @param standardError standard error, 0 for a fixed parameter
 * @param z estimate divided by its standard error
 * @param pValue two-sided p-value of z
 * @param lower lower end of the confidence interval
 * @param upper upper end of the confidence interval
 */
public record Estimate(double value, double standardError, double z, double pValue, double lower, double upper) {

    /** Nothing estimated. */
    public static final Estimate NONE =
            new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Return a fixed value: no error, no test, an interval of no length. */
    public static Estimate fixed(double value) {
        return new Estimate(value, 0, Double.NaN, Double.NaN, value, value);
    }
}
