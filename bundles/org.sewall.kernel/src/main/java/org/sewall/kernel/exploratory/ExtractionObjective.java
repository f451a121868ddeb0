package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/**
 * Discrepancy of a factor model as a function of the uniquenesses alone, loadings being optimal for them.
 *
 * <p>Both objectives are sums over the p - m smallest eigenvalues of a matrix whose derivatives have rank 1 or 2, so that
 * value, gradient and exact Hessian all come from one eigendecomposition (Jöreskog 1967, Clarke 1970).
 */
interface ExtractionObjective {

    /** Return the coordinate in which the objective is minimised, of a uniqueness. */
    double coordinate(double uniqueness);

    /** Return the uniqueness of a coordinate. */
    double uniqueness(double coordinate);

    /**
     * Evaluate the objective.
     *
     * @param coordinates one per variable
     * @param gradient filled with first derivatives
     * @param hessian filled with second derivatives
     * @return the discrepancy, not negative
     */
    double evaluate(double[] coordinates, double[] gradient, DMatrixRMaj hessian);

    /**
     * Compute the optimal loadings for given uniquenesses, p by m; their columns are orthogonal in the metric of the
     * method.
     */
    DMatrixRMaj loadings(double[] uniquenesses);
}
