package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamLayout;
import org.sewall.kernel.matrix.CholeskyFactor;

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
public final class MaximumLikelihood implements GroupDiscrepancy {
    private final ImpliedMoments implied;
    private final BorderedSample sample;
    private final MomentDerivatives derivatives;
    private final CholeskyFactor factor;
    private final DMatrixRMaj weight;
    private double value;
    private boolean current;

    /**
     * Allocate all matrices.
     *
     * @param layout model of the group
     * @param sample sample moments of order {@code layout.bordered()}
     */
    public MaximumLikelihood(RamLayout layout, BorderedSample sample) {
        implied = new ImpliedMoments(layout);
        this.sample = sample;
        derivatives = new MomentDerivatives(layout);
        int p = layout.bordered();
        factor = new CholeskyFactor(p);
        weight = new DMatrixRMaj(p, p);
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
    public MaximumLikelihood extended(RamLayout layout) {
        return new MaximumLikelihood(layout, sample);
    }

    /** Return the sample moments. */
    public BorderedSample sample() {
        return sample;
    }

    @Override
    public boolean evaluate(double[] theta) {
        current = false;
        if (!implied.evaluate(theta)) {
            return false;
        }
        if (!factor.factor(implied.sigma())) {
            return false;
        }
        factor.invert(weight);
        value = factor.logDeterminant() - sample.logDeterminant() + traceOfSampleTimesWeight() - weight.numRows;
        return Double.isFinite(value);
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public void gradient(double[] gradient) {
        derivatives().gradient(gradient);
    }

    @Override
    public void expectedHessian(DMatrixRMaj hessian) {
        derivatives().expectedHessian(hessian);
    }

    @Override
    public double conditionalHessian(int candidate, int other, boolean[] fixed) {
        return derivatives().conditionalHessian(candidate, other, fixed);
    }

    @Override
    public double[] explained(int first, DMatrixRMaj inverse, boolean[] fixed) {
        boolean given = false;
        for (boolean covariate : fixed) {
            given |= covariate;
        }
        return given
                ? GroupDiscrepancy.super.explained(first, inverse, fixed)
                : derivatives().explained(first, inverse);
    }

    @Override
    public void observedHessian(DMatrixRMaj hessian) {
        derivatives().observedHessian(hessian);
    }

    private MomentDerivatives derivatives() {
        if (!current) {
            derivatives.ofSample(implied, weight, sample.moments());
            current = true;
        }
        return derivatives;
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
}
