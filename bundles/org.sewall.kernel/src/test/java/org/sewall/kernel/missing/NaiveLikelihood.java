package org.sewall.kernel.missing;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The normal likelihood of incomplete cases, case by case and straight from its definition. */
final class NaiveLikelihood {
    private NaiveLikelihood() {}

    /** Compute minus twice the log-likelihood. */
    static double deviance(double[][] rows, DMatrixRMaj covariance, double[] mean) {
        double sum = 0;
        for (double[] row : rows) {
            int[] observed = observed(row);
            if (observed.length == 0) {
                continue;
            }
            DMatrixRMaj part = part(covariance, observed);
            DMatrixRMaj inverse = new DMatrixRMaj(part.numRows, part.numRows);
            CommonOps_DDRM.invert(part.copy(), inverse);
            sum += observed.length * Math.log(2 * Math.PI) + Math.log(CommonOps_DDRM.det(part));
            for (int i = 0; i < observed.length; i++) {
                for (int j = 0; j < observed.length; j++) {
                    sum += (row[observed[i]] - mean[observed[i]])
                            * inverse.get(i, j)
                            * (row[observed[j]] - mean[observed[j]]);
                }
            }
        }
        return sum;
    }

    static int[] observed(double[] row) {
        return IntStream.range(0, row.length).filter(k -> !Double.isNaN(row[k])).toArray();
    }

    static DMatrixRMaj part(DMatrixRMaj matrix, int[] variables) {
        DMatrixRMaj part = new DMatrixRMaj(variables.length, variables.length);
        for (int i = 0; i < variables.length; i++) {
            for (int j = 0; j < variables.length; j++) {
                part.set(i, j, matrix.get(variables[i], variables[j]));
            }
        }
        return part;
    }

    /** Invert the part of the matrix that belongs to the values present, bordered by zeros. */
    static DMatrixRMaj paddedInverse(DMatrixRMaj covariance, double[] row) {
        int[] observed = observed(row);
        DMatrixRMaj inverse = part(covariance, observed);
        if (observed.length > 0) {
            CommonOps_DDRM.invert(inverse);
        }
        DMatrixRMaj padded = new DMatrixRMaj(row.length, row.length);
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < observed.length; j++) {
                padded.set(observed[i], observed[j], inverse.get(i, j));
            }
        }
        return padded;
    }
}
