package org.sewall.kernel.missing;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/**
 * Go through all patterns of missing values at given means mu and covariances Sigma of all variables.
 *
 * <p>With W = Sigma^-1 and m the variables that a pattern misses, the inverse of the covariances of those it has, bordered by
 * zeros, is W - W(.,m) C W(m,.) with C = W(m,m)^-1, and the logarithm of their determinant log|Sigma| + log|W(m,m)|: one
 * factorization of Sigma serves all patterns, each of which costs a factorization of the order of what it misses. C is
 * also the covariance of the missing values given the others, so that the sweep is at the same time the expectation step of the EM
 * algorithm (Dempster, A. P., Laird, N. M. & Rubin, D. B., 1977, Journal of the Royal Statistical Society B 39, 1-38;
 * Orchard, T. & Woodbury, M. A., 1972, 6th Berkeley Symposium, 697-715).
 *
 * <p>For every row (y, h) of the sample it keeps z = Sigma(oo)^-1 (y - h mu), zero at the missing variables. Nothing is
 * allocated in an evaluation; an object belongs to one thread.
 */
final class PatternSweep {
    private final IncompleteSample sample;
    private final MissingPattern[] patterns;
    private final int p;
    private final LinearSolverChol_DDRM solver;
    private final DMatrixRMaj factor;
    private final DMatrixRMaj weight;
    private final DMatrixRMaj conditional;
    private final DMatrixRMaj crossProducts;
    private final DMatrixRMaj scores;
    private final double[] scoreSum;
    private final double[] roots;
    private final double[] residual;
    private final double[] coefficient;
    private double logDeterminant;
    private double deviance;
    private boolean crossProductsCurrent;

    /** Allocate what a sample needs. */
    PatternSweep(IncompleteSample sample) {
        this.sample = sample;
        patterns = sample.patterns().toArray(MissingPattern[]::new);
        p = sample.variables();
        solver = new LinearSolverChol_DDRM(new CholeskyDecompositionInner_DDRM(true));
        factor = new DMatrixRMaj(p, p);
        weight = new DMatrixRMaj(p, p);
        conditional = new DMatrixRMaj(p, p);
        crossProducts = new DMatrixRMaj(p, p);
        scores = new DMatrixRMaj(sample.meanShares().length, p);
        scoreSum = new double[p];
        roots = new double[sample.triangles()];
        residual = new double[p];
        coefficient = new double[p];
    }

    /**
     * Move to a point.
     *
     * @param covariance Sigma, of the order of the sample; not kept
     * @param mean mu; not kept
     * @return false if Sigma is not positive definite; then nothing else means anything
     */
    boolean evaluate(DMatrixRMaj covariance, double[] mean) {
        factor.setTo(covariance);
        if (!solver.setA(factor)) {
            return false;
        }
        DMatrixRMaj lower = solver.getDecomposition().getT(factor);
        logDeterminant = 0;
        for (int i = 0; i < p; i++) {
            logDeterminant += 2 * Math.log(lower.get(i, i));
        }
        solver.invert(weight);
        conditional.zero();
        Arrays.fill(scoreSum, 0);
        crossProductsCurrent = false;
        deviance = sample.presentValues() * Math.log(2 * Math.PI);
        for (MissingPattern pattern : patterns) {
            if (!condition(pattern)) {
                return false;
            }
            for (int row = pattern.firstRow(); row < pattern.firstRow() + pattern.rows(); row++) {
                deviance += score(pattern, row, mean);
            }
        }
        return Double.isFinite(deviance);
    }

    /** Factorise W(m,m), and add C to the sum over cases. */
    private boolean condition(MissingPattern pattern) {
        int[] missing = pattern.missing();
        double determinant = logDeterminant;
        if (missing.length > 0) {
            double part = Triangle.factorise(weight, missing, roots, pattern.firstElement());
            if (!(part < Double.POSITIVE_INFINITY)) {
                return false;
            }
            determinant += part;
            Triangle.addInverse(roots, pattern.firstElement(), missing, pattern.cases(), conditional, coefficient);
        }
        deviance += pattern.cases() * determinant;
        return true;
    }

    /** Compute z of one row; return its quadratic form (y - h mu)' z. */
    private double score(MissingPattern pattern, int row, double[] mean) {
        double share = sample.meanShares()[row];
        int start = row * p;
        for (int k : pattern.observed()) {
            residual[k] = sample.values()[start + k] - share * mean[k];
        }
        double quadratic = solve(pattern, scores.data, start);
        for (int k : pattern.observed()) {
            scoreSum[k] += share * scores.data[start + k];
        }
        return quadratic;
    }

    /**
     * Compute z of one case of a pattern at the last point.
     *
     * @param values values of the case
     * @param mean mu of the last point
     * @param z receives z, zero where the case misses a value
     * @return minus twice the log-likelihood of the case
     */
    double caseScore(MissingPattern pattern, double[] values, double[] mean, double[] z) {
        for (int k : pattern.observed()) {
            residual[k] = values[k] - mean[k];
        }
        double determinant = logDeterminant;
        int diagonal = pattern.firstElement();
        for (int k = 0; k < pattern.missing().length; k++) {
            determinant += 2 * Math.log(roots[diagonal]);
            diagonal += k + 2;
        }
        double constant = pattern.observed().length * Math.log(2 * Math.PI);
        return constant + determinant + solve(pattern, z, 0);
    }

    /** Compute z from the residual r of the values present; return r' z. */
    private double solve(MissingPattern pattern, double[] z, int start) {
        double[] w = weight.data;
        Arrays.fill(z, start, start + p, 0);
        for (int k : pattern.observed()) {
            addLine(z, start, residual[k], w, k * p);
        }
        int[] missing = pattern.missing();
        if (missing.length > 0) {
            for (int k = 0; k < missing.length; k++) {
                coefficient[k] = z[start + missing[k]];
            }
            Triangle.solve(roots, pattern.firstElement(), missing.length, coefficient);
            for (int k = 0; k < missing.length; k++) {
                addLine(z, start, -coefficient[k], w, missing[k] * p);
            }
            for (int k : missing) {
                z[start + k] = 0;
            }
        }
        double quadratic = 0;
        for (int k : pattern.observed()) {
            quadratic += residual[k] * z[start + k];
        }
        return quadratic;
    }

    private void addLine(double[] z, int start, double multiple, double[] w, int line) {
        for (int i = 0; i < p; i++) {
            z[start + i] += multiple * w[line + i];
        }
    }

    /** Return minus twice the log-likelihood. */
    double deviance() {
        return deviance;
    }

    /** Return the sample. */
    IncompleteSample sample() {
        return sample;
    }

    /** Return W. */
    DMatrixRMaj weight() {
        return weight;
    }

    /** Return the sum over cases of C, bordered by zeros. */
    DMatrixRMaj conditional() {
        return conditional;
    }

    /** Compute the average over cases of V = W(.,m) C W(m,.), what the weight of a pattern lacks. */
    DMatrixRMaj lost() {
        DMatrixRMaj half = new DMatrixRMaj(p, p);
        DMatrixRMaj lost = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(1.0 / sample.cases(), weight, conditional, half);
        CommonOps_DDRM.mult(half, weight, lost);
        return lost;
    }

    /** Return z of every row. */
    DMatrixRMaj scores() {
        return scores;
    }

    /** Return the sum over cases of z. */
    double[] scoreSum() {
        return scoreSum;
    }

    /** Return the lower triangular roots of W(m,m), pattern after pattern, row after row. */
    double[] roots() {
        return roots;
    }

    /** Return the sum over cases of z z'. */
    DMatrixRMaj crossProducts() {
        if (!crossProductsCurrent) {
            crossProducts.zero();
            SymmetricSum.add(scores.data, 0, scores.numRows, p, crossProducts.data);
            SymmetricSum.complete(p, crossProducts.data);
            crossProductsCurrent = true;
        }
        return crossProducts;
    }
}
