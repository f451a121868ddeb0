package org.sewall.kernel.modification;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.modification.CandidateParameters.Candidate;
import org.sewall.kernel.parametertest.ChiSquare;
import org.sewall.kernel.parametertest.ConstraintRelease;
import org.sewall.kernel.spec.ConstraintFunction;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.Statement;
import org.sewall.kernel.spec.WrittenEquality;

/**
 * Predict how much chi-square would fall if several parameters were added together: a multivariate Lagrange multiplier test.
 *
 * <p>Each candidate is a parameter that a constraint holds at its present value, and the test releases these constraints
 * (Bentler, P. M. & Chou, C.-P., 1992, Sociological Methods & Research 21, 259-282). The univariate tests are the
 * modification indices.
 *
 * @param total test of all together
 * @param candidates one entry for each parameter that can be added
 * @param refused relations that the model has already as free parameters
 */
public record AddedParameters(ChiSquare total, List<Added> candidates, List<String> refused) implements Serializable {

    /**
     * Test one added parameter alone.
     *
     * @param left left side
     * @param operator operator
     * @param right right side
     * @param group number of the group, counted from 1
     * @param test statistic with one degree of freedom
     */
    public record Added(String left, Operator operator, String right, int group, ChiSquare test)
            implements Serializable {}

    /** Copy the lists. */
    public AddedParameters {
        candidates = List.copyOf(candidates);
        refused = List.copyOf(refused);
    }

    /**
     * Test relations.
     *
     * @param model model at its solution, at which its discrepancy stands
     * @param multiplier factor from discrepancy to the chi-square of the tests
     * @param relations relations to add, in the group of their block or in every group
     */
    public static AddedParameters of(FittedModel model, double multiplier, List<Statement> relations) {
        List<ExtendedGroup> extended = new ArrayList<>();
        List<Added> untested = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (FittedGroup group : model.groups()) {
            List<Candidate> wanted = candidates(group, relations, refused);
            ExtendedGroup one = new ExtendedGroup(group, wanted);
            one.candidates()
                    .forEach(c -> untested.add(
                            new Added(c.left(), c.operator(), c.right(), group.number(), ChiSquare.of(Double.NaN, 1))));
            extended.add(one);
        }
        int q = model.theta().length;
        int total = q + untested.size();
        double[] gradient = new double[total];
        DMatrixRMaj hessian = new DMatrixRMaj(total, total);
        int first = q;
        for (ExtendedGroup group : extended) {
            if (group.evaluateAll()) {
                add(group, q, first, gradient, hessian);
            }
            first += group.candidates().size();
        }
        List<double[]> constraints = new ArrayList<>();
        List<Integer> released = new ArrayList<>();
        for (int c = q; c < total; c++) {
            double[] unit = new double[total];
            unit[c] = 1;
            released.add(constraints.size());
            constraints.add(unit);
        }
        for (WrittenEquality equality : WrittenEquality.of(model.table())) {
            constraints.add(slopes(equality.function(), model.theta(), total));
        }
        ConstraintRelease release = new ConstraintRelease(gradient, hessian, constraints);
        double all = 0.5 * multiplier * release.statistic(released);
        return new AddedParameters(ChiSquare.of(all, untested.size()), tested(untested, release, multiplier), refused);
    }

    private static List<Added> tested(List<Added> untested, ConstraintRelease release, double multiplier) {
        List<Added> tested = new ArrayList<>();
        for (int c = 0; c < untested.size(); c++) {
            Added added = untested.get(c);
            double statistic = 0.5 * multiplier * release.statistic(List.of(c));
            tested.add(new Added(
                    added.left(), added.operator(), added.right(), added.group(), ChiSquare.of(statistic, 1)));
        }
        return tested;
    }

    private static List<Candidate> candidates(FittedGroup group, List<Statement> relations, List<String> refused) {
        List<Candidate> candidates = new ArrayList<>();
        for (Statement relation : relations) {
            if (!relation.holdsIn(group.number())) {
                continue;
            }
            ParameterRow there = group.rows().stream()
                    .filter(row -> same(relation, row))
                    .findFirst()
                    .orElse(null);
            if (there != null && there.isFree()) {
                refused.add(there.term());
            } else {
                candidates.add(new Candidate(
                        relation.left(), relation.operator(), relation.right(), there == null ? -1 : there.id() - 1));
            }
        }
        return candidates;
    }

    private static boolean same(Statement relation, ParameterRow row) {
        boolean straight =
                relation.left().equals(row.left()) && relation.right().equals(row.right());
        boolean turned = row.operator() == Operator.COVARIES_WITH
                && relation.left().equals(row.right())
                && relation.right().equals(row.left());
        return relation.operator() == row.operator() && (straight || turned);
    }

    private static void add(ExtendedGroup group, int q, int first, double[] gradient, DMatrixRMaj hessian) {
        double weight = group.group().weight();
        double[] part = group.gradient();
        DMatrixRMaj block = group.expectedHessian();
        for (int i = 0; i < part.length; i++) {
            int row = i < q ? i : first + i - q;
            gradient[row] += weight * part[i];
            for (int j = 0; j < part.length; j++) {
                hessian.add(row, j < q ? j : first + j - q, weight * block.get(i, j));
            }
        }
    }

    private static double[] slopes(ConstraintFunction function, double[] theta, int total) {
        double[] slopes = new double[theta.length];
        function.evaluate(theta, slopes);
        return Arrays.copyOf(slopes, total);
    }
}
