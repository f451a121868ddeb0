package org.sewall.kernel.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.nested.Nesting.Verdict;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.reference.ReferenceFit;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;

/** Whether a model is nested in another is found from the moments they imply, however they are written. */
class NestingCheckTest {
    private static final String THREE = "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is restricted: a covariance, equal loadings, one factor, another scale
                "visual ~~ 0*speed                            | NESTED",
                "visual ~~ 0*speed; visual ~~ 0*textual       | NESTED",
                "x1 ~~ x2                                     | NOT_NESTED",
                "visual ~~ 1*visual; visual =~ NA*x1          | EQUIVALENT",
                "speed ~ visual + textual                     | EQUIVALENT",
                "speed ~ visual                               | NOT_NESTED",
            })
    void comparesWithThreeFactors(String change, Verdict verdict) {
        FittedModel three = fit(THREE);
        String words = change.trim();
        FittedModel other = words.contains("NA*")
                ? fit(THREE.replace("visual =~ x1", "visual =~ NA*x1") + "visual ~~ 1*visual")
                : fit(THREE + words.replace("; ", "\n"));
        Nesting nesting = NestingCheck.of(three, other);
        assertThat(nesting.reason()).endsWith(".");
        if (words.equals("speed ~ visual")) {
            // textual and speed are then related only through visual, which the three factors can reproduce
            assertThat(nesting.verdict()).isEqualTo(Verdict.NESTED);
        } else {
            assertThat(nesting.verdict()).isEqualTo(verdict);
        }
    }

    @Test
    void aModelWrittenInOtherParametersIsNestedAllTheSame() {
        // a second-order model with equal loadings on the higher construct is nested in one with free covariances
        FittedModel three = fit(THREE);
        FittedModel second = fit(THREE + "g =~ 1*visual + 1*textual + 1*speed");
        Nesting nesting = NestingCheck.of(three, second);
        assertThat(nesting.verdict()).isEqualTo(Verdict.NESTED);
        assertThat(nesting.distance()).isLessThan(1e-8);
        assertThat(NestingCheck.of(second, three).verdict()).isEqualTo(Verdict.NOT_NESTED);
    }

    @Test
    void theModelsStandAtTheirSolutionsAfterwards() {
        FittedModel three = fit(THREE);
        FittedModel restricted = fit(THREE + "visual ~~ 0*speed");
        double before = three.discrepancy().value();
        double other = restricted.discrepancy().value();
        NestingCheck.of(three, restricted);
        assertThat(three.discrepancy().value()).isCloseTo(before, within(1e-12));
        assertThat(restricted.discrepancy().value()).isCloseTo(other, within(1e-12));
    }

    @Test
    void modelsOfOtherVariablesAreNotComparable() {
        FittedModel three = fit(THREE);
        FittedModel two = fit("visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6");
        assertThat(NestingCheck.of(three, two).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void theOrderOfVariablesDoesNotMatter() {
        FittedModel three = fit(THREE);
        FittedModel turned =
                fit("speed =~ x9 + x8 + x7\ntextual =~ x6 + x5 + x4\nvisual =~ x3 + x2 + x1\nvisual ~~ 0*speed");
        assertThat(NestingCheck.of(three, turned).verdict()).isEqualTo(Verdict.NESTED);
    }

    @Test
    void metricInvarianceIsNestedInConfigural() {
        ReferenceCase configural = ReferenceCase.of("mg_hs_lrt_sequence");
        FittedModel larger = ReferenceFit.of(configural).model().orElseThrow();
        FittedModel scalar =
                ReferenceFit.of(configural.further("scalar")).model().orElseThrow();
        assertThat(NestingCheck.of(larger, scalar).verdict()).isEqualTo(Verdict.NESTED);
    }

    private static FittedModel fit(String model) {
        Sample sample = ReferenceCase.of("cfa_hs").sample();
        return Estimation.fitModel(
                        LavaanReader.read(model),
                        ModelDefaults.sem(),
                        GroupPlan.SINGLE,
                        sample,
                        FitOptions.defaults(),
                        ProgressListener.SILENT,
                        CancelSignal.NEVER)
                .model()
                .orElseThrow();
    }
}
