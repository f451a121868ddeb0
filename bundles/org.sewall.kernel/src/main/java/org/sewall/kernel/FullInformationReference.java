package org.sewall.kernel;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.fit.RobustReference;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.inference.InformationMatrix;
import org.sewall.kernel.missing.FitCorrection;
import org.sewall.kernel.missing.FullInformationLikelihood;
import org.sewall.kernel.missing.IncompleteGroup;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.spec.LinearConstraints;

/**
 * Compute from which chi-squares the robust fit indices of a model follow if values are missing.
 *
 * <p>See {@link FitCorrection}: they are those of complete data with the unrestricted moments.
 */
final class FullInformationReference {
    private final PreparedModel prepared;
    private final Information kind;
    private final FitCorrection correction;

    private FullInformationReference(PreparedModel prepared) {
        this.prepared = prepared;
        kind = prepared.options().method().information();
        List<IncompleteGroup> groups =
                prepared.groups().stream().map(PreparedGroup::incomplete).toList();
        int[] fixed = positions(prepared.fixedCovariates());
        boolean random = fixed.length == 0 && prepared.rules().convention() == NumberConvention.LAVAAN;
        int[] ignored = random ? positions(prepared.table().roles().covariates()) : new int[0];
        boolean normal = prepared.options().method().tests().isEmpty();
        correction = new FitCorrection(groups, prepared.weights(), fixed, ignored, normal);
    }

    private int[] positions(List<String> variables) {
        return prepared.positions(variables).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Correct the chi-squares of model and baseline; none if the matrices for that would be too large. */
    static RobustReference of(PreparedModel prepared, FittedModel fitted, BaselineFit baseline) {
        if (!FitCorrection.isFeasible(prepared.specification().observedCount())) {
            return RobustReference.NONE;
        }
        FullInformationReference corrections = new FullInformationReference(prepared);
        List<GroupDiscrepancy> model =
                fitted.groups().stream().map(FittedGroup::discrepancy).toList();
        double[] free = baseline.likelihoodEstimates();
        Reduction unconstrained = new Reduction(LinearConstraints.none(free.length));
        double degrees =
                prepared.degreesOfFreedom() + fitted.reduction().state().nonlinearRank();
        double baselineDegrees = baseline.test().degreesOfFreedom();
        return RobustReference.of(
                corrections.chiSquare(model, fitted.theta()),
                degrees == 0 ? 1 : corrections.expectation(model, fitted.reduction()) / degrees,
                corrections.chiSquare(baseline.discrepancies(), free),
                corrections.expectation(baseline.discrepancies(), unconstrained) / baselineDegrees);
    }

    /** Compute the chi-square that the estimates have if the unrestricted moments are those of complete data. */
    private double chiSquare(List<GroupDiscrepancy> discrepancies, double[] theta) {
        double sum = 0;
        for (int g = 0; g < discrepancies.size(); g++) {
            PreparedGroup group = prepared.groups().get(g);
            MaximumLikelihood complete =
                    new MaximumLikelihood(discrepancies.get(g).implied().layout(), group.bordered(true));
            sum += complete.evaluate(theta) ? group.multiplier() * complete.value() : Double.NaN;
        }
        return sum;
    }

    private double expectation(List<GroupDiscrepancy> discrepancies, Reduction reduction) {
        List<FullInformationLikelihood> models = new ArrayList<>();
        for (GroupDiscrepancy discrepancy : discrepancies) {
            models.add((FullInformationLikelihood) discrepancy);
        }
        DMatrixRMaj information = correction.information(models, kind);
        InformationMatrix matrix = InformationMatrix.of(information, reduction);
        return matrix.isPositiveDefinite() ? correction.expectation(models, matrix.inverse()) : Double.NaN;
    }
}
