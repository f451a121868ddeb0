package org.sewall.kernel.exploratory;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Hold eigenvalues and unit eigenvectors of a symmetric matrix, the largest first.
 *
 * @param values eigenvalues, decreasing
 * @param vectors one eigenvector per column, in the order of the values
 */
record SymmetricSpectrum(double[] values, DMatrixRMaj vectors) {

    /**
     * Decompose a symmetric matrix, which is left as it is.
     *
     * @throws IllegalArgumentException if an element is not finite
     */
    static SymmetricSpectrum of(DMatrixRMaj matrix) {
        int size = matrix.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(matrix.copy())) {
            throw new IllegalArgumentException("matrix has elements that are not finite");
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -eigen.getEigenvalue(i).getReal()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[size];
        var vectors = new DMatrixRMaj(size, size);
        for (int j = 0; j < size; j++) {
            values[j] = eigen.getEigenvalue(order[j]).getReal();
            DMatrixRMaj vector = eigen.getEigenVector(order[j]);
            for (int i = 0; i < size; i++) {
                vectors.set(i, j, vector.get(i));
            }
        }
        return new SymmetricSpectrum(values, vectors);
    }
}
