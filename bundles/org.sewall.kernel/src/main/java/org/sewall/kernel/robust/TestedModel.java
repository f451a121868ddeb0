package org.sewall.kernel.robust;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.fit.WeightedSquares;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.inference.InformationMatrix;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.spec.ParameterRow;

/** Hold the groups of a model at its solution, and how they add up. */
public final class TestedModel {
    private final List<TestedGroup> groups;
    private final Reduction reduction;

    /**
     * Take groups.
     *
     * @param groups groups, each with its discrepancy evaluated at the solution
     * @param reduction free coordinates
     */
    public TestedModel(List<TestedGroup> groups, Reduction reduction) {
        this.groups = List.copyOf(groups);
        this.reduction = reduction;
    }

    /** Take a fitted model. */
    public static TestedModel of(FittedModel model) {
        return new TestedModel(model.groups().stream().map(TestedModel::group).toList(), model.reduction());
    }

    private static TestedGroup group(FittedGroup group) {
        List<String> observed = group.specification().observed();
        int[] covariates = group.rows().stream()
                .filter(row -> row.exogenous() && row.isVariance())
                .map(ParameterRow::left)
                .mapToInt(observed::indexOf)
                .toArray();
        return new TestedGroup(
                group.discrepancy(),
                group.moments(),
                group.cases().rows(),
                covariates,
                group.multiplier(),
                group.weight());
    }

    /** Compute the weighted sums of squares of each group; only for least squares. */
    public List<WeightedSquares> squares() {
        return groups.stream().map(TestedGroup::squares).toList();
    }

    /** Return the groups. */
    List<TestedGroup> groups() {
        return groups;
    }

    /** Return the free coordinates. */
    Reduction reduction() {
        return reduction;
    }

    /** Return the share of a group in the discrepancy. */
    double share(int group) {
        return groups.get(group).weight();
    }

    /** Return what divides the covariance matrix of root N times the estimates. */
    double size() {
        return groups.stream().mapToDouble(TestedGroup::multiplier).sum();
    }

    /** Return the chi-square. */
    public double chiSquare() {
        return groups.stream().mapToDouble(TestedGroup::chiSquare).sum();
    }

    /** Compute the information of one observation. */
    DMatrixRMaj information(InformationSetting setting) {
        DMatrixRMaj sum = new DMatrixRMaj(reduction.parameters(), reduction.parameters());
        for (int g = 0; g < groups.size(); g++) {
            CommonOps_DDRM.addEquals(sum, share(g), groups.get(g).information(setting));
        }
        return sum;
    }

    /** Compute the average product of casewise scores. */
    DMatrixRMaj firstOrder(boolean structured) {
        DMatrixRMaj sum = new DMatrixRMaj(reduction.parameters(), reduction.parameters());
        for (int g = 0; g < groups.size(); g++) {
            CommonOps_DDRM.addEquals(sum, share(g), groups.get(g).firstOrder(structured));
        }
        return sum;
    }

    /** Compute the covariance matrix of the weighted residuals' derivatives. */
    DMatrixRMaj meat(InformationSetting setting) {
        DMatrixRMaj sum = new DMatrixRMaj(reduction.parameters(), reduction.parameters());
        for (int g = 0; g < groups.size(); g++) {
            CommonOps_DDRM.addEquals(sum, share(g), groups.get(g).forms(setting).meat());
        }
        return sum;
    }

    /** Invert an information matrix under the constraints; empty (0 by 0) if it is singular. */
    DMatrixRMaj inverse(DMatrixRMaj information) {
        InformationMatrix matrix = InformationMatrix.of(information, reduction);
        return matrix.isPositiveDefinite() ? matrix.inverse() : new DMatrixRMaj(0, 0);
    }
}
