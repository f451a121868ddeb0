package org.sewall.kernel.optimise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.Discrepancy;

/** A quadratic function F = (theta - c)'H(theta - c) / 2 with minimum 0 at a centre c. */
class QuadraticFunction implements Discrepancy {
    private final DMatrixRMaj hessian;
    private final double[] centre;
    private double[] theta;

    QuadraticFunction(DMatrixRMaj hessian, double... centre) {
        this.hessian = hessian;
        this.centre = centre;
    }

    /** The squared distance to a centre, halved. */
    static QuadraticFunction distance(double... centre) {
        return new QuadraticFunction(CommonOps_DDRM.identity(centre.length), centre);
    }

    @Override
    public int parameters() {
        return centre.length;
    }

    @Override
    public boolean evaluate(double[] point) {
        theta = point.clone();
        return true;
    }

    @Override
    public double value() {
        double[] gradient = new double[centre.length];
        gradient(gradient);
        double sum = 0;
        for (int i = 0; i < centre.length; i++) {
            sum += 0.5 * gradient[i] * (theta[i] - centre[i]);
        }
        return sum;
    }

    @Override
    public void gradient(double[] gradient) {
        for (int i = 0; i < centre.length; i++) {
            gradient[i] = 0;
            for (int j = 0; j < centre.length; j++) {
                gradient[i] += hessian.get(i, j) * (theta[j] - centre[j]);
            }
        }
    }

    @Override
    public void expectedHessian(DMatrixRMaj target) {
        target.setTo(hessian);
    }

    @Override
    public void observedHessian(DMatrixRMaj target) {
        target.setTo(hessian);
    }
}
