package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;

/**
 * Correct the expected Hessian for covariates whose moments are given rather than sampled.
 *
 * <p>Where covariates are fixed, their sample moments carry no information, so the derivatives of the implied moments among
 * them do not count. That matters only for a parameter that would make a covariate an outcome: its derivative
 * D = u v' + v u' loses the block X D X' of the covariates (lavaan 0.6, {@code lav_mvnorm_information_expected} with
 * {@code x.idx}). Moments bordered by means mix means and covariances: there X first takes the means mu out of a column,
 * keeps the covariates and the border, and puts mu back, so that derivatives of the covariates' means do not count either.
 */
final class FixedCovariates {
    private final RankTwoElements elements;
    private final DMatrixRMaj weight;
    private final DMatrixRMaj factors;
    private final DMatrixRMaj sigma;
    private final boolean[] fixed;

    /**
     * Take the matrices of an evaluated discrepancy.
     *
     * @param sigma implied moments, bordered where means are modelled
     * @param weight W
     * @param factors R
     * @param fixed for each observed variable whether it is a fixed covariate
     */
    FixedCovariates(
            RankTwoElements elements, DMatrixRMaj sigma, DMatrixRMaj weight, DMatrixRMaj factors, boolean[] fixed) {
        this.elements = elements;
        this.sigma = sigma;
        this.weight = weight;
        this.factors = factors;
        this.fixed = fixed;
    }

    /** Compute what the block of one element takes from tr(W D(e) W D(other)), if the other has no such block. */
    double cross(int e, int other) {
        double[] u = weightedBlock(elements.u[e]);
        double[] v = weightedBlock(elements.v[e]);
        int x = elements.u[other];
        int y = elements.v[other];
        return trace(e, other, dot(u, x), dot(u, y), dot(v, x), dot(v, y));
    }

    /** Compute what the block of one element takes from tr(W D(e) W D(e)). */
    double own(int e) {
        double[] u = weightedBlock(elements.u[e]);
        double[] v = weightedBlock(elements.v[e]);
        double uu = blockDot(u, elements.u[e]);
        double uv = blockDot(u, elements.v[e]);
        double vv = blockDot(v, elements.v[e]);
        return 2 * cross(e, e) - trace(e, e, uu, uv, uv, vv);
    }

    private double trace(int e, int other, double ux, double uy, double vx, double vy) {
        return 2 * elements.weight[e] * elements.weight[other] * (vx * uy + vy * ux);
    }

    /** Compute W X r for column r of R. */
    private double[] weightedBlock(int column) {
        int p = weight.numRows;
        double[] block = block(column);
        double[] product = new double[p];
        for (int k = 0; k < p; k++) {
            if (block[k] != 0) {
                for (int i = 0; i < p; i++) {
                    product[i] += weight.get(i, k) * block[k];
                }
            }
        }
        return product;
    }

    /** Compute X r for column r of R: the covariates' own part, and elsewhere what the border alone brings. */
    private double[] block(int column) {
        int p = weight.numRows;
        boolean bordered = p > fixed.length;
        double border = bordered ? factors.get(p - 1, column) : 0;
        double[] block = new double[p];
        for (int i = 0; i < fixed.length; i++) {
            block[i] = fixed[i] ? factors.get(i, column) : bordered ? sigma.get(i, p - 1) * border : 0;
        }
        if (bordered) {
            block[p - 1] = border;
        }
        return block;
    }

    private double dot(double[] vector, int column) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * factors.get(i, column);
        }
        return sum;
    }

    private double blockDot(double[] vector, int column) {
        double[] block = block(column);
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * block[i];
        }
        return sum;
    }
}
