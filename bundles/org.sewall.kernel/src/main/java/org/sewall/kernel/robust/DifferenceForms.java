package org.sewall.kernel.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.WeightedLeastSquares;
import org.sewall.kernel.implied.MeanCovarianceStructure;
import org.sewall.kernel.implied.MomentOrder;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Information;

/**
 * Hold what Satorra's test of 2000 of the difference between two models needs to know of one of them, by all its parameters.
 *
 * @param information information of one observation, of the kind that gives the standard errors
 * @param meat covariance matrix of the scores, J' V Gamma V J with the expected information V of the moments, added up over
 *     the groups with their shares
 * @param jacobian derivatives of the moments of all groups, one group below the other; means and covariances in the
 *     alphabetical order of the variables, so that models with another order agree
 */
public record DifferenceForms(DMatrixRMaj information, DMatrixRMaj meat, DMatrixRMaj jacobian) {

    /**
     * Compute the forms at a model's solution, at which its discrepancy stands.
     *
     * @return nothing if cases are incomplete, so that the moments have no covariance matrix that could be used
     */
    public static Optional<DifferenceForms> of(FittedModel model, EstimationMethod method) {
        if (method.missing().keepsIncompleteCases()) {
            return Optional.empty();
        }
        TestedModel tested = TestedModel.of(model);
        InformationSetting weight = new InformationSetting(Information.EXPECTED, false, method.structuredInformation());
        List<DMatrixRMaj> parts = new ArrayList<>();
        int rows = 0;
        for (int g = 0; g < model.groups().size(); g++) {
            DMatrixRMaj part = jacobian(tested.groups().get(g), model.groups().get(g));
            parts.add(part);
            rows += part.numRows;
        }
        DMatrixRMaj jacobian = new DMatrixRMaj(rows, model.theta().length);
        int first = 0;
        for (DMatrixRMaj part : parts) {
            CommonOps_DDRM.insert(part, jacobian, first, 0);
            first += part.numRows;
        }
        return Optional.of(new DifferenceForms(
                tested.information(InformationSetting.ofErrors(method)), tested.meat(weight), jacobian));
    }

    private static DMatrixRMaj jacobian(TestedGroup tested, FittedGroup group) {
        DMatrixRMaj jacobian = tested.jacobian();
        if (group.discrepancy() instanceof WeightedLeastSquares squares
                && !(squares.structure() instanceof MeanCovarianceStructure)) {
            return jacobian;
        }
        List<String> names = group.specification().observed();
        List<String> sorted = names.stream().sorted().toList();
        MomentOrder order = new MomentOrder(names.size(), group.layout().hasMeans());
        DMatrixRMaj ordered = new DMatrixRMaj(jacobian.numRows, jacobian.numCols);
        for (int i = 0; i < names.size(); i++) {
            int from = names.indexOf(sorted.get(i));
            if (order.means()) {
                CommonOps_DDRM.extract(jacobian, from, from + 1, 0, jacobian.numCols, ordered, i, 0);
            }
            for (int j = 0; j <= i; j++) {
                int row = order.covariance(from, names.indexOf(sorted.get(j)));
                CommonOps_DDRM.extract(jacobian, row, row + 1, 0, jacobian.numCols, ordered, order.covariance(i, j), 0);
            }
        }
        return ordered;
    }
}
