package org.sewall.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.fit.RobustReference;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.inference.InformationMatrix;
import org.sewall.kernel.ordinal.CorrelationFit;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;

/**
 * Find what robust fit indices of ordered variables rest on.
 *
 * <p>As in lavaan there is nothing where some variables are continuous or covariates, where thresholds or means are restricted (they have
 * no part in the correlations), or where the correlations are not positive definite.
 */
final class CorrelationReference {
    private CorrelationReference() {}

    /** Compare the correlations of a model of ordered variables at its solution. */
    static RobustReference of(FittedModel model) {
        List<OrdinalLeastSquares> groups = new ArrayList<>();
        int correlations = 0;
        int thresholds = 0;
        for (FittedGroup group : model.groups()) {
            if (!(group.discrepancy() instanceof OrdinalLeastSquares ordinal)
                    || ordinal.moments().order().variances() > 0
                    || ordinal.moments().order().slopes() > 0) {
                return RobustReference.NONE;
            }
            groups.add(ordinal);
            thresholds += ordinal.moments().order().locations();
            correlations +=
                    ordinal.moments().order().size() - ordinal.moments().order().locations();
        }
        int degrees = thresholds + correlations - model.reduction().freeDimension();
        if (!thresholdsAreFree(model, thresholds) || degrees < 0) {
            return RobustReference.NONE;
        }
        if (degrees == 0) {
            return RobustReference.of(0, 1, 0, 0);
        }
        InformationMatrix information = InformationMatrix.of(information(model), model.reduction());
        if (!information.isPositiveDefinite()) {
            return RobustReference.NONE;
        }
        CorrelationFit fit = CorrelationFit.of(groups, information.inverse(), degrees);
        return fit.known()
                ? RobustReference.of(fit.chiSquare(), fit.factor(), fit.baselineChiSquare(), fit.baselineFactor())
                : RobustReference.NONE;
    }

    private static DMatrixRMaj information(FittedModel model) {
        int q = model.theta().length;
        DMatrixRMaj sum = new DMatrixRMaj(q, q);
        DMatrixRMaj part = new DMatrixRMaj(q, q);
        for (FittedGroup group : model.groups()) {
            group.discrepancy().expectedHessian(part);
            CommonOps_DDRM.addEquals(sum, 0.5 * group.moments().cases() / model.cases(), part);
        }
        return sum;
    }

    /** Say whether every threshold is a free parameter of its own and no mean is free. */
    private static boolean thresholdsAreFree(FittedModel model, int thresholds) {
        long free = model.table().freeRows().stream()
                .filter(row -> row.operator() == Operator.THRESHOLD)
                .count();
        boolean means = model.table().freeRows().stream().anyMatch(row -> row.operator() == Operator.INTERCEPT);
        return free == thresholds && !means && isUnconstrained(model);
    }

    private static boolean isUnconstrained(FittedModel model) {
        int q = model.theta().length;
        double[] direction = new double[q];
        double[] free = new double[model.reduction().freeDimension()];
        for (ParameterRow row : model.table().freeRows()) {
            if (row.operator() == Operator.THRESHOLD) {
                Arrays.setAll(direction, i -> model.theta()[i] + (i == row.parameter() ? 1 : 0));
                double[] moved = new double[q];
                model.reduction().project(direction, free);
                model.reduction().expand(free, moved);
                if (Math.abs(moved[row.parameter()] - direction[row.parameter()]) > 1e-8) {
                    return false;
                }
            }
        }
        return true;
    }
}
