package org.sewall.kernel.modeltest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sewall.kernel.fit.ScaledTest;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.robust.ResidualTest;
import org.sewall.kernel.robust.ScaledTests;
import org.sewall.kernel.robust.TestedModel;

/** Compute the tests of a model that a method asks for, the standard one first. */
public final class TestStatistics {
    private TestStatistics() {}

    /**
     * Test a model at its solution, the scaled tests computed as well.
     *
     * @param model model at its solution
     * @param method says which tests are made beside the standard one
     * @param chiSquare chi-square of the discrepancy
     * @param degreesOfFreedom degrees of freedom, not negative
     */
    public static List<TestStatistic> of(
            FittedModel model, EstimationMethod method, double chiSquare, int degreesOfFreedom) {
        List<ScaledTest> scaled = ScaledTests.of(TestedModel.of(model), method, degreesOfFreedom);
        return of(model, method, chiSquare, degreesOfFreedom, scaled);
    }

    /**
     * Test a model at its solution.
     *
     * @param model model at its solution
     * @param method says which tests are made beside the standard one
     * @param chiSquare chi-square of the discrepancy
     * @param degreesOfFreedom degrees of freedom, not negative
     * @param scaled the scaled tests of the method, in its order
     */
    public static List<TestStatistic> of(
            FittedModel model,
            EstimationMethod method,
            double chiSquare,
            int degreesOfFreedom,
            List<ScaledTest> scaled) {
        List<TestStatistic> tests = new ArrayList<>();
        TestStatistic standard = standard(model, method, chiSquare, degreesOfFreedom);
        tests.add(standard);
        Iterator<ScaledTest> next = scaled.iterator();
        for (TestKind kind : method.tests()) {
            switch (kind) {
                case SATORRA_BENTLER, YUAN_BENTLER, YUAN_BENTLER_MPLUS, MEAN_VARIANCE_ADJUSTED, SCALED_SHIFTED ->
                    tests.add(scaled(next.next(), standard, model));
                case BROWNE_RESIDUAL_ADF, BROWNE_RESIDUAL_NT ->
                    tests.add(residual(TestedModel.of(model), kind, degreesOfFreedom));
                default -> {
                    // the bootstrap makes its test itself
                }
            }
        }
        return tests;
    }

    private static TestStatistic standard(
            FittedModel model, EstimationMethod method, double chiSquare, int degreesOfFreedom) {
        List<Double> byGroup = model.groups().stream().map(TestStatistics::part).toList();
        double p = method.estimator() == Estimator.ULS ? Double.NaN : tail(chiSquare, degreesOfFreedom);
        return new TestStatistic(TestKind.STANDARD, chiSquare, degreesOfFreedom, p, Double.NaN, Double.NaN, byGroup);
    }

    private static TestStatistic scaled(ScaledTest test, TestStatistic standard, FittedModel model) {
        double shift = Double.isNaN(test.shift()) ? 0 : test.shift();
        List<Double> byGroup = new ArrayList<>();
        for (int g = 0; g < standard.byGroup().size(); g++) {
            double share = model.groups().get(g).moments().cases() / (double) model.cases();
            double factor = Double.isNaN(test.scalingFactor()) ? 1 : test.scalingFactor();
            byGroup.add(standard.byGroup().get(g) / factor + share * shift);
        }
        return new TestStatistic(
                test.kind(),
                test.statistic(),
                test.degreesOfFreedom(),
                test.pValue(),
                test.scalingFactor(),
                test.shift(),
                byGroup);
    }

    private static TestStatistic residual(TestedModel model, TestKind kind, int degreesOfFreedom) {
        double statistic = ResidualTest.statistic(model, kind == TestKind.BROWNE_RESIDUAL_NT);
        double p = tail(statistic, degreesOfFreedom);
        return new TestStatistic(kind, statistic, degreesOfFreedom, p, Double.NaN, Double.NaN, List.of());
    }

    private static double tail(double statistic, int degreesOfFreedom) {
        return degreesOfFreedom == 0 || Double.isNaN(statistic)
                ? Double.NaN
                : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(Math.max(0, statistic));
    }

    /** Rounding can leave the minimum of a saturated group a little below zero. */
    private static double part(FittedGroup group) {
        return Math.max(0, group.multiplier() * group.discrepancy().value());
    }
}
