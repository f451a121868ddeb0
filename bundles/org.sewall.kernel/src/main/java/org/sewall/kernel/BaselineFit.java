package org.sewall.kernel;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.kernel.missing.IncompleteBaseline;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Test the baseline model, in which the observed variables are uncorrelated.
 *
 * <p>Exogenous covariates keep their sample moments (lavaan 0.6, {@code lav_partable_independence}) in the conventions that
 * have it so. Under normality and with complete cases the chi-square follows from determinants alone.
 */
final class BaselineFit {
    private final PreparedModel prepared;

    private BaselineFit(PreparedModel prepared) {
        this.prepared = prepared;
    }

    /** Test the baseline model for the data of a model. */
    static BaselineTest of(PreparedModel prepared) {
        BaselineFit fit = new BaselineFit(prepared);
        double chiSquare =
                prepared.groups().stream().mapToDouble(fit::chiSquare).sum();
        return BaselineTest.of(chiSquare, prepared.groups().size() * fit.degreesOfFreedomInGroup());
    }

    private double chiSquare(PreparedGroup group) {
        if (group.incomplete().exists()) {
            boolean fixed = !prepared.fixedCovariates().isEmpty();
            double deviance =
                    IncompleteBaseline.deviance(group.incomplete(), prepared.positions(relatedCovariates()), fixed);
            return Math.max(0, deviance - group.incomplete().saturated().deviance());
        }
        List<Integer> covariates = prepared.positions(relatedCovariates());
        SampleMoments moments = group.moments();
        DMatrixRMaj block = new DMatrixRMaj(covariates.size(), covariates.size());
        for (int i = 0; i < covariates.size(); i++) {
            for (int j = 0; j < covariates.size(); j++) {
                block.set(i, j, moments.covariance(covariates.get(i), covariates.get(j)));
            }
        }
        double value = PreparedGroup.logDeterminant(block) - PreparedGroup.logDeterminant(moments.covariance());
        for (int i = 0; i < moments.size(); i++) {
            if (!covariates.contains(i)) {
                value += Math.log(moments.covariance(i, i));
            }
        }
        return Math.max(0, value * group.multiplier());
    }

    private int degreesOfFreedomInGroup() {
        int p = prepared.specification().observedCount();
        int x = relatedCovariates().size();
        return p * (p - 1) / 2 - x * (x - 1) / 2;
    }

    private List<String> relatedCovariates() {
        return prepared.options().rules().baselineKeepsCovariates()
                ? prepared.table().roles().covariates()
                : List.of();
    }
}
