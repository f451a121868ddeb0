package org.sewall.kernel.modification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.ModificationIndex;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.inference.InformationMatrix;
import org.sewall.kernel.modification.CandidateParameters.Candidate;
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
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<RamElement> added = new ArrayList<>();
    private final List<RamElement> freed = new ArrayList<>();
    private final boolean[] fixed;

    private ModificationIndices(FittedModel model, double multiplier) {
        this.model = model;
        this.multiplier = multiplier;
        fixed = new boolean[model.specification().observedCount()];
        model.table().rows().stream()
                .filter(row -> row.exogenous() && row.isVariance())
                .forEach(row -> fixed[model.position(row.left())] = true);
        collect();
    }

    /**
     * Test all candidates of a model at its solution.
     *
     * @param model model at its solution
     * @param multiplier factor from discrepancy to the chi-square of the tests
     * @return candidates that have information of their own, in lavaan's order; empty if the information matrix of the model
     *     is singular
     */
    public static List<ModificationIndex> of(FittedModel model, double multiplier) {
        ModificationIndices indices = new ModificationIndices(model, multiplier);
        InformationMatrix information =
                InformationMatrix.of(model.likelihood(), model.reduction(), Information.EXPECTED);
        if (indices.candidates.isEmpty() || !information.isPositiveDefinite()) {
            return List.of();
        }
        DMatrixRMaj inverse = information.inverse();
        // half the Hessian was inverted
        CommonOps_DDRM.scale(0.5, inverse);
        return indices.test(inverse);
    }

    /** Find a place for each candidate that no other parameter occupies. */
    private void collect() {
        Map<String, RamElement> occupied = new HashMap<>();
        for (RamElement element : model.layout().elements()) {
            occupied.put(key(element), element);
        }
        int next = model.theta().length;
        for (Candidate candidate : CandidateParameters.of(model.table())) {
            RamElement element = element(candidate, next);
            RamElement there = occupied.get(key(element));
            if (candidate.row() >= 0) {
                freed.add(there.freed(next));
            } else if (there == null) {
                added.add(element);
                occupied.put(key(element), element);
            } else {
                continue;
            }
            candidates.add(candidate);
            next++;
        }
    }

    private RamElement element(Candidate candidate, int parameter) {
        int left = model.position(candidate.left());
        return switch (candidate.operator()) {
            case MEASURED_BY -> new RamElement(true, model.position(candidate.right()), left, parameter, 0);
            case REGRESSED_ON, FORMED_BY -> new RamElement(true, left, model.position(candidate.right()), parameter, 0);
            case INTERCEPT -> new RamElement(true, left, model.layout().observed(), parameter, 0);
            case THRESHOLD, SCALED_BY -> throw new IllegalArgumentException("no candidate " + candidate);
            case COVARIES_WITH -> {
                int right = model.position(candidate.right());
                yield new RamElement(false, Math.max(left, right), Math.min(left, right), parameter, 0);
            }
        };
    }

    private static String key(RamElement element) {
        int row = element.directed() ? element.row() : Math.max(element.row(), element.column());
        int column = element.directed() ? element.column() : Math.min(element.row(), element.column());
        return element.directed() + " " + row + " " + column;
    }

    private List<ModificationIndex> test(DMatrixRMaj inverse) {
        int q = model.theta().length;
        int total = q + candidates.size();
        double[] theta = Arrays.copyOf(model.theta(), total);
        double[] values = model.rowValues();
        for (int c = 0; c < candidates.size(); c++) {
            int row = candidates.get(c).row();
            theta[q + c] = row >= 0 ? values[row] : 0;
        }
        MaximumLikelihood extended = new MaximumLikelihood(
                model.layout().extended(added, freed, total), model.likelihood().sample());
        List<ModificationIndex> indices = new ArrayList<>();
        if (!extended.evaluate(theta)) {
            return indices;
        }
        double[] gradient = new double[total];
        extended.gradient(gradient);
        ExpectedChangeScale scale = new ExpectedChangeScale(model);
        double[] cross = new double[q];
        for (int c = 0; c < candidates.size(); c++) {
            double own = extended.conditionalHessian(q + c, q + c, fixed);
            double unexplained = own - explained(extended, inverse, q + c, cross);
            if (unexplained > TESTABLE * own) {
                double index = 0.5 * multiplier * gradient[q + c] * gradient[q + c] / unexplained;
                indices.add(scale.index(candidates.get(c), index, -gradient[q + c] / unexplained));
            }
        }
        return indices;
    }

    private double explained(MaximumLikelihood extended, DMatrixRMaj inverse, int candidate, double[] cross) {
        for (int i = 0; i < cross.length; i++) {
            cross[i] = extended.conditionalHessian(candidate, i, fixed);
        }
        double sum = 0;
        for (int i = 0; i < cross.length; i++) {
            if (cross[i] != 0) {
                double inner = 0;
                for (int j = 0; j < cross.length; j++) {
                    inner += inverse.data[i * cross.length + j] * cross[j];
                }
                sum += cross[i] * inner;
            }
        }
        return sum;
    }
}
