package org.sewall.kernel.discrepancy;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.implied.MomentStructure;

/**
 * Evaluate a weighted least-squares discrepancy of one group.
 *
 * <p>F = (s - sigma)' W (s - sigma) with the sample statistics s, the implied ones sigma and a constant weight W. With
 * the Jacobian J of sigma and t = W (s - sigma): gradient -2 J' t; expected (Gauss-Newton) Hessian 2 J' W J; observed
 * Hessian 2 J' W J - 2 sum of t(k) times the Hessian of sigma(k) (Browne, M. W., 1984, British Journal of Mathematical
 * and Statistical Psychology 37, 62-83).
 *
 * <p>W decides what is called the estimator: the inverse of the asymptotic covariance matrix of s gives WLS (ADF), the
 * inverse of its diagonal DWLS, the identity ULS. F is in units of discrepancy: the chi-square is F times N - 1.
 */
public class WeightedLeastSquares implements Discrepancy {
    private final MomentStructure structure;
    private final double[] sample;
    private final LeastSquaresWeight weight;
    private final double[] residuals;
    private final double[] weighted;
    private final DMatrixRMaj jacobian;
    private final DMatrixRMaj weightedJacobian;
    private double value;
    private boolean jacobianCurrent;
    private DMatrixRMaj candidateHessian = new DMatrixRMaj(0, 0);
    private boolean candidateHessianCurrent;

    /**
     * Allocate all matrices.
     *
     * @param structure implied statistics
     * @param sample sample statistics in the order of the structure; not kept
     * @param weight weight of the residuals
     * @throws IllegalArgumentException if the sizes differ
     */
    public WeightedLeastSquares(MomentStructure structure, double[] sample, LeastSquaresWeight weight) {
        int size = structure.moments();
        if (sample.length != size || weight.size() != size) {
            throw new IllegalArgumentException(
                    size + " implied statistics, " + sample.length + " of the sample, " + weight.size() + " weights");
        }
        this.structure = structure;
        this.sample = sample.clone();
        this.weight = weight;
        residuals = new double[size];
        weighted = new double[size];
        jacobian = new DMatrixRMaj(size, structure.parameters());
        weightedJacobian = new DMatrixRMaj(size, structure.parameters());
    }

    /** Return the weight. */
    public final LeastSquaresWeight weight() {
        return weight;
    }

    /** Return a copy of the sample statistics. */
    public final double[] sample() {
        return sample.clone();
    }

    /** Return the implied statistics. */
    public final MomentStructure structure() {
        return structure;
    }

    @Override
    public final int parameters() {
        return structure.parameters();
    }

    @Override
    public final boolean evaluate(double[] theta) {
        jacobianCurrent = false;
        candidateHessianCurrent = false;
        if (!structure.evaluate(theta)) {
            return false;
        }
        structure.values(residuals);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = sample[i] - residuals[i];
        }
        weight.times(residuals, weighted);
        value = 0;
        for (int i = 0; i < residuals.length; i++) {
            value += residuals[i] * weighted[i];
        }
        return Double.isFinite(value);
    }

    @Override
    public final double value() {
        return value;
    }

    @Override
    public final void gradient(double[] gradient) {
        differentiate();
        int q = parameters();
        Arrays.fill(gradient, 0, q, 0);
        for (int i = 0; i < weighted.length; i++) {
            double twice = -2 * weighted[i];
            int start = i * q;
            for (int j = 0; j < q; j++) {
                gradient[j] += twice * jacobian.data[start + j];
            }
        }
    }

    @Override
    public final void expectedHessian(DMatrixRMaj hessian) {
        differentiate();
        weight.times(jacobian, weightedJacobian);
        CommonOps_DDRM.multTransA(2, jacobian, weightedJacobian, hessian);
    }

    @Override
    public final void observedHessian(DMatrixRMaj hessian) {
        expectedHessian(hessian);
        scaleWeighted(-2);
        structure.addCurvature(weighted, hessian);
        scaleWeighted(-0.5);
    }

    /**
     * Compute one entry of the expected Hessian, all of which is computed at the first call of a point.
     *
     * @param candidate a parameter
     * @param other a parameter
     * @param fixed for each observed variable whether it is a covariate whose moments are given, which makes no difference
     *     here
     */
    public final double conditionalHessian(int candidate, int other, boolean[] fixed) {
        if (!candidateHessianCurrent) {
            candidateHessian = new DMatrixRMaj(parameters(), parameters());
            expectedHessian(candidateHessian);
            candidateHessianCurrent = true;
        }
        return candidateHessian.get(candidate, other);
    }

    private void scaleWeighted(double factor) {
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] *= factor;
        }
    }

    private void differentiate() {
        if (!jacobianCurrent) {
            structure.jacobian(jacobian);
            jacobianCurrent = true;
        }
    }
}
