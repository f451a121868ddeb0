package org.sewall.kernel.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.reference.ReferenceFit;

/** Constraints with several groups, means and other estimators against lavaan 0.6-14; see constrained-methods.R. */
class ConstrainedMethodsTest {
    private static final JsonObject FILE = JsonParser.parseReader(new InputStreamReader(
                    ConstrainedMethodsTest.class.getResourceAsStream("constrained-methods.json"),
                    StandardCharsets.UTF_8))
            .getAsJsonObject();

    static Stream<String> cases() {
        return FILE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaan(String name) {
        JsonObject expected = FILE.getAsJsonObject(name);
        ReferenceCase variant = ReferenceCase.of(expected.get("data").getAsString())
                .variant(expected.get("model").getAsString(), options(expected));
        Solution solution = ReferenceFit.of(variant).solution().orElseThrow();
        assertThat(solution.parameters()).isEqualTo(expected.get("npar").getAsInt());
        assertThat(solution.degreesOfFreedom()).isEqualTo(expected.get("df").getAsInt());
        SoftAssertions soft = new SoftAssertions();
        close(soft, "chisq", solution.tests().get(0).statistic(), expected.get("chisq"), 1e-6);
        if (expected.get("scaled") != null && expected.get("scaled").isJsonPrimitive()) {
            close(soft, "scaled", solution.tests().get(1).statistic(), expected.get("scaled"), 1e-4);
        }
        for (int i = 0; i < solution.estimates().size(); i++) {
            Estimate row = solution.estimates().get(i);
            String term = expected.getAsJsonArray("term").get(i).getAsString();
            close(soft, term, row.value(), expected.getAsJsonArray("est").get(i), 1e-4);
            JsonElement error = expected.getAsJsonArray("se").get(i);
            if (row.uncertainty() instanceof Uncertainty.Known known) {
                close(soft, term + " se", known.standardError(), error, 3e-4);
            } else {
                // lavaan takes the root of a variance that is zero up to rounding of either sign
                soft.assertThat(error.isJsonNull() || error.getAsDouble() < 1e-6)
                        .as(term + " se")
                        .isTrue();
            }
        }
        soft.assertAll();
    }

    private static JsonObject options(JsonObject expected) {
        return expected.getAsJsonObject("options");
    }

    private static void close(SoftAssertions soft, String what, double mine, JsonElement theirs, double tolerance) {
        double value = theirs.getAsDouble();
        soft.assertThat(mine).as(what).isCloseTo(value, within(tolerance * Math.max(1, Math.abs(value))));
    }
}
