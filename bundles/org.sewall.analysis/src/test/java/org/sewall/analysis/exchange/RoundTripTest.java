package org.sewall.analysis.exchange;

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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.SpecifiedModels;
import org.sewall.dsl.SemReader;

/** A model that went to another program and came back has the same parameters. */
final class RoundTripTest {

    private static final Path CASES = Path.of(System.getProperty("sewall.root", "../.."))
            .resolve("bundles/org.sewall.analysis/src/test/resources/reference");

    private static final SemReader READER = SemReader.create();

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> Files.exists(folder.resolve("options.json")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lavaan(Path folder) throws IOException {
        for (SpecifiedModel model : models(folder)) {
            SpecifiedModel back = there(folder, model, ExchangeFormat.LAVAAN);
            assertThat(back.table().rows())
                    .as(model.id())
                    .isEqualTo(model.table().rows());
            assertThat(back.options()).as(model.id()).isEqualTo(model.options());
            compare(model, back, CanonicalTable.View.ALL);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mplus(Path folder) throws IOException {
        for (SpecifiedModel model : models(folder)) {
            if (isSaid(folder, model, ExchangeFormat.MPLUS)) {
                SpecifiedModel back = there(folder, model, ExchangeFormat.MPLUS);
                compare(model, back, CanonicalTable.View.ALL);
                if (isEstimatedAlike(model)) {
                    assertThat(back.method()).as(model.id()).isEqualTo(model.method());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onyx(Path folder) throws IOException {
        for (SpecifiedModel model : models(folder)) {
            if (isSaid(folder, model, ExchangeFormat.ONYX)) {
                compare(model, there(folder, model, ExchangeFormat.ONYX), CanonicalTable.View.ARROWS);
            }
        }
    }

    private static List<SpecifiedModel> models(Path folder) {
        return SpecifiedModels.of(
                        READER,
                        new CaseFiles(
                                folder,
                                folder.resolve("model.lav").toString(),
                                "",
                                folder.resolve("options.json").toString()))
                .models();
    }

    private static boolean isSaid(Path folder, SpecifiedModel model, ExchangeFormat format) {
        return !Exchange.export(model, format, new ExportPlace("m", "")).isRefused();
    }

    /** Say whether Mplus has words for the method of estimation. */
    private static boolean isEstimatedAlike(SpecifiedModel model) {
        return Exchange.export(model, ExchangeFormat.MPLUS, new ExportPlace("m", "")).problems().stream()
                .noneMatch(problem -> problem.id().equals(ExchangeMessage.OTHER_METHOD.id()));
    }

    private SpecifiedModel there(Path folder, SpecifiedModel model, ExchangeFormat format) throws IOException {
        ExportPlace place = new ExportPlace("model", model.data().path());
        Exported exported = Exchange.export(model, format, place);
        assertThat(exported.isRefused()).as(exported.problems().toString()).isFalse();
        assertThat(Exchange.export(model, format, place)).isEqualTo(exported);
        if (format == ExchangeFormat.MPLUS) {
            assertThat(exported.text().lines()).allMatch(line -> line.length() <= 90);
        }
        Imported imported = Exchange.read(exported.text(), format, "model" + format.extension());
        assertThat(imported.isRefused())
                .as(imported.problems() + "\n" + exported.text())
                .isFalse();
        Files.writeString(this.folder.resolve("back.lav"), imported.lav());
        Files.writeString(
                this.folder.resolve("back.json"), withData(folder, imported).toString());
        SpecifiedModels back = SpecifiedModels.of(READER, new CaseFiles(this.folder, "back.lav", "", "back.json"));
        assertThat(back.models())
                .as(back.problems() + "\n" + exported.text() + "\n" + imported.lav())
                .hasSize(1);
        return back.models().get(0);
    }

    private static JsonObject withData(Path folder, Imported imported) throws IOException {
        JsonObject options = JsonParser.parseString(imported.optionsJson()).getAsJsonObject();
        JsonObject original = JsonParser.parseString(Files.readString(folder.resolve("options.json")))
                .getAsJsonObject();
        if (original.has("data")) {
            options.addProperty(
                    "data", folder.resolve(original.get("data").getAsString()).toString());
        }
        if (original.has("summary")) {
            JsonElement summary = original.get("summary").deepCopy();
            JsonArray groups = new JsonArray();
            if (summary.isJsonArray()) {
                groups.addAll(summary.getAsJsonArray());
            } else {
                groups.add(summary);
            }
            for (JsonElement group : groups) {
                for (String key : List.copyOf(group.getAsJsonObject().keySet())) {
                    JsonElement value = group.getAsJsonObject().get(key);
                    if (value.isJsonPrimitive() && value.getAsString().endsWith(".csv")) {
                        group.getAsJsonObject()
                                .addProperty(
                                        key, folder.resolve(value.getAsString()).toString());
                    }
                }
            }
            options.add("summary", summary);
        }
        return options;
    }

    private static void compare(SpecifiedModel model, SpecifiedModel back, CanonicalTable.View view) {
        CanonicalTable expected = CanonicalTable.of(model.table(), view);
        CanonicalTable actual = CanonicalTable.of(back.table(), view);
        assertThat(difference(actual.parameters(), expected.parameters()))
                .as(model.id() + ": what differs")
                .isEmpty();
        assertThat(actual.equal()).as(model.id()).isEqualTo(expected.equal());
        assertThat(actual.definitions()).as(model.id()).isEqualTo(expected.definitions());
        assertThat(actual.constraints()).as(model.id()).isEqualTo(expected.constraints());
        assertThat(actual.inequalities()).as(model.id()).isEqualTo(expected.inequalities());
    }

    private static List<String> difference(Map<String, String> actual, Map<String, String> expected) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(actual.get(key), expected.get(key)))
                .map(key -> key + " was " + expected.get(key) + " and is " + actual.get(key))
                .toList();
    }
}
