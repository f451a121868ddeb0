package org.sewall.kernel.fit;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The same solution in the numbers of another program; exact for scale-invariant models. */
final class Conventions {

    private Conventions() {}

    /** Rescale moments and chi-squares; for several groups the chi-squares are summed anew from the moments. */
    static FitInput translate(FitInput input, NumberRules rules) {
        List<GroupMoments> groups = new ArrayList<>();
        for (GroupMoments group : input.groups()) {
            double factor = input.rules().covarianceDivisor(group.observations())
                    / (double) rules.covarianceDivisor(group.observations());
            groups.add(new GroupMoments(
                    group.observations(),
                    scaled(group.sampleCovariance(), factor),
                    scaled(group.impliedCovariance(), factor),
                    group.sampleMeans(),
                    group.impliedMeans()));
        }
        double factor = rules.effectiveSize(input.observations(), input.groupCount()) / (double) input.effectiveSize();
        BaselineTest baseline = input.baseline().known()
                ? BaselineTest.of(
                        input.baseline().chiSquare() * factor, input.baseline().degreesOfFreedom())
                : BaselineTest.none();
        return new FitInput(
                rules,
                input.chiSquare() * factor,
                input.degreesOfFreedom(),
                input.freeParameters(),
                baseline,
                groups,
                input.fixedExogenous());
    }

    /** Multiply each variable by its factor. */
    static FitInput rescaleVariables(FitInput input, double[] factors) {
        List<GroupMoments> groups = new ArrayList<>();
        for (GroupMoments group : input.groups()) {
            groups.add(new GroupMoments(
                    group.observations(),
                    scaled(group.sampleCovariance(), factors),
                    scaled(group.impliedCovariance(), factors),
                    scaled(group.sampleMeans(), factors),
                    scaled(group.impliedMeans(), factors)));
        }
        return new FitInput(
                input.rules(),
                input.chiSquare(),
                input.degreesOfFreedom(),
                input.freeParameters(),
                input.baseline(),
                groups,
                input.fixedExogenous());
    }

    private static DMatrixRMaj scaled(DMatrixRMaj matrix, double factor) {
        DMatrixRMaj scaled = matrix.copy();
        CommonOps_DDRM.scale(factor, scaled);
        return scaled;
    }

    private static DMatrixRMaj scaled(DMatrixRMaj matrix, double[] factors) {
        DMatrixRMaj scaled = matrix.copy();
        CommonOps_DDRM.multRows(factors, scaled);
        CommonOps_DDRM.multCols(scaled, factors);
        return scaled;
    }

    private static double[] scaled(double[] means, double[] factors) {
        double[] scaled = means.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factors[i];
        }
        return scaled;
    }
}
