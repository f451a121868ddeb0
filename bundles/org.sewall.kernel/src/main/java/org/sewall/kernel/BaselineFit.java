package org.sewall.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.GroupedDiscrepancy;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.kernel.fit.ScaledTest;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;
import org.sewall.kernel.missing.IncompleteBaseline;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.ordinal.ResponseVariables;
import org.sewall.kernel.robust.ScaledTests;
import org.sewall.kernel.robust.TestedGroup;
import org.sewall.kernel.robust.TestedModel;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.LinearConstraints;

/**
 * Fit the baseline model, in which the observed variables are uncorrelated, by the method of the model.
 *
 * <p>Exogenous covariates are correlated as in the sample (lavaan 0.6, {@code lav_partable_independence}) in the
 * conventions that have it so. The implied moments are linear in the parameters: under normality the sample moments are
 * the estimates, and least squares reach theirs in one step from there.
 */
final class BaselineFit {
    private final PreparedModel prepared;
    private final List<Integer> related;
    private final List<Integer> fixed;
    private final boolean means;
    private final List<Double> start = new ArrayList<>();
    private final List<GroupDiscrepancy> discrepancies = new ArrayList<>();
    private final TestedModel model;
    private final int degrees;

    /** Fit the baseline model to the data of a model. */
    BaselineFit(PreparedModel prepared) {
        this.prepared = prepared;
        means = prepared.table().meanStructure();
        fixed = prepared.positions(prepared.fixedCovariates());
        related = prepared.rules().baselineKeepsCovariates()
                ? prepared.positions(prepared.table().roles().covariates())
                : List.of();
        int groups = prepared.groups().size();
        List<List<RamElement>> elements = IntStream.range(0, groups)
                .mapToObj(g -> elements(prepared.groups().get(g)))
                .toList();
        List<int[]> thresholds = prepared.groups().stream()
                .map(group -> thresholds(group.ordinal()))
                .toList();
        for (int g = 0; g < groups; g++) {
            RamLayout layout =
                    RamLayout.of(prepared.specification().observedCount(), means, 0, start.size(), elements.get(g));
            OrdinalMoments ordinal = prepared.groups().get(g).ordinal();
            discrepancies.add(
                    ordinal.isEmpty()
                            ? DiscrepancyChoice.of(prepared, g + 1, layout)
                            : DiscrepancyChoice.of(
                                    prepared,
                                    g + 1,
                                    layout,
                                    ResponseVariables.ofUnitScale(ordinal.order(), thresholds.get(g))));
        }
        fit(GroupedDiscrepancy.of(discrepancies, prepared.weights()));
        model = new TestedModel(
                IntStream.range(0, groups)
                        .mapToObj(g -> tested(prepared.groups().get(g), discrepancies.get(g)))
                        .toList(),
                new Reduction(LinearConstraints.none(start.size())));
        // given covariates have no covariances to restrict
        boolean given = isConditional();
        int p = prepared.specification().observedCount() - (given ? fixed.size() : 0);
        int x = given ? 0 : related.size();
        degrees = groups * (p * (p - 1) / 2 - x * (x - 1) / 2);
    }

    private TestedGroup tested(PreparedGroup group, GroupDiscrepancy discrepancy) {
        return new TestedGroup(
                discrepancy,
                group.moments(),
                group.cases().rows(),
                fixed.stream().mapToInt(Integer::intValue).toArray(),
                group.multiplier(),
                group.weight());
    }

    /** Let all thresholds be free, started at the sample's. */
    private int[] thresholds(OrdinalMoments moments) {
        int[] parameters = new int[moments.order().locations()];
        Arrays.fill(parameters, -1);
        for (int i = 0; i < moments.order().variables(); i++) {
            for (int k = 0; k < moments.order().thresholds(i); k++) {
                parameters[moments.order().location(i) + k] = start.size();
                start.add(moments.thresholds(i)[k]);
            }
        }
        return parameters;
    }

    private SampleMoments moments(PreparedGroup group) {
        return group.incomplete().exists()
                ? IncompleteBaseline.moments(group.incomplete(), related, !fixed.isEmpty())
                : group.moments();
    }

    private List<RamElement> elements(PreparedGroup group) {
        SampleMoments moments = moments(group);
        int p = moments.size();
        List<RamElement> elements = new ArrayList<>();
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                boolean given = fixed.contains(i) && fixed.contains(j) || i == j && isOrdered(group, i);
                if (i == j || related.contains(i) && related.contains(j)) {
                    elements.add(element(false, i, j, given, moments.covariance(i, j)));
                }
            }
            if (means) {
                elements.add(element(true, i, p, fixed.contains(i) || isOrdered(group, i), moments.mean(i)));
            }
            for (int x : isConditional() && !fixed.contains(i) ? fixed : List.<Integer>of()) {
                elements.add(element(true, i, x, false, 0));
            }
        }
        return elements;
    }

    /** Ordered variables are analysed given the covariates, on which all of them then depend. */
    private boolean isConditional() {
        return !prepared.table().ordinalPlan().isEmpty() && !fixed.isEmpty();
    }

    /** The response variable behind an ordered variable has mean 0 and variance 1. */
    private static boolean isOrdered(PreparedGroup group, int variable) {
        return !group.ordinal().isEmpty() && group.ordinal().order().ordered(variable);
    }

    private RamElement element(boolean directed, int row, int column, boolean given, double value) {
        if (given) {
            return new RamElement(directed, row, column, -1, value);
        }
        start.add(value);
        return new RamElement(directed, row, column, start.size() - 1, 0);
    }

    private void fit(Discrepancy discrepancy) {
        int q = start.size();
        double[] theta = start.stream().mapToDouble(Double::doubleValue).toArray();
        discrepancy.evaluate(theta);
        if (q == 0 || prepared.options().method().estimator() == Estimator.ML) {
            return;
        }
        double[] gradient = new double[q];
        discrepancy.gradient(gradient);
        DMatrixRMaj hessian = new DMatrixRMaj(q, q);
        discrepancy.expectedHessian(hessian);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(q);
        DMatrixRMaj step = new DMatrixRMaj(q, 1);
        if (solver.setA(hessian)) {
            solver.solve(new DMatrixRMaj(q, 1, true, gradient), step);
            Arrays.setAll(theta, i -> theta[i] - step.get(i, 0));
            discrepancy.evaluate(theta);
        }
    }

    /** Return the standard test. */
    BaselineTest test() {
        return BaselineTest.of(model.chiSquare(), degrees);
    }

    /** Return the discrepancies of the groups, evaluated at the estimates. */
    List<GroupDiscrepancy> discrepancies() {
        return discrepancies;
    }

    /** Return the estimates where maximum likelihood was used. */
    double[] likelihoodEstimates() {
        return start.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Return the first scaled test that the method asks for. */
    ScaledTest scaled() {
        List<ScaledTest> tests = ScaledTests.of(model, prepared.options().method(), degrees);
        return tests.isEmpty() ? ScaledTest.NONE : tests.get(0);
    }
}
