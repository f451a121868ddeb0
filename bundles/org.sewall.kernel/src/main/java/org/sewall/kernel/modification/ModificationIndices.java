package org.sewall.kernel.modification;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.ModificationIndex;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.inference.InformationMatrix;
import org.sewall.kernel.option.Information;

/**
 * Predict for every fixed parameter how much chi-square would fall if it were freed.
 *
 * <p>Univariate score (Lagrange multiplier) tests with expected information, all from one evaluation with the candidates
 * appended: with g the gradient of F and H its expected Hessian, V = H(cc) - H(ct) H(tt)^-1 H(tc), the index is
 * n g^2 / (2 V) and the expected change -g / V (Sorbom, D., 1989, Psychometrika 54, 371-384; Saris, W. E., Satorra, A. &
 * Sorbom, D., 1987, Sociological Methodology 17, 105-129). Releasing equality constraints is another test, not made here.
 */
public final class ModificationIndices {
    /** Share of its information that a candidate must have beyond the free parameters to be testable. */
    private static final double TESTABLE = 1e-8;

    private final FittedModel model;
    private final double multiplier;
    private final DMatrixRMaj inverse;

    private ModificationIndices(FittedModel model, double multiplier, DMatrixRMaj inverse) {
        this.model = model;
        this.multiplier = multiplier;
        this.inverse = inverse;
    }

    /**
     * Test all candidates of a model at its solution.
     *
     * @param model model at its solution
     * @param multiplier factor from discrepancy to the chi-square of the tests
     * @return candidates that have information of their own, group by group, in lavaan's order; empty if the information
     *     matrix of the model is singular
     */
    public static List<ModificationIndex> of(FittedModel model, double multiplier) {
        InformationMatrix information =
                InformationMatrix.of(model.weighedByCases(), model.reduction(), Information.EXPECTED);
        if (!information.isPositiveDefinite()) {
            return List.of();
        }
        DMatrixRMaj inverse = information.inverse();
        // half the Hessian was inverted
        CommonOps_DDRM.scale(0.5, inverse);
        ModificationIndices tests = new ModificationIndices(model, multiplier, inverse);
        return model.groups().stream()
                .flatMap(group -> tests.test(new ExtendedGroup(group)).stream())
                .toList();
    }

    private List<ModificationIndex> test(ExtendedGroup extended) {
        List<ModificationIndex> indices = new ArrayList<>();
        if (!extended.evaluate()) {
            return indices;
        }
        int q = model.theta().length;
        double weight = extended.group().weight();
        // lavaan weighs slopes of least squares by N - 1, information by N
        boolean squares = extended.group().discrepancy().isLeastSquares();
        double slopeWeight = squares ? extended.group().multiplier() / multiplier : weight;
        double[] gradient = extended.gradient();
        ExpectedChangeScale scale = new ExpectedChangeScale(extended.group());
        double[] explained = extended.explained(inverse);
        for (int c = 0; c < explained.length; c++) {
            double own = weight * extended.hessian(q + c, q + c);
            double slope = slopeWeight * gradient[q + c];
            double unexplained = own - weight * weight * explained[c];
            if (unexplained > TESTABLE * own) {
                double index = 0.5 * multiplier * slope * slope / unexplained;
                indices.add(scale.index(extended.candidates().get(c), index, -slope / unexplained));
            }
        }
        return indices;
    }
}
