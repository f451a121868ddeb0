package org.sewall.kernel.optimise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sewall.kernel.matrix.CholeskyFactor;

/** Leave a point where the gradient vanishes but the discrepancy is curved downwards in some direction. */
final class SaddleEscape {
    /** Smallest scaled eigenvalue that still counts as not negative. */
    private static final double FLAT = -1e-7;

    private SaddleEscape() {}

    /** Step along negative curvature, if there is any; true if that found a lower point. */
    static boolean leave(FisherNewton method) {
        DMatrixRMaj hessian = method.observedHessian().copy();
        double[] scale = method.scale();
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                hessian.set(i, j, hessian.get(i, j) / (scale[i] * scale[j]));
            }
        }
        if (new CholeskyFactor(scale.length).factor(hessian, -FLAT, 0)) {
            return false;
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(scale.length, true, true);
        if (scale.length == 0 || !eigen.decompose(hessian)) {
            return false;
        }
        int lowest = 0;
        for (int i = 1; i < scale.length; i++) {
            if (eigen.getEigenvalue(i).getReal() < eigen.getEigenvalue(lowest).getReal()) {
                lowest = i;
            }
        }
        if (eigen.getEigenvalue(lowest).getReal() > FLAT) {
            return false;
        }
        double[] direction = eigen.getEigenVector(lowest).data;
        for (double length = 0.3; length > 1e-3; length /= 3) {
            if (method.displace(direction, length) || method.displace(direction, -length)) {
                return true;
            }
        }
        return false;
    }
}
