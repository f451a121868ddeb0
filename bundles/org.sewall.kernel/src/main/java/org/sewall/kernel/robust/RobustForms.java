package org.sewall.kernel.robust;

import org.ejml.data.DMatrixRMaj;

/**
 * Give what robust standard errors and tests need to know of one group.
 *
 * <p>With the Jacobian J of the moments, the weight V and the asymptotic covariance matrix Gamma of the sample moments.
 * All matrices are q by q and new.
 */
public interface RobustForms {

    /** Compute J' V J, the information of one observation. */
    DMatrixRMaj information();

    /** Compute J' V Gamma V J, the covariance matrix of the scores. */
    DMatrixRMaj meat();

    /** Compute tr(V Gamma). */
    double trace();

    /** Compute tr(V Gamma V Gamma). */
    double traceOfSquare();

    /** Compute J' V Gamma V Gamma V J. */
    DMatrixRMaj meatOfSquare();
}
