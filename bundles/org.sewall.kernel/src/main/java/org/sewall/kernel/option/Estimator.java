package org.sewall.kernel.option;

/** Name the discrepancy that estimates minimise. */
public enum Estimator {
    /** Normal-theory maximum likelihood (Joreskog, 1967). */
    ML,
    /** Generalised least squares: weights from the sample covariance matrix under normality (Browne, 1974). */
    GLS,
    /** Unweighted least squares. */
    ULS,
    /** Weighted least squares with the full asymptotic covariance matrix; asymptotically distribution free (Browne, 1984). */
    WLS,
    /** Diagonally weighted least squares (Muthen, du Toit & Spisic, 1997). */
    DWLS;

    /** Return the name in messages and results. */
    public String label() {
        return name();
    }
}
