package org.sewall.kernel.robust;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.inference.InformationMatrix;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.StandardErrors;

/**
 * Compute the covariance matrix of the estimates as a method has it.
 *
 * <p>With E the information and under constraints E^-1 = K (K' E K)^-1 K': standard E^-1 / N; robust.sem E^-1 J' V Gamma V
 * J E^-1 / N (Satorra & Bentler, 1994; Browne, 1984); robust.huber.white E^-1 B E^-1 / N with B the average product of
 * casewise scores (Huber, P. J., 1967, Proceedings of the Fifth Berkeley Symposium 1, 221-233; White, H., 1982,
 * Econometrica 50, 1-25); first.order B^-1 / N.
 *
 * @param information the information matrix that was inverted
 * @param covariance covariance matrix of the estimates; 0 by 0 if the information is singular
 */
public record EstimateCovariance(InformationMatrix information, DMatrixRMaj covariance) {

    /**
     * Compute the matrix.
     *
     * @param model model at its solution
     * @param method says which errors are computed
     */
    public static EstimateCovariance of(TestedModel model, EstimationMethod method) {
        InformationSetting setting = InformationSetting.ofErrors(method);
        boolean firstOrder = method.standardErrors() == StandardErrors.FIRST_ORDER;
        DMatrixRMaj bread = firstOrder ? model.firstOrder(setting.structured()) : model.information(setting);
        InformationMatrix information = InformationMatrix.of(bread, model.reduction());
        if (!information.isPositiveDefinite()) {
            return new EstimateCovariance(information, new DMatrixRMaj(0, 0));
        }
        DMatrixRMaj inverse = information.inverse();
        DMatrixRMaj covariance =
                switch (method.standardErrors()) {
                    case ROBUST_SEM -> sandwich(inverse, model.meat(setting));
                    case ROBUST_HUBER_WHITE -> sandwich(inverse, model.firstOrder(setting.structured()));
                    default -> inverse;
                };
        CommonOps_DDRM.divide(covariance, model.size());
        return new EstimateCovariance(information, covariance);
    }

    private static DMatrixRMaj sandwich(DMatrixRMaj bread, DMatrixRMaj meat) {
        DMatrixRMaj half = new DMatrixRMaj(bread.numRows, bread.numRows);
        DMatrixRMaj whole = new DMatrixRMaj(bread.numRows, bread.numRows);
        CommonOps_DDRM.mult(bread, meat, half);
        CommonOps_DDRM.mult(half, bread, whole);
        return whole;
    }
}
