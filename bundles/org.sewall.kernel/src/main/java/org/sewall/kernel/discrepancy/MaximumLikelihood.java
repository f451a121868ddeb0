package org.sewall.kernel.discrepancy;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamLayout;

/**
 * Evaluate the maximum likelihood discrepancy of one group.
 *
 * <p>F = log|Sigma| + tr(S Sigma^-1) - log|S| - p (Joreskog, K. G., 1967, Psychometrika 32, 443-482), on
 * moments bordered by the means where these are modelled, which adds (m - mu)' Sigma^-1 (m - mu). With W = Sigma^-1,
 * G = W - W S W and derivatives D(a) of Sigma: gradient tr(G D(a)); expected Hessian tr(W D(a) W D(b)); observed Hessian
 * tr(W D(a) (W - 2 G) D(b)) + tr(G D(a,b)) (Lee, S.-Y. & Jennrich, R. I., 1979, Psychometrika 44, 99-113, for the
 * expectation).
 *
 * <p>F is in units of discrepancy: the chi-square is F times the multiplier of the number convention, and the
 * information is half the Hessian times that multiplier.
 */
public final class MaximumLikelihood implements Discrepancy {
    private final ImpliedMoments implied;
    private final BorderedSample sample;
    private final RankTwoElements elements;
    private final LinearSolverChol_DDRM solver;
    private final DMatrixRMaj factor;
    private final DMatrixRMaj weight;
    private final DMatrixRMaj factors;
    private final DMatrixRMaj weighted;
    private final DMatrixRMaj sampled;
    private final DMatrixRMaj gramWeight;
    private final DMatrixRMaj gramGradient;
    private double value;
    private boolean gramsCurrent;

    /**
     * Allocate all matrices.
     *
     * @param layout model of the group
     * @param sample sample moments of order {@code layout.bordered()}
     */
    public MaximumLikelihood(RamLayout layout, BorderedSample sample) {
        implied = new ImpliedMoments(layout);
        this.sample = sample;
        elements = new RankTwoElements(layout);
        int p = layout.bordered();
        int r = elements.columns();
        solver = new LinearSolverChol_DDRM(new CholeskyDecompositionInner_DDRM(true));
        factor = new DMatrixRMaj(p, p);
        weight = new DMatrixRMaj(p, p);
        factors = new DMatrixRMaj(p, r);
        weighted = new DMatrixRMaj(p, r);
        sampled = new DMatrixRMaj(p, r);
        gramWeight = new DMatrixRMaj(r, r);
        gramGradient = new DMatrixRMaj(r, r);
    }

    @Override
    public int parameters() {
        return implied.layout().parameters();
    }

    /** Return the implied moments at the last point. */
    public ImpliedMoments implied() {
        return implied;
    }

    /** Return the sample moments. */
    public BorderedSample sample() {
        return sample;
    }

    @Override
    public boolean evaluate(double[] theta) {
        gramsCurrent = false;
        if (!implied.evaluate(theta)) {
            return false;
        }
        factor.setTo(implied.sigma());
        if (!solver.setA(factor)) {
            return false;
        }
        double logDeterminant = 0;
        DMatrixRMaj lower = solver.getDecomposition().getT(factor);
        for (int i = 0; i < lower.numRows; i++) {
            logDeterminant += 2 * Math.log(lower.get(i, i));
        }
        solver.invert(weight);
        value = logDeterminant - sample.logDeterminant() + traceOfSampleTimesWeight() - weight.numRows;
        return Double.isFinite(value);
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public void gradient(double[] gradient) {
        grams();
        Arrays.fill(gradient, 0, parameters(), 0);
        for (int e = 0; e < elements.count; e++) {
            gradient[elements.parameter[e]] += 2 * elements.weight[e] * gramGradient.get(elements.u[e], elements.v[e]);
        }
    }

    @Override
    public void expectedHessian(DMatrixRMaj hessian) {
        grams();
        hessian.zero();
        for (int a = 0; a < elements.count; a++) {
            for (int b = 0; b <= a; b++) {
                add(hessian, a, b, expected(a, b));
            }
        }
    }

    /**
     * Compute one entry of the expected Hessian given the covariates.
     *
     * @param candidate parameter that stands at one place only
     * @param other another such parameter, which does not make a fixed covariate an outcome, or the same one
     * @param fixed for each observed variable whether it is a covariate whose moments are given
     */
    public double conditionalHessian(int candidate, int other, boolean[] fixed) {
        grams();
        int a = elements.elementOf[candidate];
        int b = elements.elementOf[other];
        boolean concerned = elements.directed[a] && elements.row[a] < fixed.length && fixed[elements.row[a]];
        if (!concerned) {
            return expected(a, b);
        }
        FixedCovariates covariates = new FixedCovariates(elements, implied.sigma(), weight, factors, fixed);
        return expected(a, b) - (a == b ? covariates.own(a) : covariates.cross(a, b));
    }

    @Override
    public void observedHessian(DMatrixRMaj hessian) {
        grams();
        hessian.zero();
        for (int a = 0; a < elements.count; a++) {
            for (int b = 0; b <= a; b++) {
                add(hessian, a, b, expected(a, b) - 2 * misfit(a, b) + curvature(a, b));
            }
        }
    }

    private double traceOfSampleTimesWeight() {
        double[] s = sample.moments().data;
        double[] w = weight.data;
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            sum += s[i] * w[i];
        }
        return sum;
    }

    private void add(DMatrixRMaj hessian, int a, int b, double entry) {
        int i = elements.parameter[a];
        int j = elements.parameter[b];
        hessian.add(i, j, entry);
        if (a != b) {
            hessian.add(j, i, entry);
        }
    }

    private void grams() {
        if (gramsCurrent) {
            return;
        }
        elements.fill(implied, factors);
        CommonOps_DDRM.mult(weight, factors, weighted);
        CommonOps_DDRM.mult(sample.moments(), weighted, sampled);
        CommonOps_DDRM.multTransA(factors, weighted, gramWeight);
        CommonOps_DDRM.multTransA(weighted, sampled, gramGradient);
        CommonOps_DDRM.subtract(gramWeight, gramGradient, gramGradient);
        gramsCurrent = true;
    }

    /** Compute tr(W D(a) W D(b)). */
    private double expected(int a, int b) {
        double[] w = gramWeight.data;
        int r = gramWeight.numCols;
        int u = elements.u[a] * r;
        int v = elements.v[a] * r;
        int x = elements.u[b];
        int y = elements.v[b];
        return 2 * elements.weight[a] * elements.weight[b] * (w[v + x] * w[u + y] + w[v + y] * w[u + x]);
    }

    /** Compute tr(W D(a) G D(b)). */
    private double misfit(int a, int b) {
        double[] w = gramWeight.data;
        double[] g = gramGradient.data;
        int r = gramWeight.numCols;
        int u = elements.u[a] * r;
        int v = elements.v[a] * r;
        int x = elements.u[b];
        int y = elements.v[b];
        return elements.weight[a]
                * elements.weight[b]
                * (w[v + x] * g[u + y] + w[u + x] * g[v + y] + w[v + y] * g[u + x] + w[u + y] * g[v + x]);
    }

    /** Compute tr(G D(a,b)), the part of the second derivatives of Sigma. */
    private double curvature(int a, int b) {
        if (elements.directed[a]) {
            return elements.directed[b] ? twoPaths(a, b) : pathAndCovariance(a, b);
        }
        return elements.directed[b] ? pathAndCovariance(b, a) : 0;
    }

    private double twoPaths(int a, int b) {
        double[] g = gramGradient.data;
        int r = gramGradient.numCols;
        int i = elements.row[a];
        int j = elements.column[a];
        int k = elements.row[b];
        int l = elements.column[b];
        DMatrixRMaj total = implied.totalEffects();
        return 2
                * (total.get(l, i) * g[elements.u[b] * r + elements.v[a]]
                        + total.get(j, k) * g[elements.u[a] * r + elements.v[b]]
                        + implied.moments().get(l, j) * g[elements.u[a] * r + elements.u[b]]);
    }

    private double pathAndCovariance(int path, int covariance) {
        double[] g = gramGradient.data;
        int start = elements.u[path] * gramGradient.numCols;
        int j = elements.column[path];
        DMatrixRMaj total = implied.totalEffects();
        return 2
                * elements.weight[covariance]
                * (total.get(j, elements.row[covariance]) * g[start + elements.v[covariance]]
                        + total.get(j, elements.column[covariance]) * g[start + elements.u[covariance]]);
    }
}
