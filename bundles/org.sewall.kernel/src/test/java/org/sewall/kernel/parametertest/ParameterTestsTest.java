package org.sewall.kernel.parametertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Fit;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.ModificationIndex;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.modification.AddedParameters;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.reference.ReferenceFit;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;

/** Wald tests, tests of added parameters and critical ratios; numbers of lavaan 0.6-14, see parameter-tests.R. */
class ParameterTestsTest {
    private static final JsonObject FILE = JsonParser.parseReader(new InputStreamReader(
                    ParameterTestsTest.class.getResourceAsStream("parameter-tests.json"), StandardCharsets.UTF_8))
            .getAsJsonObject();

    @Test
    void waldTestsEqualLavaan() {
        for (JsonElement element : FILE.getAsJsonArray("wald")) {
            JsonObject expected = element.getAsJsonObject();
            WaldTest test = wald(
                    fit(expected.get("model").getAsString()),
                    expected.get("hypotheses").getAsString());
            check(test.test(), expected);
            assertThat(test.redundant()).isEmpty();
        }
    }

    @Test
    void addedParametersEqualLavaan() {
        for (JsonElement element : FILE.getAsJsonArray("added")) {
            JsonObject expected = element.getAsJsonObject();
            FittedModel model = fit(expected.get("model").getAsString()).model().orElseThrow();
            AddedParameters added = AddedParameters.of(
                    model,
                    model.multiplier(),
                    LavaanReader.read(expected.get("added").getAsString()).statements());
            check(added.total(), expected);
            for (int i = 0; i < added.candidates().size(); i++) {
                double theirs = expected.getAsJsonArray("univariate").get(i).getAsDouble();
                assertThat(added.candidates().get(i).test().statistic()).isCloseTo(theirs, within(1e-4));
            }
        }
    }

    private static void check(ChiSquare test, JsonObject expected) {
        double statistic = expected.get("stat").getAsDouble();
        assertThat(test.statistic()).isCloseTo(statistic, within(1e-4 * Math.max(1, statistic)));
        assertThat(test.degreesOfFreedom()).isEqualTo(expected.get("df").getAsInt());
        assertThat(test.pValue()).isCloseTo(expected.get("p").getAsDouble(), within(1e-4));
    }

    @Test
    void oneAddedParameterIsItsModificationIndexInEachGroup() {
        Fit fit = ReferenceFit.of(ReferenceCase.of("mg_hs_metric"));
        FittedModel model = fit.model().orElseThrow();
        Solution solution = fit.solution().orElseThrow();
        AddedParameters added = AddedParameters.of(
                model,
                model.multiplier(),
                LavaanReader.read("visual =~ x9\nx7 ~~ x8").statements());
        assertThat(added.candidates()).hasSize(4);
        for (AddedParameters.Added one : added.candidates()) {
            ModificationIndex index = solution.modificationIndices().stream()
                    .filter(m -> m.group() == one.group()
                            && m.left().equals(one.left())
                            && m.right().equals(one.right()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.test().statistic()).isCloseTo(index.index(), within(1e-8 * (1 + index.index())));
        }
        double largest = added.candidates().stream()
                .mapToDouble(one -> one.test().statistic())
                .max()
                .orElseThrow();
        assertThat(added.total().statistic()).isGreaterThan(largest);
    }

    @Test
    void parametersTheModelHasAreRefusedByName() {
        FittedModel model = ReferenceFit.of(ReferenceCase.of("cfa_hs")).model().orElseThrow();
        AddedParameters added = AddedParameters.of(
                model,
                model.multiplier(),
                LavaanReader.read("speed ~~ visual\nx1 ~~ x2").statements());
        assertThat(added.refused()).containsExactly("visual ~~ speed");
        assertThat(added.candidates()).hasSize(1);
    }

    @Test
    void aHypothesisThatFollowsFromOthersIsLeftOut() {
        Fit fit = fit(FILE.getAsJsonArray("wald")
                .get(0)
                .getAsJsonObject()
                .get("model")
                .getAsString());
        WaldTest once = wald(fit, "a == b");
        WaldTest twice = wald(fit, "a == b\n2*a == b + b");
        assertThat(twice.test()).isEqualTo(once.test());
        assertThat(twice.redundant()).containsExactly("2*a == b+b");
    }

    @Test
    void theWaldTestOfOneParameterIsItsSquaredRatio() {
        Fit fit = fit(FILE.getAsJsonArray("wald")
                .get(0)
                .getAsJsonObject()
                .get("model")
                .getAsString());
        NamedMatrix covariance = fit.solution().orElseThrow().covarianceOfEstimates();
        double z = fit.model().orElseThrow().theta()[0] / Math.sqrt(covariance.get(0, 0));
        assertThat(wald(fit, "a == 0").test().statistic()).isCloseTo(z * z, within(1e-9 * z * z));
    }

    @Test
    void criticalRatiosAreRootsOfWaldTests() {
        Fit fit = fit(FILE.getAsJsonArray("wald")
                .get(0)
                .getAsJsonObject()
                .get("model")
                .getAsString());
        NamedMatrix covariance = fit.solution().orElseThrow().covarianceOfEstimates();
        double[] theta = fit.model().orElseThrow().theta();
        NamedMatrix ratios = CriticalRatios.of(theta, covariance);
        double ratio = ratios.get("b", "a");
        assertThat(ratio * ratio).isCloseTo(wald(fit, "a == b").test().statistic(), within(1e-9));
        assertThat(Math.signum(ratio)).isEqualTo(Math.signum(theta[0] - theta[1]));
        assertThat(ratios.get("a", "b")).isEqualTo(-ratio);
        assertThat(ratios.get("a", "a")).isZero();
    }

    @Test
    void parametersHeldEqualDoNotDiffer() {
        Fit fit = fit(FILE.getAsJsonArray("wald")
                .get(3)
                .getAsJsonObject()
                .get("model")
                .getAsString());
        NamedMatrix ratios = CriticalRatios.of(
                fit.model().orElseThrow().theta(), fit.solution().orElseThrow().covarianceOfEstimates());
        assertThat(ratios.get("a", "b")).isZero();
    }

    @Test
    void eachHypothesisIsTestedByItself() {
        Fit fit = fit(FILE.getAsJsonArray("wald")
                .get(0)
                .getAsJsonObject()
                .get("model")
                .getAsString());
        FittedModel model = fit.model().orElseThrow();
        List<WaldTest> tests = WaldTest.each(
                model.table(),
                model.theta(),
                fit.solution().orElseThrow().covarianceOfEstimates(),
                LavaanReader.read("a == b\nc == d").constraints());
        assertThat(tests).containsExactly(wald(fit, "a == b"), wald(fit, "c == d"));
    }

    @Test
    void twoOfFourHypothesesSufficeWhereTheOthersFollow() {
        Fit fit = fit(FILE.getAsJsonArray("wald")
                .get(0)
                .getAsJsonObject()
                .get("model")
                .getAsString());
        WaldTest all = wald(fit, "a == b\nc == d\na + c == b + d\na - 2*c == b - 2*d");
        assertThat(all.redundant()).containsExactly("a+c == b+d", "a-2*c == b-2*d");
        assertThat(all.test().degreesOfFreedom()).isEqualTo(2);
        assertThat(all.test().statistic())
                .isCloseTo(wald(fit, "a == b\nc == d").test().statistic(), within(1e-9));
    }

    @Test
    void withoutCovarianceMatrixThereIsNoTest() {
        FittedModel model = fit(FILE.getAsJsonArray("wald")
                        .get(0)
                        .getAsJsonObject()
                        .get("model")
                        .getAsString())
                .model()
                .orElseThrow();
        WaldTest test = WaldTest.of(
                model.table(),
                model.theta(),
                NamedMatrix.square(List.of(), new double[0][]),
                LavaanReader.read("a == b").constraints());
        assertThat(test.test().statistic()).isNaN();
        assertThat(test.test().pValue()).isNaN();
        assertThat(test.values()).containsExactly(model.theta()[0] - model.theta()[1]);
    }

    @Test
    void ratiosAtTheirBorders() {
        // the second parameter repeats the first, the third is another constant, the fourth varies by itself
        NamedMatrix covariance = NamedMatrix.square(
                List.of("a", "b", "c", "d"), new double[][] {{4, 4, 0, 0}, {4, 4, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 5}});
        NamedMatrix ratios = CriticalRatios.of(new double[] {1, 1 + 1e-9, 7, 4}, covariance);
        assertThat(ratios.get("b", "a")).isZero();
        assertThat(ratios.get("c", "a")).isCloseTo(-3, within(1e-12));
        assertThat(ratios.get("d", "a")).isCloseTo(-1, within(1e-12));
        assertThat(CriticalRatios.of(new double[] {1, 2, 7, 4}, covariance).get("b", "a"))
                .isNaN();
    }

    private static WaldTest wald(Fit fit, String hypotheses) {
        FittedModel model = fit.model().orElseThrow();
        return WaldTest.of(
                model.table(),
                model.theta(),
                fit.solution().orElseThrow().covarianceOfEstimates(),
                LavaanReader.read(hypotheses).constraints());
    }

    private static Fit fit(String model) {
        return Estimation.fitModel(
                LavaanReader.read(model),
                ModelDefaults.sem(),
                GroupPlan.SINGLE,
                ReferenceCase.of("cfa_hs").sample(),
                FitOptions.defaults(),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }
}
