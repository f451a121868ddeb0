package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.fit.Likelihood;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.option.ObservedInformation;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.Parameterization;
import org.sewall.kernel.spec.Statement;

/** Options are obeyed, or refused by name; none is passed over. */
final class OptionReaderTest {

    private static final FitSettings LAVAAN = FitSettings.of(NumberConvention.LAVAAN);

    @Test
    void obeysWhatIsSupported() {
        OptionReader.Outcome outcome = OptionReader.read(
                Map.of("std.lv", "true", "fixed.x", "false", "likelihood", "wishart", "information", "observed"),
                LAVAAN);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.settings().defaults().stdLv()).isTrue();
        assertThat(outcome.settings().defaults().fixedX()).isFalse();
        assertThat(outcome.settings().rules().likelihood()).isEqualTo(Likelihood.WISHART);
        assertThat(outcome.settings().method().information()).isEqualTo(Information.OBSERVED);
    }

    @ParameterizedTest
    @CsvSource({"true, 2, false", "loadings, 1, false", "'loadings,intercepts', 2, false", "intercepts, 1, true"})
    void codesEffects(String value, int coded, boolean firstFixed) {
        var defaults = OptionReader.read(Map.of("effect.coding", value), LAVAAN)
                .settings()
                .defaults();

        assertThat(defaults.effectCoding()).hasSize(coded);
        assertThat(defaults.autoFixFirst()).isEqualTo(firstFixed);
    }

    @Test
    void standardizesObservedVariables() {
        OptionReader.Outcome outcome = OptionReader.read(Map.of("std.ov", "true"), LAVAAN);

        assertThat(outcome.settings().standardized()).isTrue();
        assertThat(outcome.settings().described()).containsEntry("std.ov", "true");
    }

    @Test
    void readsHowManySamplesTheBootstrapDraws() {
        OptionReader.Outcome outcome =
                OptionReader.read(Map.of("se", "bootstrap", "bootstrap", "200", "iseed", "7"), LAVAAN);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.settings().fitOptions().bootstrap().draws()).isEqualTo(200);
        assertThat(outcome.settings().fitOptions().bootstrap().seed()).isEqualTo(7);
        assertThat(outcome.settings().described())
                .containsEntry("bootstrap", "200")
                .containsEntry("iseed", "7");
    }

    @ParameterizedTest
    @CsvSource({"estimator, ML", "missing, listwise", "se, standard", "mimic, lavaan", "std.ov, false"})
    void acceptsWhatChangesNothing(String option, String value) {
        assertThat(OptionReader.read(Map.of(option, value), LAVAAN).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "estimator, PML, UNSUPPORTED_OPTION",
        "missing, two.stage, UNSUPPORTED_OPTION",
        "group.equal, everything, UNSUPPORTED_OPTION",
        "se, two.stage, UNSUPPORTED_OPTION",
        "test, chi, UNSUPPORTED_OPTION",
        "bootstrap, many, OPTION_VALUE",
        "bootstrap, 1, OPTION_VALUE",
        "iseed, today, OPTION_VALUE",
        "information, 'expected,observed', UNSUPPORTED_OPTION",
        "information, fisher, OPTION_VALUE",
        "parameterization, gamma, OPTION_VALUE",
        "meanstrucure, true, UNKNOWN_OPTION",
        "std.lv, perhaps, OPTION_VALUE",
        "likelihood, poisson, OPTION_VALUE",
        "std.ov, perhaps, OPTION_VALUE",
        "effect.coding, residuals, OPTION_VALUE",
    })
    void refusesTheRestByName(String option, String value, String message) {
        OptionReader.Outcome outcome = OptionReader.read(Map.of(option, value), LAVAAN);

        assertThat(outcome.faults()).hasSize(1);
        assertThat(outcome.faults().get(0).message().name()).isEqualTo(message);
        assertThat(outcome.faults().get(0).arguments()).contains(option);
    }

    @ParameterizedTest
    @CsvSource({
        "MLM, ML, ROBUST_SEM, EXPECTED, SATORRA_BENTLER",
        "mlmv, ML, ROBUST_SEM, EXPECTED, SCALED_SHIFTED",
        "MLMVS, ML, ROBUST_SEM, EXPECTED, MEAN_VARIANCE_ADJUSTED",
        "MLR, ML, ROBUST_HUBER_WHITE, OBSERVED, YUAN_BENTLER_MPLUS",
        "WLSMV, DWLS, ROBUST_SEM, EXPECTED, SCALED_SHIFTED",
        "ULSMV, ULS, ROBUST_SEM, EXPECTED, SCALED_SHIFTED",
    })
    void estimatorsAreCombinations(
            String name, Estimator estimator, StandardErrors errors, Information information, TestKind test) {
        EstimationMethod method = method(Map.of("estimator", name));

        assertThat(method.estimator()).isEqualTo(estimator);
        assertThat(method.standardErrors()).isEqualTo(errors);
        assertThat(method.information()).isEqualTo(information);
        assertThat(method.tests()).containsExactly(test);
    }

    /** Seen in lavaan 0.6-14: {@code lavaan(..., estimator = "MLR", se = "robust")@Options}. */
    @Test
    void errorsDecideInformation() {
        EstimationMethod robust = method(Map.of("estimator", "MLR", "se", "robust"));
        assertThat(robust.standardErrors()).isEqualTo(StandardErrors.ROBUST_SEM);
        assertThat(robust.information()).isEqualTo(Information.EXPECTED);
        assertThat(method(Map.of("estimator", "MLM", "se", "robust.huber.white"))
                        .information())
                .isEqualTo(Information.OBSERVED);
    }

    @Test
    void informationIsTakenAsAskedFor() {
        EstimationMethod method = method(Map.of("observed.information", "h1", "h1.information", "unstructured"));
        assertThat(method.observedInformation()).isEqualTo(ObservedInformation.H1);
        assertThat(method.structuredInformation()).isFalse();
        EstimationMethod usual = method(Map.of("observed.information", "hessian,default"));
        assertThat(usual.observedInformation()).isEqualTo(ObservedInformation.DEFAULT);
        assertThat(usual.structuredInformation()).isTrue();
    }

    @Test
    void incompleteCasesNeedMeansAndObservedInformation() {
        FitSettings settings = OptionReader.read(Map.of("missing", "fiml", "se", "robust"), LAVAAN)
                .settings();

        assertThat(settings.method().missing()).isEqualTo(Missing.FULL_INFORMATION);
        assertThat(settings.method().information()).isEqualTo(Information.OBSERVED);
        assertThat(settings.method().standardErrors()).isEqualTo(StandardErrors.ROBUST_HUBER_WHITE);
        assertThat(settings.defaults().meanStructure()).isTrue();
    }

    @Test
    void pairwiseStatisticsNeedOrderedVariables() {
        assertThat(method(Map.of("ordered", "x1,x2", "missing", "pairwise")).missing())
                .isEqualTo(Missing.PAIRWISE);
        assertThat(OptionReader.read(Map.of("missing", "pairwise"), LAVAAN).faults())
                .isNotEmpty();
    }

    @Test
    void switchesThresholdsAndScales() {
        FitSettings settings = OptionReader.read(
                        Map.of("ordered", "x1", "auto.th", "false", "auto.delta", "false"), LAVAAN)
                .settings();

        assertThat(settings.defaults().autoThresholds()).isFalse();
        assertThat(settings.defaults().autoScales()).isFalse();
        assertThat(settings.described()).containsEntry("auto.th", "false").containsEntry("auto.delta", "false");
    }

    @Test
    void orderedVariablesAreFittedByDiagonallyWeightedLeastSquares() {
        EstimationMethod method = method(Map.of("ordered", "x1,x2", "parameterization", "theta"));

        assertThat(method.estimator()).isEqualTo(Estimator.DWLS);
        assertThat(method.ordered()).containsExactly("x1", "x2");
        assertThat(method.parameterization()).isEqualTo(Parameterization.THETA);
    }

    @Test
    void groupsHaveMeansUnlessTheUserSaysOtherwise() {
        assertThat(OptionReader.read(Map.of("group", "school"), LAVAAN)
                        .settings()
                        .defaults()
                        .meanStructure())
                .isTrue();
        assertThat(OptionReader.read(Map.of("group", "school", "meanstructure", "false"), LAVAAN)
                        .settings()
                        .defaults()
                        .meanStructure())
                .isFalse();
    }

    @Test
    void whatIsEqualAcrossGroupsIsReadWithItsExceptions() {
        Grouping grouping = OptionReader.read(
                        Map.of("group.equal", "loadings,intercepts", "group.partial", "x3 ~ 1,visual =~ x2,a ~~ b"),
                        LAVAAN)
                .settings()
                .grouping();

        assertThat(grouping.equal()).containsExactlyInAnyOrder(EqualityFamily.LOADINGS, EqualityFamily.INTERCEPTS);
        assertThat(grouping.partial().stream().map(Statement::term))
                .containsExactly("x3 ~ 1", "visual =~ x2", "a ~~ b");
    }

    private static EstimationMethod method(Map<String, String> options) {
        OptionReader.Outcome outcome = OptionReader.read(options, LAVAAN);
        assertThat(outcome.faults()).isEmpty();
        return outcome.settings().method();
    }
}
