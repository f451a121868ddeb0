package org.sewall.kernel.optimise;

import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.Discrepancy;

/**
 * A function of two variables with a saddle: F = x^2 / 2 + (y^2 - 1)^2 / 4, with minima at (0, 1) and (0, -1).
 *
 * <p>The matrix that stands for the expected Hessian is the identity, so that scoring runs into the saddle at the origin.
 */
class PlaneFunction implements Discrepancy {
    private double x;
    private double y;

    /** Say where the function has a value. */
    boolean isAdmissible(double first, double second) {
        return Double.isFinite(first + second);
    }

    @Override
    public int parameters() {
        return 2;
    }

    @Override
    public boolean evaluate(double[] theta) {
        if (!isAdmissible(theta[0], theta[1])) {
            return false;
        }
        x = theta[0];
        y = theta[1];
        return true;
    }

    @Override
    public double value() {
        return 0.5 * x * x + 0.25 * (y * y - 1) * (y * y - 1);
    }

    @Override
    public void gradient(double[] gradient) {
        gradient[0] = x;
        gradient[1] = y * (y * y - 1);
    }

    @Override
    public void expectedHessian(DMatrixRMaj hessian) {
        fill(hessian, 1);
    }

    @Override
    public void observedHessian(DMatrixRMaj hessian) {
        fill(hessian, 3 * y * y - 1);
    }

    private static void fill(DMatrixRMaj hessian, double second) {
        hessian.zero();
        hessian.set(0, 0, 1);
        hessian.set(1, 1, second);
    }
}
