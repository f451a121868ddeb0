package org.sewall.kernel.spec;

/** Name the matrices of the reticular action model. */
public enum MatrixKind {
    /** A: element (i, j) is the directed effect of variable j on variable i. */
    DIRECTED,
    /** S: element (i, j) is the (residual) covariance of variables i and j; symmetric. */
    SYMMETRIC,
    /** m: element i is the intercept (or mean) of variable i; the column is 0. */
    MEAN,
    /** Thresholds: element (i, k) is threshold k, from 0, of ordered variable i. */
    THRESHOLD,
    /** Scaling factors of response variables: element i; the column is 0. */
    SCALE
}
