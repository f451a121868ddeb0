package org.sewall.kernel.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.modeltest.TestStatistic;

/**
 * Least squares and robust inference against lavaan 0.6-14, one and several groups, with and without means, constraints and
 * fixed covariates.
 *
 * <p>lavaan's optimiser stops near the minimum, so estimates agree to about 1e-5 of a standard error, the rest to as much.
 */
class LavaanFitsTest {

    static List<LavaanFit> fits() {
        return LavaanFit.all(LavaanFitsTest.class, "lavaan-fits.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fits")
    void equalsLavaan(LavaanFit fit) {
        Outcome outcome = fit.fit(false);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        Solution solution = ((Outcome.Converged) outcome).solution();
        SoftAssertions soft = new SoftAssertions();
        estimates(soft, fit, solution);
        measures(soft, fit, solution);
        tests(soft, fit, solution);
        soft.assertAll();
    }

    private static void estimates(SoftAssertions soft, LavaanFit fit, Solution solution) {
        double[] estimates = fit.numbers("est");
        double[] errors = fit.numbers("se");
        soft.assertThat(solution.estimates()).hasSameSizeAs(estimates);
        for (int i = 0; i < estimates.length && i < solution.estimates().size(); i++) {
            Estimate mine = solution.estimates().get(i);
            String name = mine.left() + mine.operator() + mine.right();
            double error = mine.uncertainty() instanceof Uncertainty.Known known ? known.standardError() : 0;
            soft.assertThat(mine.value())
                    .as("estimate %s", name)
                    .isCloseTo(estimates[i], within(1e-4 * (errors[i] > 0 ? errors[i] : 1)));
            // lavaan finds no errors of first order where means and fixed covariates meet
            if (!Double.isNaN(errors[i])) {
                soft.assertThat(error).as("error %s", name).isCloseTo(errors[i], within(1e-4 * errors[i]));
            }
        }
    }

    private static void measures(SoftAssertions soft, LavaanFit fit, Solution solution) {
        JsonObject expected = fit.found().getAsJsonObject("fit");
        for (String key : expected.keySet()) {
            double theirs = LavaanFit.number(expected.get(key));
            double mine = solution.fitMeasures().values().getOrDefault(key, Double.NaN);
            if (differs(fit, key, theirs)) {
                continue;
            }
            boolean corrected = key.endsWith(".scaled") || key.endsWith(".robust");
            if (Double.isNaN(theirs) && corrected) {
                soft.assertThat(mine).as(key).isNaN();
            } else if (!Double.isNaN(theirs)) {
                soft.assertThat(mine).as(key).isCloseTo(theirs, within(1e-5 * Math.max(1, Math.abs(theirs))));
            }
        }
        soft.assertThat(solution.fitMeasures().values().keySet().stream()
                        .filter(key -> key.endsWith(".scaled") || key.endsWith(".robust")))
                .as("scaled and robust measures that lavaan does not print")
                .allMatch(expected::has);
    }

    /** Tell where docs/reference/differences-from-lavaan.md says why the numbers differ. */
    private static boolean differs(LavaanFit fit, String key, double theirs) {
        String options = fit.found().get("options").toString();
        boolean unstructured = options.contains("unstructured");
        boolean diagonal = options.contains("WLSMV");
        return key.equals("rfi") && theirs == 1
                || unstructured && Set.of("gfi", "agfi", "pgfi").contains(key)
                || diagonal
                        && Set.of("cfi.robust", "tli.robust", "nnfi.robust", "rni.robust")
                                .contains(key);
    }

    private static void tests(SoftAssertions soft, LavaanFit fit, Solution solution) {
        JsonArray expected = fit.found().getAsJsonArray("tests");
        for (int i = 0; i < expected.size(); i++) {
            JsonObject theirs = expected.get(i).getAsJsonObject();
            String name = theirs.get("test").getAsString();
            TestStatistic mine = solution.tests().stream()
                    .filter(test -> test.kind().lavaanName().equals(name))
                    .findFirst()
                    .orElseThrow();
            close(soft, name + " statistic", mine.statistic(), LavaanFit.number(theirs.get("stat")));
            close(soft, name + " df", mine.degreesOfFreedom(), LavaanFit.number(theirs.get("df")));
            close(soft, name + " p", mine.pValue(), LavaanFit.number(theirs.get("pvalue")));
            close(soft, name + " factor", mine.scalingFactor(), LavaanFit.number(theirs.get("scaling.factor")));
            close(soft, name + " shift", mine.shift(), LavaanFit.number(theirs.get("shift.parameter")));
        }
    }

    private static void close(SoftAssertions soft, String name, double mine, double theirs) {
        if (Double.isNaN(theirs)) {
            soft.assertThat(mine).as(name).isNaN();
        } else {
            soft.assertThat(mine).as(name).isCloseTo(theirs, within(1e-5 * Math.max(1, Math.abs(theirs))));
        }
    }
}
