package org.sewall.kernel.implied;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Compute the stability index of a non-recursive model.
 *
 * <p>Source: Bentler, P. M. & Freeman, E. H. (1983), Tests for stability in linear structural equation systems,
 * Psychometrika 48, 143-145.
 */
public final class StabilityIndex {
    private StabilityIndex() {}

    /**
     * Compute the largest modulus of the eigenvalues of A.
     *
     * @param paths square matrix A of directed paths, not changed
     * @return index, 0 for a recursive model; total effects exist as a limit only below 1; NaN if the eigenvalues
     *     cannot be computed
     */
    public static double of(DMatrixRMaj paths) {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(paths.numRows, false);
        if (!decomposition.decompose(paths.copy())) {
            return Double.NaN;
        }
        double largest = 0;
        for (int i = 0; i < decomposition.getNumberOfEigenvalues(); i++) {
            largest = Math.max(largest, decomposition.getEigenvalue(i).getMagnitude());
        }
        return largest;
    }
}
