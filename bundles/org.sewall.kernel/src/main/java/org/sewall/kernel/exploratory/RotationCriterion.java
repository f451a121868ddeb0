package org.sewall.kernel.exploratory;

import java.io.Serializable;
import org.ejml.data.DMatrixRMaj;

/**
 * Measure the complexity of a matrix of loadings; a rotation looks for its minimum.
 *
 * <p>Every criterion is invariant under permutation and change of sign of columns.
 */
public sealed interface RotationCriterion extends Serializable permits Orthomax, CrawfordFerguson, Oblimin, Geomin {

    /**
     * Evaluate the criterion.
     *
     * @param loadings p by m, left as it is
     * @param gradient filled with the p by m derivatives with respect to the loadings
     * @return value of the criterion
     */
    double evaluate(DMatrixRMaj loadings, DMatrixRMaj gradient);
}
