package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;

/** Solutions of models of ordered and mixed variables, in one and in two groups, against lavaan. */
class OrdinalSolutionTest {
    /** In standard errors; lavaan's optimiser stops about here. */
    private static final double ESTIMATE = 1e-4;
    /** Relative; follows from the estimates. */
    private static final double ERROR = 1e-4;

    private static final double STANDARDIZED = 1e-5;
    /** lavaan searches the limits of RMSEA to 1e-6, and they inherit the error of the chi-square. */
    private static final double FIT = 1e-4;
    /** Printed only where lavaan can compute them; that they are unavailable elsewhere is tested with the rest. */
    private static final String ROBUST = ".robust";

    static List<SolutionCase> cases() {
        return SolutionCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaan(SolutionCase given) {
        Outcome outcome = given.fit();
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        Solution solution = ((Outcome.Converged) outcome).solution();
        double[] estimates = given.numbers("est");
        assertThat(solution.estimates()).hasSize(estimates.length);
        SoftAssertions soft = new SoftAssertions();
        for (int i = 0; i < estimates.length; i++) {
            check(soft, solution.estimates().get(i), given, i);
        }
        checkFit(soft, solution, given.json().getAsJsonObject("fit"));
        soft.assertAll();
    }

    private static void check(SoftAssertions soft, Estimate row, SolutionCase given, int i) {
        String name = row.left() + row.operator() + row.right() + " in group " + row.group();
        double expectedError = given.numbers("se")[i];
        double unit = expectedError > 0 ? expectedError : 1;
        double error = row.uncertainty() instanceof Uncertainty.Known known ? known.standardError() : 0;
        soft.assertThat(row.value()).as(name).isCloseTo(given.numbers("est")[i], Offset.offset(ESTIMATE * unit));
        soft.assertThat(error).as("error of " + name).isCloseTo(expectedError, Offset.offset(ERROR * unit));
        soft.assertThat(row.standardized().all())
                .as("standardized " + name)
                .isCloseTo(given.numbers("std")[i], Offset.offset(STANDARDIZED));
        soft.assertThat(row.standardized().allStandardError())
                .as("error of standardized " + name)
                .isCloseTo(given.numbers("std_se")[i], Offset.offset(STANDARDIZED));
    }

    private static void checkFit(SoftAssertions soft, Solution solution, JsonObject expected) {
        for (String key : expected.keySet()) {
            double value = expected.get(key).getAsDouble();
            soft.assertThat(solution.fitMeasures().value(key)).as(key).isPresent();
            soft.assertThat(solution.fitMeasures().value(key).orElse(Double.NaN))
                    .as(key)
                    .isCloseTo(value, Offset.offset(FIT * Math.max(1, Math.abs(value))));
        }
        Set<String> available = solution.fitMeasures().values().keySet();
        soft.assertThat(available.stream().filter(key -> key.endsWith(ROBUST)))
                .as("robust indices")
                .allMatch(expected::has);
    }
}
