package org.sewall.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.PlannedModel;
import org.sewall.analysis.PlannedModels;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.identification.IdentificationReport;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;

/** lavaan finds standard errors just for the models that are said to be identified without data. */
final class ReferenceIdentificationTest {

    private static final String LAVAANS_WARNING = "may be a symptom that the model is not identified";

    private final IdentificationCheck check = new IdentificationCheck();

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(ReferenceCases.folder("cfa_hs").getParent())) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(ReferenceIdentificationTest::isFitted)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithLavaan(String name) {
        boolean warned = warnings(name).contains(LAVAANS_WARNING);
        CaseFiles files = CaseFiles.of(ReferenceCases.folder(name), "model.lav").withOptions("options.json");
        for (PlannedModel model : PlannedModels.of(ReferenceCases.reader(), files)) {
            Optional<IdentificationReport> report =
                    check.examine(model, model.groupsInText(), Map.of(), CancelSignal.NEVER);
            // categories of ordered variables are known from the data only
            boolean judged = report.map(IdentificationReport::examined).orElse(false);
            assertThat(judged).isEqualTo(model.ordered().isEmpty() || report.isPresent());
            if (judged) {
                assertThat(report.get().isNotIdentified()).as(report.toString()).isEqualTo(warned);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsReportedInTheText(String name) throws IOException {
        if (warnings(name).contains(LAVAANS_WARNING)) {
            return;
        }
        Path file = ReferenceCases.folder(name).resolve("model.lav");
        StudyFile study = ReferenceCases.reader().read(file).file();
        List<Problem> problems = new StudyCheck().check(study, StudyLocation.of(file), CancelSignal.NEVER);
        assertThat(problems).noneMatch(Problem::isError);
    }

    @Test
    void twoCasesAreNotIdentified() throws IOException {
        assertThat(cases())
                .filteredOn(name -> warnings(name).contains(LAVAANS_WARNING))
                .isNotEmpty();
    }

    private static boolean isFitted(String name) {
        JsonObject expected = expected(name);
        JsonElement converged = expected.get("converged");
        return converged != null && !converged.isJsonNull() && converged.getAsBoolean();
    }

    private static String warnings(String name) {
        JsonElement warnings = expected(name).get("warnings");
        StringBuilder text = new StringBuilder();
        if (warnings instanceof JsonArray array) {
            array.forEach(warning -> text.append(warning.getAsString().replaceAll("\\s+", " ")));
        }
        return text.toString();
    }

    private static JsonObject expected(String name) {
        try {
            Path file = ReferenceCases.folder(name).resolve("expected.json");
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
