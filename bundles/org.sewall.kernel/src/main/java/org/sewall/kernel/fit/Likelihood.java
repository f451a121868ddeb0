package org.sewall.kernel.fit;

/** Which likelihood of the sample moments the chi-square, the standard errors and the divisor of S follow. */
public enum Likelihood {
    /** The observations are multivariate normal: S is divided by N, chi-square is N F. */
    NORMAL,
    /** S follows a Wishart distribution: S is divided by N - 1, chi-square is (N - 1) F. */
    WISHART
}
