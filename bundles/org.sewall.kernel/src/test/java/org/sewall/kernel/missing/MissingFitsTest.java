package org.sewall.kernel.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.ModificationIndex;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.robust.LavaanFit;

/**
 * Full-information maximum likelihood against lavaan 0.6-14, polished to the exact minimum: one and several groups,
 * constraints, fixed and random covariates, standard, robust and first-order inference.
 */
class MissingFitsTest {
    /** Values at which lavaan's search for a limit ends early. */
    private static final Set<String> SEARCHED = Set.of("rmsea.ci.lower.robust", "rmsea.ci.upper.robust");

    static List<LavaanFit> fits() {
        return LavaanFit.all(MissingFitsTest.class, "missing-fits.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fits")
    void equalsLavaan(LavaanFit fit) {
        Outcome outcome = fit.fit(true);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        Solution solution = ((Outcome.Converged) outcome).solution();
        SoftAssertions soft = new SoftAssertions();
        estimates(soft, fit, solution);
        measures(soft, fit, solution);
        modificationIndices(soft, fit, solution);
        soft.assertAll();
    }

    /** lavaan's estimates under equality across groups are as exact as its optimiser, others polished. */
    private static double tolerance(LavaanFit fit) {
        return fit.toString().contains("group.equal") ? 1e-4 : 1e-5;
    }

    private static void estimates(SoftAssertions soft, LavaanFit fit, Solution solution) {
        double tolerance = tolerance(fit);
        double[] estimates = fit.numbers("est");
        double[] errors = fit.numbers("se");
        soft.assertThat(solution.estimates()).hasSameSizeAs(estimates);
        for (int i = 0; i < estimates.length && i < solution.estimates().size(); i++) {
            Estimate mine = solution.estimates().get(i);
            String name = mine.left() + mine.operator() + mine.right();
            double error = mine.uncertainty() instanceof Uncertainty.Known known ? known.standardError() : 0;
            soft.assertThat(mine.value())
                    .as("estimate %s", name)
                    .isCloseTo(estimates[i], within(tolerance * (errors[i] > 0 ? errors[i] : 1)));
            soft.assertThat(error).as("error %s", name).isCloseTo(errors[i], within(tolerance * errors[i]));
        }
    }

    private static void measures(SoftAssertions soft, LavaanFit fit, Solution solution) {
        JsonObject expected = fit.found().getAsJsonObject("fit");
        if (fit.toString().contains("ml.x")) {
            // lavaan takes pairwise moments of the covariates off this log-likelihood, but not off that of the model
            expected.remove("unrestricted.logl");
        }
        for (String key : expected.keySet()) {
            double theirs = LavaanFit.number(expected.get(key));
            double mine = solution.fitMeasures().values().getOrDefault(key, Double.NaN);
            double tolerance = SEARCHED.contains(key) ? 1e-5 : 0.1 * tolerance(fit);
            if (!Double.isNaN(theirs)) {
                soft.assertThat(mine).as(key).isCloseTo(theirs, within(tolerance * Math.max(1, Math.abs(theirs))));
            }
        }
    }

    private static void modificationIndices(SoftAssertions soft, LavaanFit fit, Solution solution) {
        for (JsonElement element : fit.found().getAsJsonArray("modification")) {
            JsonObject theirs = element.getAsJsonObject();
            String name = theirs.get("lhs").getAsString()
                    + theirs.get("op").getAsString()
                    + theirs.get("rhs").getAsString();
            int group = theirs.get("group").getAsInt();
            double index = theirs.get("mi").getAsDouble();
            List<ModificationIndex> mine = solution.modificationIndices().stream()
                    .filter(found ->
                            found.group() == group && name.equals(found.left() + found.operator() + found.right()))
                    .toList();
            if (index > 0.1) {
                soft.assertThat(mine).as(name).hasSize(1);
                mine.forEach(found ->
                        soft.assertThat(found.index()).as("index of %s", name).isCloseTo(index, within(1e-4 * index)));
            }
        }
    }
}
