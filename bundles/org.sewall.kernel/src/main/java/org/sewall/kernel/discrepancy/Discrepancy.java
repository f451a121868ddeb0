package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;

/** Evaluate a discrepancy function F of a parameter vector; one object belongs to one thread. */
public interface Discrepancy {

    /** Return the length of the parameter vector. */
    int parameters();

    /**
     * Move to a point.
     *
     * @param theta parameter vector; not kept
     * @return false if F has no value there, because the implied covariance matrix is not positive definite or the
     *     paths have no inverse; an expected outcome of a trial step
     */
    boolean evaluate(double[] theta);

    /** Return F at the last point evaluated with success. */
    double value();

    /** Write the gradient of F. */
    void gradient(double[] gradient);

    /** Write the expectation of the Hessian of F under the model: twice the information of one observation. */
    void expectedHessian(DMatrixRMaj hessian);

    /**
     * Write a positive definite matrix that may stand for the Hessian far from the minimum.
     *
     * <p>It is the expected Hessian unless another is cheaper.
     */
    default void scoringHessian(DMatrixRMaj hessian) {
        expectedHessian(hessian);
    }

    /** Write the Hessian of F. */
    void observedHessian(DMatrixRMaj hessian);
}
