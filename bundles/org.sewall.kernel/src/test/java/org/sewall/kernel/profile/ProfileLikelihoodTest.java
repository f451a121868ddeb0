package org.sewall.kernel.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Fit;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.distribution.NumberTable;
import org.sewall.kernel.distribution.StandardNormal;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterRow;

/** Checks profile intervals against refits of lavaan and of the model itself, and their properties. */
class ProfileLikelihoodTest {
    private static final double LEVEL = 0.95;
    private static final double QUANTILE = Math.pow(StandardNormal.quantile(0.975), 2);
    private static final ReferenceCase FACTORS = ReferenceCase.of("cfa_hs");
    private static final ReferenceCase MEDIATION = ReferenceCase.of("path_mediation_bootstrap");

    static List<Map<String, String>> peers() {
        return NumberTable.rows(ProfileLikelihoodTest.class, "profile-limits.csv");
    }

    @ParameterizedTest
    @MethodSource("peers")
    void findsTheLimitsOfLavaan(Map<String, String> row) {
        Fit fit = fit(ReferenceCase.of(row.get("case")));
        ProfileInterval interval = interval(fit, row.get("name"));
        double lower = Double.parseDouble(row.get("lower"));
        double upper = Double.parseDouble(row.get("upper"));
        // lavaan's minima are good to about 1e-6 of chi-square
        double precision = 1e-5 * (upper - lower);
        assertThat(found(interval.lower()).fits()).isLessThan(10);
        assertThat(found(interval.lower()).value()).isCloseTo(lower, within(precision));
        assertThat(found(interval.upper()).value()).isCloseTo(upper, within(precision));
    }

    /** Beside a known residual covariance matrix chi-square is quadratic in a mean. */
    @Test
    void equalsTheUsualIntervalWhereChiSquareIsQuadratic() {
        Fit fit = fit(FACTORS, read("x1 ~~ 1.3*x1\nx2 ~~ 1.4*x2\nx1 ~ 1\nx2 ~ m*1\nm2 := 2*m"), true, FACTORS.sample());
        ProfileInterval interval = profile(fit).named("m", LEVEL, CancelSignal.NEVER);
        Uncertainty.Known wald = (Uncertainty.Known) fit.solution().orElseThrow().estimates().stream()
                .filter(row -> row.label().equals("m"))
                .findFirst()
                .orElseThrow()
                .uncertainty();
        assertThat(found(interval.lower()).value()).isCloseTo(wald.lower(), within(1e-8));
        assertThat(found(interval.upper()).value()).isCloseTo(wald.upper(), within(1e-8));
        ProfileInterval twice = profile(fit).named("m2", LEVEL, CancelSignal.NEVER);
        assertThat(found(twice.upper()).value())
                .isCloseTo(2 * found(interval.upper()).value(), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"visual=~x3", "visual~~textual", "x9~~x9"})
    void aRefitWithTheParameterFixedAtTheLimitMissesByTheQuantile(String name) {
        Fit fit = fit(FACTORS);
        ProfileInterval interval = interval(fit, name);
        double chiSquare = fit.solution().orElseThrow().evidence().chiSquare();
        for (ProfileLimit limit : List.of(interval.lower(), interval.upper())) {
            String fixed = name.replaceFirst("(=~|~~)", "$1 " + found(limit).value() + "*");
            String text = FACTORS.text("model.lav");
            String model = name.equals("visual=~x3")
                    ? text.replace("x1 + x2 + x3", "x1 + x2 + " + found(limit).value() + "*x3")
                    : text + "\n" + fixed;
            Fit refit = fit(FACTORS, read(model), false, FACTORS.sample());
            assertThat(refit.solution().orElseThrow().evidence().chiSquare() - chiSquare)
                    .isCloseTo(QUANTILE, within(1e-6));
        }
    }

    @Test
    void theLimitsOfAFunctionAreTheFunctionOfTheLimits() {
        ModelDescription written = MEDIATION.model();
        List<Definition> definitions = new ArrayList<>(written.definitions());
        definitions.addAll(read("growth := exp(3*b1)").definitions());
        var model =
                new ModelDescription(written.statements(), definitions, written.constraints(), written.inequalities());
        ProfileLikelihood profile = profile(fit(MEDIATION, model, false, MEDIATION.sample()));
        ProfileInterval plain = profile.named("b1", LEVEL, CancelSignal.NEVER);
        ProfileInterval growth = profile.named("growth", LEVEL, CancelSignal.NEVER);
        assertThat(found(growth.lower()).value())
                .isCloseTo(Math.exp(3 * found(plain.lower()).value()), within(1e-7));
        assertThat(found(growth.upper()).value())
                .isCloseTo(Math.exp(3 * found(plain.upper()).value()), within(1e-7));
    }

    @Test
    void followsTheUnitsOfTheVariables() {
        CaseMatrix cases = MEDIATION.sample().groups().get(0).cases();
        double[][] rows = new double[cases.size()][];
        int scaled = cases.names().indexOf("reaction");
        for (int i = 0; i < rows.length; i++) {
            rows[i] = cases.rows()[i].clone();
            rows[i][scaled] *= 1000;
        }
        Sample sample = new Sample(List.of(GroupSample.ofCases("", new CaseMatrix(cases.names(), rows))));
        ProfileInterval plain = interval(fit(MEDIATION), "ind1");
        ProfileInterval other = interval(fit(MEDIATION, MEDIATION.model(), false, sample), "ind1");
        assertThat(found(other.lower()).value() / 1000)
                .isCloseTo(found(plain.lower()).value(), within(1e-7));
        assertThat(found(other.upper()).value() / 1000)
                .isCloseTo(found(plain.upper()).value(), within(1e-7));
    }

    @Test
    void saysThatABoundIsReached() {
        String text = FACTORS.text("model.lav") + "\nvisual ~~ c*textual\nc > 0.35";
        ProfileInterval interval =
                profile(fit(FACTORS, read(text), false, FACTORS.sample())).named("c", LEVEL, CancelSignal.NEVER);
        assertThat(interval.lower()).isInstanceOf(ProfileLimit.NotFound.class);
        ProfileLimit.NotFound lower = (ProfileLimit.NotFound) interval.lower();
        assertThat(lower.reason()).isEqualTo(ProfileLimit.Reason.BOUND);
        assertThat(lower.last()).isCloseTo(0.35, within(1e-4));
        assertThat(found(interval.upper()).rise()).isCloseTo(QUANTILE, within(1e-6));
    }

    @Test
    void saysThatTheModelLeavesNoOtherValue() {
        String text = FACTORS.text("model.lav") + "\nvisual ~~ c*textual\nc == 0.4";
        ProfileInterval interval = interval(fit(FACTORS, read(text), false, FACTORS.sample()), "visual~~textual");
        assertThat(interval.upper())
                .isInstanceOfSatisfying(ProfileLimit.NotFound.class, limit -> assertThat(limit.reason())
                        .isEqualTo(ProfileLimit.Reason.HELD));
    }

    @Test
    void stopsWhenCancelledAndLeavesTheFitAsItWas() {
        Fit fit = fit(FACTORS);
        double before = fit.model().orElseThrow().discrepancy().value();
        ProfileInterval interval = profile(fit).free(0, LEVEL, () -> true);
        assertThat(interval.lower()).isInstanceOf(ProfileLimit.NotFound.class);
        assertThat(((ProfileLimit.NotFound) interval.lower()).reason()).isEqualTo(ProfileLimit.Reason.CANCELLED);
        assertThat(fit.model().orElseThrow().discrepancy().value()).isEqualTo(before);
    }

    @Test
    void leastSquaresHaveNoProfile() {
        assertThat(ProfileLikelihood.of(fit(ReferenceCase.of("est_gls_hs")))).isEmpty();
    }

    private static ProfileInterval interval(Fit fit, String name) {
        List<ParameterRow> rows = fit.model().orElseThrow().table().rows();
        for (ParameterRow row : rows) {
            if (row.isFree() && row.term().replace(" ", "").equals(name)) {
                return profile(fit).free(row.parameter(), LEVEL, CancelSignal.NEVER);
            }
        }
        return profile(fit).named(name, LEVEL, CancelSignal.NEVER);
    }

    private static ProfileLimit.Found found(ProfileLimit limit) {
        assertThat(limit).isInstanceOf(ProfileLimit.Found.class);
        return (ProfileLimit.Found) limit;
    }

    private static ProfileLikelihood profile(Fit fit) {
        return ProfileLikelihood.of(fit).orElseThrow();
    }

    private static ModelDescription read(String text) {
        return LavaanReader.read(text);
    }

    private static Fit fit(ReferenceCase given) {
        return Estimation.fitModel(
                given.model(),
                given.defaults(),
                given.plan(),
                given.sample(),
                given.fitOptions(),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }

    private static Fit fit(ReferenceCase given, ModelDescription model, boolean means, Sample sample) {
        return Estimation.fitModel(
                model,
                given.defaults().withMeanStructure(means),
                given.plan(),
                sample,
                given.fitOptions(),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }
}
