package org.sewall.kernel.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.Bootstrap;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.modeltest.TestStatistic;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.spec.GroupPlan;

/** Checks the bootstrap against the 50 given samples that lavaan 0.6-14 fitted, and its properties. */
class BootstrapTest {
    private static final ReferenceCase CASE = ReferenceCase.of("path_mediation_bootstrap");
    private static final ReferenceCase FACTORS = ReferenceCase.of("cfa_hs");

    @Test
    void fitsGivenSamplesAsLavaanDoes() {
        Replicates replicates = bootstrap(CASE).run(given(), CancelSignal.NEVER);
        JsonObject expected = CASE.expected().getAsJsonObject("bootstrap");
        JsonArray estimates = expected.getAsJsonArray("estimates");
        int parameters = replicates.original().theta().length;
        int defined = replicates.original().defined().length;
        for (int d = 0; d < estimates.size(); d++) {
            JsonArray row = estimates.get(d).getAsJsonArray();
            // lavaan lists fixed moments of covariates as well, between free and defined parameters
            for (int i = 0; i < parameters; i++) {
                assertThat(replicates.all().get(d).theta()[i])
                        .isCloseTo(row.get(i).getAsDouble(), within(1e-6));
            }
            for (int i = 0; i < defined; i++) {
                assertThat(replicates.all().get(d).defined()[i])
                        .isCloseTo(row.get(row.size() - defined + i).getAsDouble(), within(1e-6));
            }
        }
        assertThat(estimates.size()).isEqualTo(50);
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() throws Exception {
        Bootstrap bootstrap = bootstrap(FACTORS);
        BootstrapPlan plan = BootstrapPlan.DEFAULT.withDraws(40);
        Replicates parallel = bootstrap.run(plan, CancelSignal.NEVER);
        ForkJoinPool one = new ForkJoinPool(1);
        Replicates single =
                one.submit(() -> bootstrap.run(plan, CancelSignal.NEVER)).get();
        one.shutdown();
        for (int d = 0; d < 40; d++) {
            assertThat(single.all().get(d).theta())
                    .containsExactly(parallel.all().get(d).theta());
        }
    }

    @Test
    void givesErrorsNearThoseOfTheory() {
        Replicates replicates = bootstrap(FACTORS).run(BootstrapPlan.DEFAULT.withDraws(400), CancelSignal.NEVER);
        double error = replicates.of(Replicate::theta, 0).standardError();
        double theory = FACTORS.expected()
                .getAsJsonArray("parameters")
                .get(1)
                .getAsJsonObject()
                .get("se")
                .getAsDouble();
        assertThat(error).isBetween(0.7 * theory, 2 * theory);
        assertThat(Math.sqrt(replicates.covariance().get(0, 0))).isCloseTo(error, within(1e-10));
        assertThat(replicates.count(Replicate.Status.FAILED)).isLessThan(20);
    }

    @Test
    void givesErrorsAndTestOfAMethodThatAsksForThem() {
        FitOptions options = FitOptions.defaults()
                .withMethod(EstimationMethod.MAXIMUM_LIKELIHOOD
                        .withStandardErrors(StandardErrors.BOOTSTRAP)
                        .withTests(List.of(TestKind.BOLLEN_STINE)));
        Outcome outcome = Estimation.fit(
                CASE.model(),
                CASE.defaults(),
                GroupPlan.SINGLE,
                CASE.sample(),
                options,
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        Solution solution = ((Outcome.Converged) outcome).solution();
        assertThat(solution.tests()).extracting(TestStatistic::kind).contains(TestKind.BOLLEN_STINE);
        assertThat(solution.estimates().get(0).uncertainty()).isInstanceOf(Uncertainty.Known.class);
        Uncertainty.Known defined =
                (Uncertainty.Known) solution.defined().get(0).uncertainty();
        // a product of two coefficients is skewed, and so is its percentile interval
        double value = solution.defined().get(0).value();
        assertThat(defined.upper() - value).isGreaterThan(value - defined.lower());
    }

    @Test
    void drawsAsManySamplesAsAskedForFromTheSeedGiven() {
        Solution few = solution(BootstrapPlan.DEFAULT.withDraws(30));
        Solution same = solution(BootstrapPlan.DEFAULT.withDraws(30));
        Solution other = solution(BootstrapPlan.DEFAULT.withDraws(30).withSeed(5));
        assertThat(few.replicates().drawn()).isEqualTo(30);
        assertThat(few.replicates().used()).isEqualTo(30 - few.replicates().failed());
        assertThat(few.estimates()).isEqualTo(same.estimates());
        assertThat(few.estimates()).isNotEqualTo(other.estimates());
    }

    private static Solution solution(BootstrapPlan plan) {
        FitOptions options = FitOptions.defaults()
                .withMethod(EstimationMethod.MAXIMUM_LIKELIHOOD.withStandardErrors(StandardErrors.BOOTSTRAP))
                .withBootstrap(plan);
        Outcome outcome = Estimation.fit(
                CASE.model(),
                CASE.defaults(),
                GroupPlan.SINGLE,
                CASE.sample(),
                options,
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        return ((Outcome.Converged) outcome).solution();
    }

    @Test
    void transformedCasesFollowTheModel() {
        Bootstrap bootstrap = bootstrap(FACTORS);
        Replicates replicates = bootstrap.run(
                BootstrapPlan.DEFAULT.withDraws(200).withKind(BootstrapPlan.Kind.BOLLEN_STINE), CancelSignal.NEVER);
        double mean = replicates.all().stream()
                .filter(Replicate::converged)
                .mapToDouble(Replicate::chiSquare)
                .average()
                .orElseThrow();
        // under the model the chi-square has its degrees of freedom, 24, as mean; the sample's own is 85.3
        assertThat(mean).isBetween(20.0, 32.0);
        assertThat(replicates.shareAbove(85.3)).isLessThan(0.02);
    }

    private static Bootstrap bootstrap(ReferenceCase given) {
        return Bootstrap.of(
                        given.model(),
                        given.defaults(),
                        GroupPlan.SINGLE,
                        given.sample(),
                        FitOptions.defaults(),
                        CancelSignal.NEVER)
                .orElseThrow();
    }

    private static int[][] given() {
        return CASE.text("boot_indices.csv")
                .lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .skip(1)
                        .mapToInt(number -> Integer.parseInt(number) - 1)
                        .toArray())
                .toArray(int[][]::new);
    }
}
