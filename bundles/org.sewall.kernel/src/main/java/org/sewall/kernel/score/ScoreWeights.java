package org.sewall.kernel.score;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Hold the weights that turn the values of a case into scores, for one set of observed variables present.
 *
 * @param present positions of the variables that a case has
 * @param weights k by number of those variables
 * @param means their means
 * @param latentMeans means of the latent variables
 */
record ScoreWeights(int[] present, DMatrixRMaj weights, double[] means, double[] latentMeans) {
    /** Eigenvalues of the scaled information on the factors that are smaller, relative to the largest, are zero. */
    private static final double SINGULAR = 1e-10;

    /**
     * Compute the weights.
     *
     * @param model moments of the group
     * @param present positions of the variables that a case has, at least one
     * @param method how to score
     * @param incomplete whether the group may have cases that miss values
     */
    static ScoreWeights of(ScoringModel model, int[] present, ScoreMethod method, boolean incomplete) {
        DMatrixRMaj inverse = select(model.covariance(), present, present);
        CommonOps_DDRM.invert(inverse);
        int[] latent = range(model.latent());
        var weights = new DMatrixRMaj(model.latent(), present.length);
        if (method == ScoreMethod.REGRESSION) {
            CommonOps_DDRM.mult(select(model.withLatent(), latent, present), inverse, weights);
        } else {
            DMatrixRMaj loadings = select(model.loadings(), present, range(model.loadings().numCols));
            CommonOps_DDRM.extract(bartlett(loadings, inverse), 0, model.latent(), 0, present.length, weights);
            markUnmeasured(weights, loadings, incomplete);
        }
        double[] means = new double[present.length];
        for (int i = 0; i < present.length; i++) {
            means[i] = model.means()[present[i]];
        }
        return new ScoreWeights(present, weights, means, model.latentMeans());
    }

    /** Return (L'WL)^+ L'W, with W the inverse of the implied covariance matrix; it does not need that of residuals. */
    private static DMatrixRMaj bartlett(DMatrixRMaj loadings, DMatrixRMaj inverse) {
        var right = new DMatrixRMaj(loadings.numCols, inverse.numCols);
        CommonOps_DDRM.multTransA(loadings, inverse, right);
        var information = new DMatrixRMaj(loadings.numCols, loadings.numCols);
        CommonOps_DDRM.mult(right, loadings, information);
        var weights = new DMatrixRMaj(loadings.numCols, inverse.numCols);
        CommonOps_DDRM.mult(pseudoInverse(information), right, weights);
        return weights;
    }

    /** Invert a positive semidefinite matrix on its range, judged with unit diagonal so that units do not matter. */
    private static DMatrixRMaj pseudoInverse(DMatrixRMaj matrix) {
        int size = matrix.numRows;
        double[] scales = new double[size];
        for (int i = 0; i < size; i++) {
            scales[i] = matrix.get(i, i) > 0 ? 1 / Math.sqrt(matrix.get(i, i)) : 0;
        }
        DMatrixRMaj scaled = matrix.copy();
        CommonOps_DDRM.multRows(scales, scaled);
        CommonOps_DDRM.multCols(scaled, scales);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        eigen.decompose(scaled);
        var inverse = new DMatrixRMaj(size, size);
        for (int e = 0; e < size; e++) {
            double value = eigen.getEigenvalue(e).getReal();
            if (value > SINGULAR * size) {
                DMatrixRMaj vector = eigen.getEigenVector(e);
                CommonOps_DDRM.multAddTransB(1 / value, vector, vector, inverse);
            }
        }
        CommonOps_DDRM.multRows(scales, inverse);
        CommonOps_DDRM.multCols(inverse, scales);
        return inverse;
    }

    /** A latent variable none of whose items is present cannot be scored. */
    private static void markUnmeasured(DMatrixRMaj weights, DMatrixRMaj loadings, boolean incomplete) {
        for (int f = 0; incomplete && f < weights.numRows; f++) {
            boolean measured = false;
            for (int i = 0; i < loadings.numRows; i++) {
                measured |= loadings.get(i, f) != 0;
            }
            for (int i = 0; !measured && i < weights.numCols; i++) {
                weights.set(f, i, Double.NaN);
            }
        }
    }

    double[] score(double[] row) {
        double[] scores = latentMeans.clone();
        for (int f = 0; f < scores.length; f++) {
            for (int i = 0; i < present.length; i++) {
                scores[f] += weights.get(f, i) * (row[present[i]] - means[i]);
            }
        }
        return scores;
    }

    private static int[] range(int size) {
        return IntStream.range(0, size).toArray();
    }

    private static DMatrixRMaj select(DMatrixRMaj matrix, int[] rows, int[] columns) {
        var selected = new DMatrixRMaj(rows.length, columns.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                selected.set(i, j, matrix.get(rows[i], columns[j]));
            }
        }
        return selected;
    }
}
