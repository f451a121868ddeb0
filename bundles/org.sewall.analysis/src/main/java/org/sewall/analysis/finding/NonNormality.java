package org.sewall.analysis.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.kernel.normality.Normality;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.result.ModelResult;

/**
 * Finds data that are not multivariate normal under a method that takes them to be so.
 *
 * <p>Mardia's test of kurtosis rejects at 5 percent: it is kurtosis that biases the chi-square and the standard errors of a
 * covariance structure (Browne 1984, British Journal of Mathematical and Statistical Psychology 37, 62-83). In practice a
 * critical ratio above 5 matters (Bentler 2005, EQS 6 Structural Equations Program Manual); the ratio is told, so that one
 * can judge. Source of the test: Mardia (1970), Biometrika 57, 519-530. Data so large that the test would take longer than
 * the fit are not tested.
 */
public final class NonNormality {

    private static final double LEVEL = 0.05;
    private static final double MOST_PRODUCTS = 2e8;

    private NonNormality() {}

    /**
     * Return the finding of a model fitted to cases.
     *
     * @param groups complete cases of each group, with the variables of the model
     */
    public static List<FitFinding> of(List<CaseMatrix> groups) {
        List<Normality> tests = new ArrayList<>();
        for (CaseMatrix group : groups) {
            if (isTestable(group)) {
                tests.add(Normality.of(group));
            }
        }
        return clearest(tests).stream()
                .map(test -> new FitFinding(
                        FitFinding.Kind.NOT_NORMAL,
                        List.of(),
                        List.of(Digits.of(test.excessKurtosis()), Digits.of(test.kurtosisRatio()))))
                .toList();
    }

    /** Tell whether a model was fitted by a method that takes data to be normal. */
    public static boolean concerns(ModelResult model) {
        return "ML".equals(model.options().get("estimator"))
                && "standard".equals(model.options().get("se"))
                && "standard".equals(model.options().get("test"));
    }

    private static boolean isTestable(CaseMatrix group) {
        int variables = group.names().size();
        int cases = group.rows().length;
        return variables > 0 && cases > variables && Math.pow(variables, 3) / 6 * cases < MOST_PRODUCTS;
    }

    private static Optional<Normality> clearest(List<Normality> tests) {
        return tests.stream()
                .filter(test -> test.kurtosisPValue() < LEVEL)
                .max((one, other) -> Double.compare(Math.abs(one.kurtosisRatio()), Math.abs(other.kurtosisRatio())));
    }
}
