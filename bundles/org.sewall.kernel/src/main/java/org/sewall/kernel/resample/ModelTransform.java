package org.sewall.kernel.resample;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sewall.kernel.sample.CaseMatrix;

/**
 * Transform cases so that a model holds in them exactly: z = Sigma^1/2 S^-1/2 (x - mean) + mu.
 *
 * <p>Sources: Beran, R. & Srivastava, M. S. (1985), The Annals of Statistics 13, 95-115; Bollen & Stine (1992).
 */
public final class ModelTransform {
    private ModelTransform() {}

    /**
     * Transform the cases of one group.
     *
     * @param cases complete cases
     * @param sample sample covariance matrix S, positive definite
     * @param sampleMeans sample means
     * @param implied implied covariance matrix Sigma, positive definite
     * @param means means of the transformed cases
     */
    public static CaseMatrix apply(
            CaseMatrix cases, DMatrixRMaj sample, double[] sampleMeans, DMatrixRMaj implied, double[] means) {
        int p = sample.numRows;
        DMatrixRMaj transform = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(power(implied, 0.5), power(sample, -0.5), transform);
        double[][] rows = new double[cases.size()][p];
        double[] deviation = new double[p];
        for (int n = 0; n < rows.length; n++) {
            for (int j = 0; j < p; j++) {
                deviation[j] = cases.rows()[n][j] - sampleMeans[j];
            }
            for (int i = 0; i < p; i++) {
                double sum = means[i];
                for (int j = 0; j < p; j++) {
                    sum += transform.data[i * p + j] * deviation[j];
                }
                rows[n][i] = sum;
            }
        }
        return new CaseMatrix(cases.names(), rows);
    }

    /** Compute a power of a symmetric positive definite matrix. */
    private static DMatrixRMaj power(DMatrixRMaj matrix, double exponent) {
        int p = matrix.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(p, true, true);
        if (!eigen.decompose(matrix.copy())) {
            throw new IllegalArgumentException("the matrix has no eigenvalues");
        }
        DMatrixRMaj power = new DMatrixRMaj(p, p);
        for (int k = 0; k < p; k++) {
            double[] vector = eigen.getEigenVector(k).data;
            double scale = Math.pow(eigen.getEigenvalue(k).getReal(), exponent);
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    power.add(i, j, scale * vector[i] * vector[j]);
                }
            }
        }
        return power;
    }
}
