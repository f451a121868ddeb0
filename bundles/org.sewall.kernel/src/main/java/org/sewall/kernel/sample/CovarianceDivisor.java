package org.sewall.kernel.sample;

/** Name what cross-products were divided by to give a covariance. */
public enum CovarianceDivisor {
    /** The number of cases: the maximum likelihood estimate under normality. */
    N,
    /** The number of cases less one: the unbiased estimate. */
    N_MINUS_ONE;

    /** Return the divisor for a number of cases. */
    public int of(int cases) {
        return this == N ? cases : cases - 1;
    }
}
