package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.result.CommonMethodResult;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.InvarianceTable;
import org.sewall.result.LadderResult;
import org.sewall.result.ModelResult;
import org.sewall.result.NamedMatrix;
import org.sewall.result.Problem;
import org.sewall.result.ResultJson;
import org.sewall.result.ResultReading;
import org.sewall.result.SampleResult;
import org.sewall.result.Severity;
import org.sewall.result.StudyResult;

/** Ladders, explorations, common-method tests and samples of the examples, against studies.json of R. */
final class ExampleStudiesTest {

    private static JsonObject expected;
    private static StudyResult abilities;
    private static StudyResult khavul;

    @BeforeAll
    static void fit() throws IOException {
        try (var reader = new InputStreamReader(
                ExampleStudiesTest.class.getResourceAsStream("studies.json"), StandardCharsets.UTF_8)) {
            expected = JsonParser.parseReader(reader).getAsJsonObject();
        }
        abilities = run("invariance/abilities.sem");
        khavul = run("khavul2010/khavul2010.sem");
    }

    private static StudyResult run(String example) throws IOException {
        Path study = Path.of(System.getProperty("sewall.root"), "examples").resolve(example);
        return new StudyAnalysis().run(ReferenceCases.reader().read(study).file(), StudyLocation.of(study));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alike", "Partly", "AsInAmos"})
    void laddersAreThoseOfLavaan(String id) {
        LadderResult ladder = abilities.analyses().ladder(id).orElseThrow();

        Map<String, JsonElement> rungs =
                expected.getAsJsonObject("ladders").getAsJsonObject(id).asMap();
        assertThat(ladder.table().rungs()).hasSameSizeAs(rungs.keySet());
        for (InvarianceTable.Rung rung : ladder.table().rungs()) {
            JsonObject fit = rungs.get(rung.model().substring(id.length() + 1)).getAsJsonObject();
            assertThat(rung.chiSquare()).as(rung.model()).isCloseTo(number(fit, "chisq"), within(1e-4));
            assertThat(rung.degreesOfFreedom()).as(rung.model()).isEqualTo(number(fit, "df"));
            assertThat(rung.cfi()).as(rung.model()).isCloseTo(number(fit, "cfi"), within(1e-6));
            assertThat(rung.srmr()).as(rung.model()).isCloseTo(number(fit, "srmr"), within(1e-6));
            assertThat((double) rung.parameters()).as(rung.model()).isEqualTo(number(fit, "npar"));
            assertThat(abilities.model(rung.model())).map(ModelResult::isFitted).hasValue(true);
        }
        assertThat(ladder.table().comparisons()).hasSize(rungs.size() - 1);
    }

    @Test
    void aModelByAColumnIsFittedInEachGroup() {
        ModelResult schools = abilities.model("Schools").orElseThrow();

        checkFit(schools, expected.getAsJsonObject("schools"), 1);
        assertThat(schools.names().groups()).containsExactly("Pasteur", "Grant-White");
    }

    @Test
    void commonMethodModelsAreThoseOfLavaan() {
        checkCommonMethod(abilities, "abilities_method", 1);
        checkCommonMethod(khavul, "khavul_method", 172.0 / 173);
    }

    /** Amos's chi-square is (N - 1) F where lavaan's is N F. */
    private static void checkCommonMethod(StudyResult study, String key, double multiplier) {
        JsonObject block = expected.getAsJsonObject(key);
        CommonMethodResult bias = study.analyses().commonMethod("Bias").orElseThrow();
        assertThat(bias.harman().get(0).component()).isCloseTo(number(block, "harman_component"), within(1e-10));
        assertThat(bias.harman().get(0).factor()).isCloseTo(number(block, "harman_ml"), within(1e-5));
        assertThat(bias.tests()).isNotEmpty();
        for (CommonMethodResult.Test test : bias.tests()) {
            checkFit(study.model(test.model()).orElseThrow(), block.getAsJsonObject(test.kind()), multiplier);
            double difference = Math.abs(number(block.getAsJsonObject(test.kind()), "chisq")
                            - number(block.getAsJsonObject("measurement"), "chisq"))
                    * multiplier;
            assertThat(test.comparison().chiSquareDifference()).isCloseTo(difference, within(1e-4));
            if (test.kind().equals(CommonMethodResult.METHOD_FACTOR)) {
                assertThat(test.share()).isCloseTo(number(block, "share"), within(1e-5));
                assertThat(test.comparison().degreesOfFreedomDifference()).isEqualTo(1);
            }
        }
    }

    private static void checkFit(ModelResult model, JsonObject fit, double multiplier) {
        assertThat(model.isFitted()).as(model.id()).isTrue();
        assertThat(model.fit("chisq")).as(model.id()).isCloseTo(multiplier * number(fit, "chisq"), within(1e-4));
        assertThat(model.fit("df")).as(model.id()).isEqualTo(number(fit, "df"));
        if (multiplier == 1) {
            assertThat(model.fit("cfi")).as(model.id()).isCloseTo(number(fit, "cfi"), within(1e-6));
        }
    }

    @Test
    void harmanAndOneFactorAreAsPublishedFiguresHaveThem() {
        CommonMethodResult bias = khavul.analyses().commonMethod("Bias").orElseThrow();

        assertThat(bias.items()).hasSize(15).doesNotContain("x4");
        assertThat(bias.harman().get(0).component()).isCloseTo(0.304, within(5e-4));
        assertThat(bias.harman().get(0).factor()).isCloseTo(0.257, within(5e-4));
        ModelResult one = khavul.model("Bias.oneFactor").orElseThrow();
        assertThat(one.fit("chisq")).isCloseTo(501.0, within(0.05));
        assertThat(one.fit("df")).isEqualTo(90);
        assertThat(one.fit("cfi")).isCloseTo(0.531, within(5e-4));
    }

    @Test
    void theExplorationIsThatOfTheReferenceCase() throws IOException {
        ExploratoryResult found = khavul.analyses()
                .exploration("Exploratory")
                .orElseThrow()
                .found()
                .get(0);

        JsonObject rotation = ReferenceCases.expected("efa_khavul15")
                .getAsJsonObject("rotations")
                .getAsJsonObject("oblimin_gam0_kaiser");
        assertThat(found.factors()).isEqualTo(4);
        checkColumns(found.rotations().get("oblimin_gam0_kaiser").loadings(), rotation.getAsJsonObject("loadings"));
        double explained = found.extraction().proportions().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(explained).isCloseTo(0.525, within(5e-4));
        assertThat(khavul.problems()).anyMatch(problem -> problem.message().contains("x2 is only 0.035"));
    }

    /** Columns are free in order and sign. */
    private static void checkColumns(NamedMatrix found, JsonObject matrix) {
        double[][] values = found.toArray();
        int factors = found.columns().size();
        for (int k = 0; k < factors; k++) {
            int column = k;
            boolean matched = false;
            for (int j = 0; j < factors; j++) {
                double plus = 0;
                double minus = 0;
                for (int i = 0; i < values.length; i++) {
                    double reference = matrix.getAsJsonArray("values")
                            .get(i)
                            .getAsJsonArray()
                            .get(column)
                            .getAsDouble();
                    plus = Math.max(plus, Math.abs(values[i][j] - reference));
                    minus = Math.max(minus, Math.abs(values[i][j] + reference));
                }
                matched |= Math.min(plus, minus) < 1e-4;
            }
            assertThat(matched).as("factor " + k).isTrue();
        }
    }

    @Test
    void parallelAnalysisFindsAsManyFactorsAsPsych() {
        var exploration = abilities.analyses().exploration("Exploratory").orElseThrow();

        assertThat(exploration.criterion()).isEqualTo("parallel analysis, seed 20101201");
        assertThat((double) exploration.found().get(0).factors())
                .isEqualTo(number(expected.getAsJsonObject("abilities_method"), "parallel"));
    }

    @Test
    void theSampleFlowHasTheResponseRatesOfThePaper() {
        SampleResult sample = khavul.analyses().samples().get(0);

        assertThat(sample.stages()).extracting(SampleResult.Stage::count).containsExactly(1203L, 310L, 232L, 173L);
        assertThat(sample.groups().get(0).stages().get(2).rate()).isCloseTo(0.151, within(5e-4));
        assertThat(sample.groups().get(1).stages().get(2).rate()).isCloseTo(0.236, within(5e-4));
        assertThat(sample.groups().get(0).share()).isCloseTo(0.52, within(5e-3));
    }

    @Test
    void aLadderOfPublishedMomentsSaysWhyThereIsNone() {
        LadderResult ladder = khavul.analyses().ladder("Countries").orElseThrow();

        assertThat(ladder.model()).isEqualTo("TwoStep.structural");
        assertThat(ladder.table().reason()).contains("khavul2010.csv", "no column group");
        Problem problem = khavul.problems().stream()
                .filter(each -> each.id().equals("analysis.ladder-of-moments"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(khavul.problems()).noneMatch(Problem::isError);
    }

    @Test
    void documentsAreReadBackAsTheyWere() {
        assertThat(ResultJson.read(ResultJson.write(abilities))).isEqualTo(new ResultReading.Found(abilities));
        assertThat(ResultJson.read(ResultJson.write(khavul))).isEqualTo(new ResultReading.Found(khavul));
    }

    private static double number(JsonObject object, String key) {
        return object.get(key).getAsDouble();
    }
}
