package org.sewall.kernel.parametertest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.optimise.ConstraintState;
import org.sewall.kernel.spec.ConstraintFunction;
import org.sewall.kernel.spec.WrittenEquality;

/**
 * Predict how much chi-square would fall if equality constraints were released, all together and each alone.
 *
 * <p>Nonlinear constraints are linearised at the solution. Active inequalities stay in force.
 *
 * @param total test of all equality constraints
 * @param univariate one test for each constraint, in lavaan's order
 */
public record ScoreTests(ChiSquare total, List<Release> univariate) implements Serializable {

    /** Say that there is nothing to release. */
    public static final ScoreTests NONE = new ScoreTests(ChiSquare.of(0, 0), List.of());

    /**
     * Test the release of one constraint while the others stay.
     *
     * @param left left side of the constraint, or plabel
     * @param right right side of the constraint, or plabel
     * @param test statistic with one degree of freedom; zero if the constraint follows from others or only sets a scale
     */
    public record Release(String left, String right, ChiSquare test) implements Serializable {}

    /** Copy the list. */
    public ScoreTests {
        univariate = List.copyOf(univariate);
    }

    /**
     * Test all equality constraints of a model.
     *
     * @param model model at its solution, at which its discrepancy stands
     * @param multiplier factor from discrepancy to the chi-square of the tests
     * @return {@link #NONE} if there are no equality constraints
     */
    public static ScoreTests of(FittedModel model, double multiplier) {
        List<WrittenEquality> equalities = WrittenEquality.of(model.table());
        if (equalities.isEmpty()) {
            return NONE;
        }
        int q = model.theta().length;
        double[] gradient = new double[q];
        model.discrepancy().gradient(gradient);
        DMatrixRMaj hessian = new DMatrixRMaj(q, q);
        model.weighedByCases().expectedHessian(hessian);
        List<double[]> rows = new ArrayList<>();
        equalities.forEach(equality -> rows.add(slopes(equality.function(), model.theta())));
        activeInequalities(model).forEach(function -> rows.add(slopes(function, model.theta())));
        ConstraintRelease release = new ConstraintRelease(gradient, hessian, rows);
        // with g and H of F, whose value is twice that of the log-likelihood, n g' H^-1 g / 2 is the score statistic
        double scale = 0.5 * multiplier;
        List<Release> univariate = new ArrayList<>();
        for (int i = 0; i < equalities.size(); i++) {
            WrittenEquality equality = equalities.get(i);
            univariate.add(new Release(
                    equality.left(), equality.right(), ChiSquare.of(scale * release.statistic(List.of(i)), 1)));
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < equalities.size(); i++) {
            all.add(i);
        }
        return new ScoreTests(ChiSquare.of(scale * release.statistic(all), equalities.size()), univariate);
    }

    private static double[] slopes(ConstraintFunction function, double[] theta) {
        double[] slopes = new double[theta.length];
        function.evaluate(theta, slopes);
        return slopes;
    }

    private static List<ConstraintFunction> activeInequalities(FittedModel model) {
        List<String> active = model.reduction().state().active().stream()
                .map(ConstraintState.Standing::name)
                .toList();
        return model.specification().functions().stream()
                .filter(f -> active.contains(f.name()))
                .toList();
    }
}
