package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamLayout;

/**
 * Evaluate the generalized least-squares discrepancy of one group.
 *
 * <p>F = 1/2 tr[(V (S - Sigma))^2] + (m - mu)' V (m - mu) with V = S^-1 (Joreskog, K. G. & Goldberger, A. S., 1972,
 * Psychometrika 37, 243-260; Browne, M. W., 1974, South African Statistical Journal 8, 1-24; the term of the means as in
 * lavaan 0.6). With G = - V (S - Sigma) V and g = V (mu - m): gradient tr(G dSigma) + 2 g' dmu; expected Hessian
 * tr(V dSigma V dSigma) + 2 dmu' V dmu; the observed one adds tr(G d2Sigma) + 2 g' d2mu.
 *
 * <p>The derivatives are those of moments bordered by means, of rank 2, with the means taken out again; so every term is a
 * sum of products of entries of two Gram matrices, and no matrix of the order of the number of moments is formed. F is
 * in units of discrepancy: the chi-square is F times N - 1.
 */
public final class GeneralizedLeastSquares implements GroupDiscrepancy {
    private final ImpliedMoments implied;
    private final RankTwoElements elements;
    private final DMatrixRMaj sample;
    private final double[] means;
    private final DMatrixRMaj weight;
    private final DMatrixRMaj residual;
    private final DMatrixRMaj product;
    private final DMatrixRMaj slope;
    private final DMatrixRMaj factors;
    private final DMatrixRMaj weighted;
    private final DMatrixRMaj gramWeight;
    private final DMatrixRMaj gramSlope;
    private final DMatrixRMaj gramSpread;
    private double value;
    private boolean gramsCurrent;

    /**
     * Allocate all matrices.
     *
     * @param layout model of the group
     * @param covariance positive definite sample covariance matrix S of the observed variables; not kept
     * @param means their sample means; empty without mean structure; not kept
     * @throws IllegalArgumentException if S is not positive definite
     */
    public GeneralizedLeastSquares(RamLayout layout, DMatrixRMaj covariance, double[] means) {
        implied = new ImpliedMoments(layout);
        elements = new RankTwoElements(layout);
        sample = covariance.copy();
        this.means = means.clone();
        int p = layout.observed();
        int bordered = layout.bordered();
        int r = elements.columns();
        DMatrixRMaj inverse = new DMatrixRMaj(p, p);
        if (!CommonOps_DDRM.invert(covariance, inverse)) {
            throw new IllegalArgumentException("sample covariance matrix is not positive definite");
        }
        weight = new DMatrixRMaj(bordered, bordered);
        CommonOps_DDRM.insert(inverse, weight, 0, 0);
        if (bordered > p) {
            weight.set(p, p, 1);
        }
        residual = new DMatrixRMaj(bordered, bordered);
        product = new DMatrixRMaj(bordered, bordered);
        slope = new DMatrixRMaj(bordered, bordered);
        factors = new DMatrixRMaj(bordered, r);
        weighted = new DMatrixRMaj(bordered, r);
        gramWeight = new DMatrixRMaj(r, r);
        gramSlope = new DMatrixRMaj(r, r);
        gramSpread = new DMatrixRMaj(r, r);
    }

    @Override
    public int parameters() {
        return implied.layout().parameters();
    }

    @Override
    public ImpliedMoments implied() {
        return implied;
    }

    @Override
    public boolean isLeastSquares() {
        return true;
    }

    @Override
    public GroupDiscrepancy extended(RamLayout layout) {
        return new GeneralizedLeastSquares(layout, sample, means);
    }

    @Override
    public double conditionalHessian(int candidate, int other, boolean[] fixed) {
        int first = elements.elementOf[candidate];
        int second = elements.elementOf[other];
        if (first < 0 || second < 0) {
            // a parameter of another group
            return 0;
        }
        grams();
        return elements.trace(gramWeight, gramWeight, first, second);
    }

    @Override
    public boolean evaluate(double[] theta) {
        gramsCurrent = false;
        if (!implied.evaluate(theta)) {
            return false;
        }
        int p = implied.layout().observed();
        residual.zero();
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                residual.set(i, j, sample.get(i, j) - implied.covariance(i, j));
            }
            if (means.length > 0) {
                double difference = means[i] - implied.mean(i);
                residual.set(i, p, difference);
                residual.set(p, i, difference);
            }
        }
        // the border counts twice in the trace, which makes up for the half
        CommonOps_DDRM.mult(weight, residual, product);
        value = 0;
        for (int i = 0; i < product.numRows; i++) {
            for (int j = 0; j < product.numRows; j++) {
                value += 0.5 * product.get(i, j) * product.get(j, i);
            }
        }
        return Double.isFinite(value);
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public void gradient(double[] gradient) {
        grams();
        elements.gradient(gramSlope, gradient);
    }

    @Override
    public void expectedHessian(DMatrixRMaj hessian) {
        grams();
        hessian.zero();
        for (int a = 0; a < elements.count; a++) {
            for (int b = 0; b <= a; b++) {
                elements.add(hessian, a, b, elements.trace(gramWeight, gramWeight, a, b));
            }
        }
    }

    @Override
    public void observedHessian(DMatrixRMaj hessian) {
        grams();
        hessian.zero();
        for (int a = 0; a < elements.count; a++) {
            for (int b = 0; b <= a; b++) {
                double entry =
                        elements.trace(gramWeight, gramWeight, a, b) + elements.curvature(gramSlope, implied, a, b);
                elements.add(hessian, a, b, means.length == 0 ? entry : entry - meanProduct(a, b));
            }
        }
    }

    private void grams() {
        if (gramsCurrent) {
            return;
        }
        elements.fill(implied, factors);
        int p = implied.layout().observed();
        if (means.length > 0) {
            takeOutMeans(p);
        }
        CommonOps_DDRM.mult(-1, product, weight, slope);
        CommonOps_DDRM.mult(weight, factors, weighted);
        CommonOps_DDRM.multTransA(factors, weighted, gramWeight);
        CommonOps_DDRM.mult(slope, factors, weighted);
        CommonOps_DDRM.multTransA(factors, weighted, gramSlope);
        if (means.length > 0) {
            for (int i = 0; i < p; i++) {
                slope.set(i, p, 0);
                slope.set(p, i, 0);
            }
            CommonOps_DDRM.mult(slope, factors, weighted);
            CommonOps_DDRM.multTransA(factors, weighted, gramSpread);
        }
        gramsCurrent = true;
    }

    private void takeOutMeans(int p) {
        for (int k = 0; k < factors.numCols; k++) {
            double border = factors.get(p, k);
            if (border != 0) {
                for (int i = 0; i < p; i++) {
                    factors.add(i, k, -border * implied.mean(i));
                }
            }
        }
    }

    /** Compute 2 dmu(a)' G dmu(b), by which the second derivative of Sigma is below that of the bordered moments. */
    private double meanProduct(int a, int b) {
        int p = implied.layout().observed();
        double ua = factors.get(p, elements.u[a]);
        double va = factors.get(p, elements.v[a]);
        double ub = factors.get(p, elements.u[b]);
        double vb = factors.get(p, elements.v[b]);
        double sum = va * vb * gramSpread.get(elements.u[a], elements.u[b])
                + va * ub * gramSpread.get(elements.u[a], elements.v[b])
                + ua * vb * gramSpread.get(elements.v[a], elements.u[b])
                + ua * ub * gramSpread.get(elements.v[a], elements.v[b]);
        return 2 * elements.weight[a] * elements.weight[b] * sum;
    }
}
