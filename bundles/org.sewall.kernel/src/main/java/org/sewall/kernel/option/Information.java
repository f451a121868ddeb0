package org.sewall.kernel.option;

/** Name the matrix whose inverse is the covariance matrix of the estimates. */
public enum Information {
    /** Expectation of the Hessian under the model. */
    EXPECTED,
    /** Hessian at the estimates. */
    OBSERVED,
    /** Mean outer product of the casewise scores. */
    FIRST_ORDER
}
