package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.dsl.SemReading;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.Problem;
import org.sewall.result.Severity;
import org.sewall.result.StudyResult;
import org.sewall.result.Verdict;

/** The example of a published study gives the numbers that Amos's formulas give, all of golden.json. */
final class PublishedStudyTest {

    /** Our keys for Amos's; a key in capitals is looked up in lower case where it is not here. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("CMIN", "chisq"),
            Map.entry("P", "pvalue"),
            Map.entry("CMIN_DF", "cmin.df"),
            Map.entry("NCP_LO90", "ncp.lower"),
            Map.entry("NCP_HI90", "ncp.upper"),
            Map.entry("F0_LO90", "f0.lower"),
            Map.entry("F0_HI90", "f0.upper"),
            Map.entry("RMSEA_LO90", "rmsea.ci.lower"),
            Map.entry("RMSEA_HI90", "rmsea.ci.upper"),
            Map.entry("PCLOSE", "rmsea.pvalue"),
            Map.entry("ECVI_LO90", "ecvi.lower"),
            Map.entry("ECVI_HI90", "ecvi.upper"),
            Map.entry("HOELTER05", "hoelter.05"),
            Map.entry("HOELTER01", "hoelter.01"),
            Map.entry("BASE_CMIN", "baseline.chisq"),
            Map.entry("BASE_DF", "baseline.df"));

    private static final Map<String, String> NAMES = Map.of(
            "intent", "Intent", "tech", "Technology", "support", "Support", "learn", "Learning", "perf", "Performance");

    private static StudyResult result;
    private static JsonObject golden;

    @BeforeAll
    static void fit() throws IOException {
        Path study = Path.of(System.getProperty("sewall.root"), "examples", "khavul2010", "khavul2010.sem");
        SemReading reading = ReferenceCases.reader().read(study);
        result = new StudyAnalysis().run(reading.file(), StudyLocation.of(study));
        golden = JsonParser.parseString(
                        Files.readString(ReferenceCases.folder("khavul2010").resolve("golden.json")))
                .getAsJsonObject();
    }

    @ParameterizedTest
    @CsvSource({"cfa, TwoStep.measurement", "structural, TwoStep.structural", "alternative, Direct"})
    void fitsAsAmosPrintsIt(String block, String model) {
        ModelResult fitted = result.model(model).orElseThrow();

        for (Map.Entry<String, JsonElement> entry :
                golden.getAsJsonObject("amos").getAsJsonObject(block).entrySet()) {
            String key = KEYS.getOrDefault(entry.getKey(), entry.getKey().toLowerCase(java.util.Locale.ROOT));
            double expected = entry.getValue().getAsDouble();
            assertThat(fitted.fit(key))
                    .as(block + " " + entry.getKey())
                    .isCloseTo(expected, within(1e-8 + 1e-5 * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @CsvSource({"cfa, TwoStep.measurement", "structural, TwoStep.structural", "alternative, Direct"})
    void standardizesAsPublished(String block, String model) {
        ModelResult fitted = result.model(model).orElseThrow();

        for (JsonElement element : golden.getAsJsonObject("est").getAsJsonArray(block)) {
            JsonObject row = element.getAsJsonObject();
            String left = renamed(row.get("lhs").getAsString());
            String right = renamed(row.get("rhs").getAsString());
            Parameter parameter = fitted.parameter(left, row.get("op").getAsString(), right)
                    .or(() -> fitted.parameter(right, row.get("op").getAsString(), left))
                    .orElseThrow();
            assertThat(parameter.standardized().all())
                    .as(block + " " + row)
                    .isCloseTo(row.get("std.all").getAsDouble(), within(1e-4));
        }
    }

    @Test
    void comparesTheStepsAndTheAlternative() {
        JsonObject amos = golden.getAsJsonObject("amos");

        List<ModelComparison> comparisons = result.comparisons();

        assertThat(comparisons).hasSize(2);
        assertDifference(comparisons.get(0), amos, "structural", "cfa", 5);
        assertDifference(comparisons.get(1), amos, "structural", "alternative", 4);
    }

    @Test
    void supportsAllHypotheses() {
        assertThat(result.hypotheses()).extracting(HypothesisResult::name).containsExactly("H1", "H2", "H3", "H4");
        assertThat(result.hypotheses()).extracting(HypothesisResult::verdict).containsOnly(Verdict.SUPPORTED);
    }

    @Test
    void namesItsConventionAndSaysWhatIsDoubtful() {
        assertThat(result.convention()).isEqualTo("amos");
        assertThat(result.problems())
                .filteredOn(problem -> problem.severity() == Severity.WARNING)
                .extracting(Problem::id)
                .containsExactly("exploratory.uniqueness-near-zero", "analysis.ladder-of-moments");
        assertThat(result.problems()).noneMatch(Problem::isError);
    }

    private static void assertDifference(
            ModelComparison found, JsonObject amos, String restricted, String general, int df) {
        double expected = amos.getAsJsonObject(restricted).get("CMIN").getAsDouble()
                - amos.getAsJsonObject(general).get("CMIN").getAsDouble();
        assertThat(found.chiSquareDifference()).isCloseTo(expected, within(1e-5));
        assertThat(found.degreesOfFreedomDifference()).isEqualTo(df);
    }

    private static String renamed(String name) {
        return NAMES.getOrDefault(name, name);
    }
}
