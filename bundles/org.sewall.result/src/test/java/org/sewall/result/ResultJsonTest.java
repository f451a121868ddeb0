package org.sewall.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"study", "case"})
    @DisplayName("a document has the form of its golden file (written anew with -Dgolden.update=true)")
    void golden(String name) throws IOException {
        var document = name.equals("study") ? Samples.smallStudy() : Samples.smallCase();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    Path.of("src/test/resources/org/sewall/result", name + ".json"), ResultJson.write(document));
        }
        assertThat(ResultJson.write(document)).isEqualTo(resource(name + ".json"));
        assertThat(ResultJson.read(resource(name + ".json"))).isEqualTo(new ResultReading.Found(document));
    }

    @Test
    @DisplayName("reading gives what was written, and writing it again the same text, for random documents")
    void roundTrip() {
        for (long seed = 0; seed < 120; seed++) {
            var document = Samples.random(seed);
            String json = ResultJson.write(document);
            var read = ResultJson.read(json);
            assertThat(read).as("seed %d", seed).isEqualTo(new ResultReading.Found(document));
            assertThat(ResultJson.write(((ResultReading.Found) read).document()))
                    .isEqualTo(json);
        }
    }

    @Test
    @DisplayName("a fit measure that is not finite is null and has a reason")
    void reasons() {
        var model = ModelResult.builder("m")
                .fit(Map.of("cfi", Double.POSITIVE_INFINITY))
                .build();
        assertThat(model.reason("fit.cfi")).isEqualTo(ModelResultBuilder.NOT_DEFINED);
        var document = new CaseResult(new Engine("sewall", "1"), "lavaan", model, List.of(), List.of(), List.of());
        assertThat(ResultJson.write(document)).contains("\"cfi\": null").doesNotContain("Infinity");
    }

    @Test
    @DisplayName("a problem without arguments, as older documents have them, has none")
    void noArguments() {
        var read = ResultJson.read("{\"format\": \"sewall-result/1\", \"study\": \"s\","
                + " \"problems\": [{\"id\": \"a\", \"severity\": \"info\", \"message\": \"A.\"}]}");
        assertThat(((ResultReading.Found) read).document().problems())
                .containsExactly(Problem.of("a", Severity.INFO, "A."));
    }

    @Test
    @DisplayName("keys that are not known are passed over")
    void unknownKeys() throws IOException {
        String json = resource("study.json").replaceFirst("\\{", "{\"later\": {\"any\": [1, \"two\", null]},");
        assertThat(ResultJson.read(json)).isEqualTo(new ResultReading.Found(Samples.smallStudy()));
    }

    @Test
    @DisplayName("no cut text is taken for a document")
    void truncated() throws IOException {
        String json = resource("case.json").strip();
        for (int length = 0; length < json.length(); length++) {
            assertCorrupt(ResultJson.read(json.substring(0, length)));
        }
    }

    @Test
    @DisplayName("no change of a character makes the reader throw")
    void mutated() throws IOException {
        String json = resource("study.json");
        char[] replacements = {'\0', '{', '[', '"', '9', '-', ',', '\ud800', 'e', ' ', '\\'};
        for (int i = 0; i < json.length(); i += 4) {
            for (char replacement : replacements) {
                assertThat(ResultJson.read(json.substring(0, i) + replacement + json.substring(i + 1)))
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "17",
                "nonsense",
                "{",
                "\0\0\0\0",
                "{\"format\": \"sewall-result/1\"} trailing",
                "{\"format\": \"sewall-result/1\", \"format\": \"sewall-result/1\"}",
                "{\"format\": \"sewall-result/2\", \"study\": \"s\"}",
                "{\"format\": \"sewall-result/1\", \"study\": 3}",
                "{\"format\": \"sewall-result/1\", \"study\": \"s\", \"models\": {}}",
                "{\"format\": \"sewall-result/1\", \"study\": \"s\", \"models\": [null]}",
                "{\"format\": \"sewall-result/1\", \"study\": \"s\", \"models\": [{\"status\": \"fine\"}]}",
                "{\"format\": \"sewall-result/1\", \"status\": \"ok\", \"step\": \"single\", \"npar\": 1e999999999}",
                "{\"format\": \"sewall-result/1\", \"status\": \"ok\", \"step\": \"single\", \"npar\": 1.5}",
                "{\"format\": \"sewall-result/1\", \"status\": \"ok\", \"step\": \"single\", \"npar\": 1e30}",
                "{\"format\": \"sewall-result/1\", \"status\": \"ok\", \"step\": \"single\", \"fit\": {\"cfi\": NaN}}",
                "{\"format\": \"sewall-result/1\", \"status\": \"ok\", \"step\": \"single\", \"warnings\": [1]}",
                "{\"format\": \"sewall-result/1\", \"status\": \"ok\", \"step\": \"single\","
                        + " \"vcov\": {\"rows\": [\"a\"], \"cols\": [\"a\"], \"values\": [[1, 2]]}}",
                "{\"format\": \"sewall-result/1\", \"status\": \"ok\", \"step\": \"single\","
                        + " \"vcov\": {\"rows\": [\"a\"], \"cols\": [\"a\"], \"values\": []}}",
                "{'format': 'sewall-result/1', 'study': 's'}",
                "{\"format\": \"sewall-result/1\", /* comment */ \"study\": \"s\"}"
            })
    @DisplayName("what is no document is corrupt, with a reason")
    void corrupt(String json) {
        assertCorrupt(ResultJson.read(json));
    }

    @ParameterizedTest
    @CsvSource({"[,]", "'{\"a\":',}"})
    @DisplayName("deep nesting is refused without exhausting the stack")
    void deep(String open, String close) {
        assertCorrupt(ResultJson.read(open.repeat(200_000) + close.repeat(200_000)));
        assertCorrupt(ResultJson.read("{\"format\": \"sewall-result/1\", \"study\": \"s\", \"later\": "
                + open.repeat(100) + "1" + close.repeat(100) + "}"));
    }

    @Test
    @DisplayName("too many values are refused")
    void manyValues() {
        assertCorrupt(ResultJson.read("[" + "1,".repeat(JsonParser.MAXIMUM_VALUES) + "1]"));
    }

    private static void assertCorrupt(ResultReading reading) {
        assertThat(reading).isInstanceOf(ResultReading.Corrupt.class);
        assertThat(((ResultReading.Corrupt) reading).reason())
                .matches("(?s)[A-Z].*\\.")
                .hasSizeLessThan(400);
    }

    private static String resource(String name) throws IOException {
        try (var stream = ResultJsonTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
