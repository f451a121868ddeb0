package org.sewall.kernel.standardise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Finding;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.Solution;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.Operator;

/** Minima that belong to no population, from covariance matrices made so that the model fits exactly. */
class InadmissibleSolutionTest {

    @Test
    void residualsThatCorrelateBeyondOneAreNamed() {
        // GIVEN four items with loadings 1, residual variances .5 and a residual covariance of -.6
        double[][] covariance = {{1.5, .4, 1, 1}, {.4, 1.5, 1, 1}, {1, 1, 1.5, 1}, {1, 1, 1, 1.5}};
        Solution solution = solution("f =~ a + b + c + d\na ~~ b", "a b c d", covariance);
        Finding finding = only(solution, KernelMessage.RESIDUAL_COVARIANCE_NOT_POSITIVE_DEFINITE);
        assertThat(finding.names()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void feedbackIsNamedByTheRightVariablesInAModelOfMeans() {
        double[][] covariance = {{3, .5, .4, .3}, {.5, 3, .3, .5}, {.4, .3, 1, .2}, {.3, .5, .2, 1}};
        SampleMoments moments = SampleMoments.ofCovariance(
                List.of("u", "v", "x", "y"), covariance, CovarianceDivisor.N, new double[] {1, 2, 3, 4}, 100);
        Solution solution = solution(Estimation.fit(
                LavaanReader.read("u ~ 1.2*v + x\nv ~ 1.1*u + y"),
                ModelDefaults.sem().withMeanStructure(true),
                moments));
        Finding finding = only(solution, KernelMessage.UNSTABLE_FEEDBACK);
        assertThat(finding.names()).containsExactlyInAnyOrder("u", "v");
        assertThat(finding.text()).contains("1.149");
        assertThat(solution.groups().get(0).stabilityIndex()).isCloseTo(Math.sqrt(1.2 * 1.1), within(1e-10));
    }

    @Test
    void aConstructOfNegativeVarianceLeavesTheOtherRowsStandardized() {
        // GIVEN three items that all correlate negatively, so that the variance they share is negative
        double[][] covariance = {{1, -.2, -.2}, {-.2, 1, -.2}, {-.2, -.2, 1}};
        Solution solution = solution("f =~ a + b + c", "a b c", covariance);
        assertThat(only(solution, KernelMessage.NEGATIVE_VARIANCE_ESTIMATE).names())
                .containsExactly("f");
        Estimate loading = solution.estimates().get(1);
        assertThat(loading.value()).isCloseTo(1, within(1e-7));
        assertThat(loading.standardized().all()).isNaN();
        assertThat(loading.standardized().allStandardError()).isNaN();
        assertThat(loading.standardized().reason()).contains("f", "f =~ b").endsWith(".");
        Estimate residual = solution.estimates().stream()
                .filter(e -> e.operator() == Operator.COVARIES_WITH && e.left().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(residual.standardized().all()).isCloseTo(1.2, within(1e-7));
        assertThat(residual.standardized().reason()).isEmpty();
        // as in lavaan, whose correlations of latent variables have ones on the diagonal whatever the variances are
        assertThat(solution.groups().get(0).latentCorrelation().get("f", "f")).isEqualTo(1);
        // as in lavaan, which leaves out shares above one only
        assertThat(solution.groups().get(0).rSquared().get("a")).isCloseTo(-.2, within(1e-7));
    }

    private static Finding only(Solution solution, KernelMessage message) {
        assertThat(solution.admissibility()).extracting(Finding::message).containsExactly(message);
        return solution.admissibility().get(0);
    }

    private static Solution solution(String model, String names, double[][] covariance) {
        SampleMoments moments =
                SampleMoments.ofCovariance(List.of(names.split(" ")), covariance, CovarianceDivisor.N, 200);
        return solution(Estimation.fit(LavaanReader.read(model), ModelDefaults.cfa(), moments));
    }

    private static Solution solution(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }
}
