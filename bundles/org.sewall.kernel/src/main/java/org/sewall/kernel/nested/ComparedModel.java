package org.sewall.kernel.nested;

import java.util.Optional;
import org.sewall.kernel.Fit;
import org.sewall.kernel.Solution;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.modeltest.TestStatistic;
import org.sewall.kernel.option.TestKind;

/**
 * Name a model that was fitted, for comparison with others.
 *
 * @param name name of the model
 * @param solution its solution
 * @param model the model at its solution
 */
public record ComparedModel(String name, Solution solution, FittedModel model) {

    /** Take a fit; nothing if it did not converge. */
    public static Optional<ComparedModel> of(String name, Fit fit) {
        return fit.solution().flatMap(solution -> fit.model().map(model -> new ComparedModel(name, solution, model)));
    }

    /** Return the standard test. */
    TestStatistic standard() {
        return solution.tests().get(0);
    }

    /** Return the first scaled test, if there is one. */
    Optional<TestStatistic> scaled() {
        return solution.tests().stream()
                .filter(test -> switch (test.kind()) {
                    case SATORRA_BENTLER, YUAN_BENTLER, YUAN_BENTLER_MPLUS, MEAN_VARIANCE_ADJUSTED, SCALED_SHIFTED ->
                        true;
                    default -> false;
                })
                .findFirst();
    }

    /** Say whether a scaled test divides by its mean alone. */
    static boolean isMeanScaled(TestKind kind) {
        return kind == TestKind.SATORRA_BENTLER || kind == TestKind.YUAN_BENTLER || kind == TestKind.YUAN_BENTLER_MPLUS;
    }

    /** Return chi-square and degrees of freedom. */
    public ModelChiSquare chiSquare() {
        return new ModelChiSquare(name, standard().statistic(), solution.degreesOfFreedom());
    }
}
