package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDescription;

/** What has to hold for any model of several groups, whatever the numbers. */
class GroupPropertyTest {
    private final ReferenceCase reference = ReferenceCase.of("mg_hs_scalar");

    /** Not so where an intercept is equal and its loading is not: then it matters whose latent mean is zero. */
    @ParameterizedTest
    @ValueSource(strings = {"mg_hs_configural", "mg_hs_strict", "mg_hs_scalar", "mg_sem_structural_weights"})
    void orderOfGroupsDoesNotMatter(String name) {
        ReferenceCase multigroup = ReferenceCase.of(name);
        Sample sample = multigroup.sample();
        GroupPlan plan = multigroup.plan();
        Sample swapped =
                new Sample(List.of(sample.groups().get(1), sample.groups().get(0)));
        Solution plain = solution(multigroup.model(), plan, sample, multigroup.fitOptions());
        Solution other = solution(
                multigroup.model(),
                new GroupPlan(swapped.labels(), plan.equal(), plan.partial()),
                swapped,
                multigroup.fitOptions());

        assertThat(other.evidence().chiSquare()).isCloseTo(plain.evidence().chiSquare(), within(1e-8));
        plain.fitMeasures().values().forEach((id, value) -> assertThat(
                        other.fitMeasures().values().get(id))
                .as(id)
                .isCloseTo(value, within(1e-7 * (1 + Math.abs(value)))));
        double[][] first = implied(plain, 0);
        double[][] moved = implied(other, 1);
        for (int i = 0; i < first.length; i++) {
            assertThat(moved[i]).containsExactly(first[i], within(1e-7));
        }
    }

    @Test
    void twoCopiesOfASampleAreOneSampleOfTwiceTheSize() {
        ReferenceCase single = ReferenceCase.of("cfa_hs_stdlv_means");
        GroupSample once = single.sample().groups().get(0);
        Sample twice =
                new Sample(List.of(GroupSample.ofCases("a", once.cases()), GroupSample.ofCases("b", once.cases())));
        Set<EqualityFamily> all = Set.of(
                EqualityFamily.LOADINGS,
                EqualityFamily.INTERCEPTS,
                EqualityFamily.MEANS,
                EqualityFamily.RESIDUALS,
                EqualityFamily.LATENT_VARIANCES,
                EqualityFamily.LATENT_COVARIANCES);
        Solution one = solution(single.model(), GroupPlan.SINGLE, single.sample(), single.fitOptions(), single);
        Solution two = solution(
                single.model(), new GroupPlan(twice.labels(), all, List.of()), twice, single.fitOptions(), single);

        assertThat(two.parameters()).isEqualTo(one.parameters());
        assertThat(two.evidence().chiSquare()).isCloseTo(2 * one.evidence().chiSquare(), within(1e-8));
        for (int i = 0; i < one.estimates().size(); i++) {
            Estimate expected = one.estimates().get(i);
            Estimate found = two.estimates().get(i);
            assertThat(found.value()).isCloseTo(expected.value(), within(1e-8));
            if (expected.uncertainty() instanceof Uncertainty.Known known) {
                double half = ((Uncertainty.Known) found.uncertainty()).standardError();
                assertThat(half * Math.sqrt(2)).isCloseTo(known.standardError(), within(1e-8));
            }
        }
    }

    @Test
    void groupsWithoutEqualitiesAreModelsOfTheirOwn() {
        ReferenceCase configural = ReferenceCase.of("mg_hs_configural");
        Sample sample = configural.sample();
        Solution together = solution(configural.model(), configural.plan(), sample, configural.fitOptions());
        double sum = 0;
        for (GroupSample group : sample.groups()) {
            Solution alone =
                    solution(configural.model(), GroupPlan.SINGLE, new Sample(List.of(group)), configural.fitOptions());
            sum += alone.evidence().chiSquare();
        }

        assertThat(together.evidence().chiSquare()).isCloseTo(sum, within(1e-8));
        assertThat(together.tests().get(0).byGroup()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(EstimatorPreset.class)
    void everyMethodTestsCandidatesOfEachGroup(EstimatorPreset preset) {
        ReferenceCase metric = ReferenceCase.of("mg_hs_metric");
        FitOptions options = metric.fitOptions().withMethod(preset.method());
        Solution solution = solution(metric.model(), metric.plan(), metric.sample(), options);

        assertThat(solution.modificationIndices())
                .extracting(ModificationIndex::group)
                .contains(1, 2);
        assertThat(solution.modificationIndices())
                .allSatisfy(index -> assertThat(index.index()).isFinite().isNotNegative());
    }

    @Test
    void equalLabelsAreTheSameAsEqualFamilies() {
        ModelDescription labelled = LavaanReader.read(
                """
                visual =~ x1 + c(a, a)*x2 + c(b, b)*x3
                textual =~ x4 + c(d, d)*x5 + c(e, e)*x6
                speed =~ x7 + c(f, f)*x8 + c(g, g)*x9
                """);
        ReferenceCase metric = ReferenceCase.of("mg_hs_metric");
        Sample sample = metric.sample();
        Solution families = solution(metric.model(), metric.plan(), sample, metric.fitOptions());
        Solution labels = solution(labelled, GroupPlan.of(sample.labels()), sample, metric.fitOptions());

        assertThat(labels.degreesOfFreedom()).isEqualTo(families.degreesOfFreedom());
        assertThat(labels.evidence().chiSquare()).isCloseTo(families.evidence().chiSquare(), within(1e-8));
    }

    @Test
    void amosScalesByTheNumberOfGroupsAndLeavesItsRootOutOfRmsea() {
        Sample sample = reference.sample();
        Solution lavaan = solution(reference.model(), reference.plan(), sample, reference.fitOptions());
        Solution amos = solution(
                reference.model(),
                reference.plan(),
                sample,
                reference.fitOptions().withConvention(NumberConvention.AMOS));
        double cases = 301;
        double ratio = (cases - 2) / cases;

        assertThat(amos.evidence().chiSquare())
                .isCloseTo(ratio * lavaan.evidence().chiSquare(), within(1e-8));
        double excess = amos.evidence().chiSquare() - amos.degreesOfFreedom();
        assertThat(amos.fitMeasures().values().get("rmsea"))
                .isCloseTo(Math.sqrt(excess / (cases - 2) / amos.degreesOfFreedom()), within(1e-10));
    }

    private Solution solution(ModelDescription model, GroupPlan plan, Sample sample, FitOptions options) {
        return solution(model, plan, sample, options, reference);
    }

    private static Solution solution(
            ModelDescription model, GroupPlan plan, Sample sample, FitOptions options, ReferenceCase defaults) {
        Outcome outcome = Estimation.fit(
                model, defaults.defaults(), plan, sample, options, ProgressListener.SILENT, CancelSignal.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }

    private static double[][] implied(Solution solution, int group) {
        return solution.groups().get(group).implied().covariance().values();
    }
}
