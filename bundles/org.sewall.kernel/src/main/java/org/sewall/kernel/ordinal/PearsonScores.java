package org.sewall.kernel.ordinal;

/**
 * Derivatives of the logarithm of the bivariate normal density of two standardized values.
 *
 * @param correlation correlation, between -1 and 1 exclusive
 */
record PearsonScores(double correlation) {

    /** Return the derivative by the correlation. */
    double score(double x, double y) {
        double rest = (1 - correlation) * (1 + correlation);
        return (correlation + (x - correlation * y) * (y - correlation * x) / rest) / rest;
    }

    /** Return the derivative by the mean of the first variable, in its standard deviations. */
    double mean(double own, double other) {
        return (own - correlation * other) / ((1 - correlation) * (1 + correlation));
    }

    /** Return the derivative by the variance of the first variable, in units of that variance. */
    double variance(double own, double other) {
        return (own * mean(own, other) - 1) / 2;
    }
}
