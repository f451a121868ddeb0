package org.sewall.kernel.nested;

import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.Fit;
import org.sewall.kernel.nested.DifferenceOptions.Derivation;
import org.sewall.kernel.parametertest.ScoreTests;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.reference.ReferenceFit;

/** Scaled differences and score tests under many estimators against lavaan 0.6-14; see difference-tests.R. */
class DifferencesAgainstLavaanTest {
    /** lavaan's fits were not polished. */
    private static final double TOLERANCE = 2e-4;

    private static final JsonObject FILE = JsonParser.parseReader(new InputStreamReader(
                    DifferencesAgainstLavaanTest.class.getResourceAsStream("difference-tests.json"),
                    StandardCharsets.UTF_8))
            .getAsJsonObject();

    static Stream<String> cases() {
        return FILE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaan(String name) {
        JsonObject one = FILE.getAsJsonObject(name);
        List<ComparedModel> models = new ArrayList<>();
        SoftAssertions soft = new SoftAssertions();
        for (String id : one.getAsJsonObject("models").keySet()) {
            Fit fit = ReferenceFit.of(variant(one, one.getAsJsonObject("models").getAsJsonObject(id)));
            models.add(ComparedModel.of(id, fit).orElseThrow());
            scores(soft, name + " " + id, fit, one.getAsJsonObject("scores").get(id));
        }
        for (JsonElement element : one.getAsJsonArray("tables")) {
            JsonObject table = element.getAsJsonObject();
            DifferenceSequence sequence = DifferenceSequence.of(models, options(table.get("args")));
            for (int i = 1; i < models.size(); i++) {
                DifferenceTest test = sequence.rows().get(i).step().get(0).test();
                String what = name + " " + table.get("args") + " " + i;
                close(soft, what, test.statistic(), table.getAsJsonArray("diff").get(i));
                close(
                        soft,
                        what + " df",
                        test.degreesOfFreedom(),
                        table.getAsJsonArray("df").get(i));
            }
        }
        soft.assertAll();
    }

    private static void scores(SoftAssertions soft, String what, Fit fit, JsonElement expected) {
        if (!expected.isJsonObject() || !expected.getAsJsonObject().has("total")) {
            return;
        }
        JsonObject scores = expected.getAsJsonObject();
        ScoreTests tests = fit.solution().orElseThrow().scoreTests();
        close(soft, what + " score", tests.total().statistic(), scores.get("total"));
        JsonElement single = scores.get("uni");
        JsonArray univariate = single.isJsonArray() ? single.getAsJsonArray() : new JsonArray();
        if (!single.isJsonArray()) {
            univariate.add(single);
        }
        for (int i = 0; i < univariate.size(); i++) {
            close(soft, what + " score " + i, tests.univariate().get(i).test().statistic(), univariate.get(i));
        }
    }

    private static ReferenceCase variant(JsonObject one, JsonObject model) {
        JsonObject options = one.get("options").getAsJsonObject().deepCopy();
        if (model.has("options")) {
            JsonObject own = model.getAsJsonObject("options");
            own.keySet().forEach(key -> options.add(key, own.get(key)));
        }
        return ReferenceCase.of(one.get("data").getAsString())
                .variant(model.get("model").getAsString(), options);
    }

    private static DifferenceOptions options(JsonElement written) {
        DifferenceOptions options = DifferenceOptions.DEFAULT;
        if (!written.isJsonObject()) {
            return options;
        }
        JsonObject arguments = written.getAsJsonObject();
        if (arguments.has("A.method")) {
            options = options.withDerivation(Derivation.EXACT);
        }
        if (arguments.has("scaled.shifted")) {
            options = options.withShift(arguments.get("scaled.shifted").getAsBoolean());
        }
        return options.withMethod(
                DifferenceMethod.named(arguments.get("method").getAsString()).orElseThrow());
    }

    private static void close(SoftAssertions soft, String what, double mine, JsonElement theirs) {
        double value = theirs.getAsDouble();
        soft.assertThat(mine).as(what).isCloseTo(value, within(TOLERANCE * Math.max(1, Math.abs(value))));
    }
}
