package org.sewall.kernel.ordinal;

/** What covariates say about one variable: its statistics given them, and how much each case influences them. */
sealed interface ConditionalMargin permits ConditionalOrderedMargin, ConditionalContinuousMargin {

    /** Say whether the regression has an estimate: nothing is told perfectly, and no covariate follows from others. */
    boolean exists();

    /** Return the residual standard deviation by which correlations become covariances; 1 if ordered. */
    double deviation();

    /** Return thresholds or mean, both where the covariates are zero. */
    double[] locations();

    /** Return the slopes, one for each covariate. */
    double[] slopes();

    /** Return the number of statistics: locations, slopes, and the residual variance of a continuous variable. */
    int statistics();

    /** Return the residual or its expectation, in standard deviations, from which a start for correlations is taken. */
    double residual(int row);

    /**
     * Write the derivatives of a case's log-likelihood by all statistics, given those by what the case is seen through.
     *
     * @param row which case
     * @param first derivative by the lower bound of its interval, or by the conditional mean
     * @param second derivative by the upper bound, or by the residual variance
     * @param target one number per statistic; overwritten
     */
    void expand(int row, double first, double second, double[] target);

    /** Return the influence of a case on all statistics; see {@link Margin#influence}. */
    double[] influence(int row);
}
