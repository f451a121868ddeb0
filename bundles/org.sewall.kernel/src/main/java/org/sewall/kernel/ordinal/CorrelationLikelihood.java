package org.sewall.kernel.ordinal;

/** Log-likelihood of two variables as a function of their correlation, everything univariate being known. */
interface CorrelationLikelihood {

    /** Return the largest size a correlation may have. */
    double bound();

    /** Move to a correlation. */
    void evaluate(double rho);

    /** Return the log-likelihood. */
    double value();

    /** Return the derivative by the correlation. */
    double slope();

    /** Return the sum over cases of squared scores of the correlation, which is positive. */
    double information();

    /** Return the second derivative by the correlation. */
    double curvature();
}
