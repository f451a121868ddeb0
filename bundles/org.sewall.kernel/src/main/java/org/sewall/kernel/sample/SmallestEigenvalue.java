package org.sewall.kernel.sample;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Say by how much a symmetric matrix fails to be positive definite. */
public final class SmallestEigenvalue {

    private SmallestEigenvalue() {}

    /**
     * Compute the smallest eigenvalue, in the units of the matrix.
     *
     * @param matrix symmetric, at least 1 by 1, finite; it is left as it is
     * @return the eigenvalue, to about the precision of a double relative to the largest
     * @throws IllegalArgumentException if {@code matrix} is empty or an element is not finite
     */
    public static double of(double[][] matrix) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.length, false, true);
        if (matrix.length == 0 || !eigen.decompose(new DMatrixRMaj(matrix))) {
            throw new IllegalArgumentException("matrix is empty or not finite");
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < matrix.length; i++) {
            smallest = Math.min(smallest, eigen.getEigenvalue(i).getReal());
        }
        return smallest;
    }
}
