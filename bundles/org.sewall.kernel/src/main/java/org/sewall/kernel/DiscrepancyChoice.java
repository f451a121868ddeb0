package org.sewall.kernel;

import org.sewall.kernel.discrepancy.GeneralizedLeastSquares;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.discrepancy.MomentLeastSquares;
import org.sewall.kernel.implied.MomentOrder;
import org.sewall.kernel.implied.RamLayout;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.missing.FullInformationLikelihood;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.ordinal.OrdinalStructure;
import org.sewall.kernel.ordinal.ResponseVariables;
import org.sewall.kernel.sample.SampleMoments;

/** Choose the discrepancy of a group by the method. */
final class DiscrepancyChoice {
    private DiscrepancyChoice() {}

    /**
     * Create the discrepancy of a group.
     *
     * @param number number of the group, counted from 1
     */
    static GroupDiscrepancy of(PreparedModel prepared, int number) {
        RamLayout layout = FittedGroup.layout(prepared.specification(), number);
        OrdinalMoments moments = prepared.groups().get(number - 1).ordinal();
        if (moments.isEmpty()) {
            return of(prepared, number, layout);
        }
        return of(
                prepared,
                number,
                layout,
                ResponseVariables.of(
                        prepared.specification(),
                        number,
                        moments.order(),
                        prepared.table().ordinalPlan().parameterization()));
    }

    /** Create the discrepancy of a group for any model of its ordered and other variables. */
    static GroupDiscrepancy of(PreparedModel prepared, int number, RamLayout layout, ResponseVariables responses) {
        PreparedGroup group = prepared.groups().get(number - 1);
        return new OrdinalLeastSquares(new OrdinalStructure(layout, responses), group.ordinal(), group.momentWeight());
    }

    /** Create the discrepancy of a group for any model of its observed variables. */
    static GroupDiscrepancy of(PreparedModel prepared, int number, RamLayout layout) {
        PreparedGroup group = prepared.groups().get(number - 1);
        if (group.incomplete().exists()) {
            return new FullInformationLikelihood(layout, group.incomplete());
        }
        boolean means = prepared.table().meanStructure();
        SampleMoments moments = group.moments();
        return switch (prepared.options().method().estimator()) {
            case ML -> new MaximumLikelihood(layout, group.bordered(means));
            case GLS ->
                new GeneralizedLeastSquares(layout, moments.covariance(), means ? moments.means() : new double[0]);
            case ULS, WLS, DWLS -> new MomentLeastSquares(layout, vector(moments, means), group.momentWeight());
        };
    }

    private static double[] vector(SampleMoments moments, boolean means) {
        MomentOrder order = new MomentOrder(moments.size(), means);
        double[] vector = new double[order.size()];
        for (int i = 0; i < moments.size(); i++) {
            if (means) {
                vector[i] = moments.mean(i);
            }
            for (int j = 0; j <= i; j++) {
                vector[order.covariance(i, j)] = moments.covariance(i, j);
            }
        }
        return vector;
    }
}
