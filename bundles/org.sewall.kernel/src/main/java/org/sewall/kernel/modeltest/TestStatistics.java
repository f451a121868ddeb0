package org.sewall.kernel.modeltest;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.TestKind;

/** Compute the tests of a model that a method asks for, the standard one first. */
public final class TestStatistics {
    private TestStatistics() {}

    /**
     * Test a model at its solution.
     *
     * @param model model at its solution
     * @param method says which tests are made beside the standard one
     * @param chiSquare chi-square of the discrepancy
     * @param degreesOfFreedom degrees of freedom, not negative
     */
    public static List<TestStatistic> of(
            FittedModel model, EstimationMethod method, double chiSquare, int degreesOfFreedom) {
        List<TestStatistic> tests = new ArrayList<>();
        tests.add(standard(model, chiSquare, degreesOfFreedom));
        return tests;
    }

    private static TestStatistic standard(FittedModel model, double chiSquare, int degreesOfFreedom) {
        List<Double> byGroup = model.groups().stream().map(TestStatistics::part).toList();
        double p = degreesOfFreedom == 0
                ? Double.NaN
                : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(Math.max(0, chiSquare));
        return new TestStatistic(TestKind.STANDARD, chiSquare, degreesOfFreedom, p, Double.NaN, Double.NaN, byGroup);
    }

    /** Rounding can leave the minimum of a saturated group a little below zero. */
    private static double part(FittedGroup group) {
        return Math.max(0, group.multiplier() * group.discrepancy().value());
    }
}
