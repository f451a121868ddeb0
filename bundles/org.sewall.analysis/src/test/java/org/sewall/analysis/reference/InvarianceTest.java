package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.LavaanCase;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.CaseResult;
import org.sewall.result.InvarianceTable;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;
import org.sewall.result.ResultJson;
import org.sewall.result.ResultReading;
import org.sewall.result.Severity;

/** A ladder of models in the options is fitted, compared and told. */
final class InvarianceTest {

    private static final String GROUPS = "{\"group\": \"school\"}";
    private static final String SEQUENCE = "mg_hs_lrt_sequence";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"metric", "scalar", "strict", "means"})
    void lavaansLadderHasTheModelsOfLavaan(String id) throws IOException {
        CaseResult result = fit(GROUPS, "\"lavaan\"");

        JsonObject expected = ReferenceCases.expected(SEQUENCE)
                .getAsJsonObject("models")
                .getAsJsonObject(id)
                .getAsJsonObject("fit");
        InvarianceTable.Rung rung = result.invariance().rungs().stream()
                .filter(row -> row.model().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(rung.chiSquare()).isCloseTo(expected.get("chisq").getAsDouble(), within(1e-5));
        assertThat(rung.degreesOfFreedom()).isEqualTo(expected.get("df").getAsDouble());
        assertThat(rung.cfi()).isCloseTo(expected.get("cfi").getAsDouble(), within(1e-6));
        assertThat((double) rung.parameters()).isEqualTo(expected.get("npar").getAsDouble());
        assertThat(rung.change().reference()).isNotEmpty();
        assertThat(result.model(id)).map(ModelResult::isFitted).hasValue(true);
    }

    @Test
    void eachModelIsComparedWithAllLessRestrictedOnes() throws IOException {
        InvarianceTable table = fit(GROUPS, "\"amos\"").invariance();

        assertThat(table.rungs())
                .extracting(InvarianceTable.Rung::model)
                .containsExactly(
                        "Unconstrained",
                        "Measurement weights",
                        "Measurement intercepts",
                        "Structural covariances",
                        "Measurement residuals");
        assertThat(table.comparisons()).extracting(block -> block.rows().size()).containsExactly(4, 3, 2, 1);
        InvarianceTable.Row row = table.comparisons().get(0).rows().get(0);
        InvarianceTable.Change change = table.rungs().get(1).change();
        assertThat(row.chiSquare()).isEqualTo(change.chiSquare());
        assertThat(row.pValue()).isEqualTo(change.pValue());
        assertThat(change.verdict()).isEqualTo("holds");
        assertThat(table.rungs().get(2).change().verdict()).isEqualTo("fails");
    }

    @Test
    void namedStepsAddUp() throws IOException {
        CaseResult result = fit(
                "{\"group\": \"school\", \"group.partial\": [\"x3 ~ 1\", \"x7 ~ 1\"]}",
                """
                [{"name": "loadings", "equal": ["loadings"]},
                 {"name": "intercepts", "equal": ["intercepts"]},
                 {"name": "covariances", "terms": ["textual ~~ visual", "speed ~~ visual + textual"]},
                 {"name": "again", "terms": ["visual ~~ speed"]}]""");

        assertThat(result.invariance().rungs())
                .extracting(InvarianceTable.Rung::model)
                .containsExactly("Unconstrained", "loadings", "intercepts", "covariances");
        assertThat(result.invariance().rungs())
                .extracting(InvarianceTable.Rung::degreesOfFreedom)
                .containsExactly(48.0, 54.0, 58.0, 61.0);
        assertThat(ofLadder(result)).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.INFO);
            assertThat(note.message()).contains("again");
        });
        assertThat(ResultJson.read(ResultJson.write(result))).isEqualTo(new ResultReading.Found(result));
    }

    @Test
    void differencesOfRobustTestsAreScaled() throws IOException {
        InvarianceTable table = fit("{\"group\": \"school\", \"estimator\": \"MLR\"}", "\"lavaan\"")
                .invariance();

        assertThat(table.rungs().get(1).change().method()).isEqualTo("satorra.bentler.2001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"mplus\"",
                "[{\"equal\": [\"loadings\"]}]",
                "[{\"name\": \"a\", \"equal\": [\"weights\"]}]",
                "[{\"name\": \"a\", \"terms\": [\"x1 x2\"]}]",
                "[{\"name\": \"a\", \"terms\": [\"x1 =~ \"]}]",
                "[{\"name\": \"a\"}, {\"name\": \"a\"}]",
                "[{\"name\": \"main\"}]"
            })
    void refusesWhatIsNoLadder(String ladder) throws IOException {
        CaseResult result = fit(GROUPS, ladder);

        assertThat(result.problems()).anyMatch(Problem::isError);
        assertThat(result.main().isFitted()).isFalse();
    }

    @Test
    void namesTermsThatTheModelDoesNotHave() throws IOException {
        CaseResult result = fit(GROUPS, "[{\"name\": \"paths\", \"terms\": [\"speed ~ visual\"]}]");

        assertThat(result.main().isFitted()).isTrue();
        assertThat(result.invariance().reason()).contains("paths").contains("speed ~ visual");
        assertThat(ofLadder(result)).singleElement().matches(Problem::isError);
    }

    @Test
    void oneGroupHasNoLadder() throws IOException {
        CaseResult result = fit("{}", "\"lavaan\"");

        assertThat(result.main().isFitted()).isTrue();
        assertThat(ofLadder(result)).extracting(Problem::id).containsExactly("analysis.invariance-without-groups");
    }

    /** Return what is said about ladders, beside what the fit of the model suggests. */
    private static List<Problem> ofLadder(CaseResult result) {
        return result.problems().stream()
                .filter(problem -> problem.id().startsWith("analysis.invariance"))
                .toList();
    }

    private CaseResult fit(String options, String ladder) throws IOException {
        for (String name : new String[] {"model.lav", "data.csv"}) {
            Files.copy(ReferenceCases.folder(SEQUENCE).resolve(name), folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("options.json"),
                "{\"call\": \"cfa\", \"data\": \"data.csv\", \"options\": " + options + ", \"invariance\": " + ladder
                        + "}");
        return LavaanCase.run(
                ReferenceCases.reader(),
                CaseFiles.of(folder, "model.lav").withOptions("options.json"),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }
}
