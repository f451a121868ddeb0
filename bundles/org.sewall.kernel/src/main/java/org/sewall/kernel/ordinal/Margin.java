package org.sewall.kernel.ordinal;

/** What one variable says by itself: its statistics, and how much each case influences them. */
sealed interface Margin permits OrderedMargin, ContinuousMargin {

    /** Return the standard deviation by which correlations of this variable become covariances; 1 if ordered. */
    double deviation();

    /** Say whether a case has a value. */
    boolean present(int row);

    /** Return the values or category codes from which a start for correlations is taken. */
    double value(int row);

    /** Return how many univariate statistics there are: thresholds, or mean and variance. */
    int statistics();

    /**
     * Return the influence of a case on a univariate statistic.
     *
     * <p>The influence is the number that, averaged over all cases, is the error of the statistic in large samples; a case
     * without a value has none.
     *
     * @param row which case
     * @param statistic which threshold; 0 for the mean, 1 for the variance
     */
    double influence(int row, int statistic);
}
