package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.result.CaseResult;
import org.sewall.result.ModelComparison;

/** Every number of every supported reference case is the one lavaan found. */
final class ReferenceCaseTest {

    private static final Tolerances TOLERANCES = Tolerances.read();
    private static final List<String> EXCEPTIONS = Tolerances.lines("exceptions.txt");
    private static final Path REPORT = Path.of("target", "reference-deviations.txt");

    static List<String> cases() {
        return Tolerances.lines("cases.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheNumbersOfTheReference(String name) throws IOException {
        CaseResult result = ReferenceCases.fit(name);

        JsonObject expected = ReferenceCases.expected(name);
        JsonObject actual = ReferenceCases.document(result);

        List<Comparison.Deviation> deviations = Comparison.of(expected, actual, TOLERANCES);
        assertMatches(name, deviations);
        for (Map.Entry<String, JsonElement> further : object(expected, "models").entrySet()) {
            JsonObject found = object(actual, "models").getAsJsonObject(further.getKey());
            assertMatches(
                    name + " " + further.getKey(),
                    Comparison.of(further.getValue().getAsJsonObject(), found, TOLERANCES));
        }
        for (Map.Entry<String, JsonElement> test : object(expected, "lrt").entrySet()) {
            assertDifference(test.getValue().getAsJsonObject(), result.comparisons());
        }
    }

    private static void assertMatches(String name, List<Comparison.Deviation> deviations) throws IOException {
        Comparison.Deviation worst = deviations.get(0);
        Files.writeString(
                REPORT,
                name + ": " + deviations.size() + " values, worst " + worst + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(deviations.stream()
                        .filter(deviation -> !(deviation.share() <= 1))
                        .filter(deviation -> !EXCEPTIONS.contains(name + " " + deviation.place())))
                .as(name)
                .isEmpty();
    }

    private static void assertDifference(JsonObject table, List<ModelComparison> found) {
        JsonArray rows = table.getAsJsonArray("table");
        JsonObject general = rows.get(0).getAsJsonObject();
        JsonObject restricted = rows.get(1).getAsJsonObject();
        ModelComparison comparison = found.stream()
                .filter(candidate -> candidate
                                .general()
                                .equals(general.get("model").getAsString())
                        && candidate.restricted().equals(restricted.get("model").getAsString()))
                .findFirst()
                .orElseThrow();
        double difference = restricted.get("chisq_diff").getAsDouble();
        assertThat(comparison.chiSquareDifference()).isCloseTo(difference, within(1e-6 * difference));
        assertThat(comparison.degreesOfFreedomDifference())
                .isEqualTo(restricted.get("df_diff").getAsDouble());
        assertThat(comparison.pValue()).isCloseTo(restricted.get("pvalue").getAsDouble(), within(1e-6));
    }

    private static JsonObject object(JsonObject parent, String key) {
        return parent.has(key) && parent.get(key).isJsonObject() ? parent.getAsJsonObject(key) : new JsonObject();
    }
}
