package org.sewall.kernel.implied;

import org.ejml.data.DMatrixRMaj;

/**
 * Give the implied means, if these are modelled, and covariances of one group as a vector.
 *
 * <p>Their order is that of {@link MomentOrder}. The implied covariance matrix need not be positive definite.
 */
public final class MeanCovarianceStructure implements MomentStructure {
    private final ImpliedMoments implied;
    private final ImpliedJacobian jacobian;

    /** Allocate for a layout. */
    public MeanCovarianceStructure(RamLayout layout) {
        implied = new ImpliedMoments(layout);
        jacobian = new ImpliedJacobian(implied);
    }

    /** Return the implied moments at the last point. */
    public ImpliedMoments implied() {
        return implied;
    }

    /** Return the order of the vector. */
    public MomentOrder order() {
        return jacobian.order();
    }

    @Override
    public int parameters() {
        return implied.layout().parameters();
    }

    @Override
    public int moments() {
        return order().size();
    }

    @Override
    public boolean evaluate(double[] theta) {
        return implied.evaluate(theta);
    }

    @Override
    public void values(double[] target) {
        MomentOrder order = order();
        int next = 0;
        if (order.means()) {
            for (int i = 0; i < order.variables(); i++) {
                target[next++] = implied.mean(i);
            }
        }
        for (int j = 0; j < order.variables(); j++) {
            for (int i = j; i < order.variables(); i++) {
                target[next++] = implied.covariance(i, j);
            }
        }
    }

    @Override
    public void jacobian(DMatrixRMaj target) {
        jacobian.write(target);
    }

    @Override
    public void addCurvature(double[] weights, DMatrixRMaj hessian) {
        jacobian.addCurvature(weights, hessian);
    }
}
