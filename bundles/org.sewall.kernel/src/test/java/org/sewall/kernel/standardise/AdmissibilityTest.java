package org.sewall.kernel.standardise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Finding;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.Solution;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;

/** Solutions that no population can have name what is wrong with them. */
class AdmissibilityTest {

    @Test
    void constructsThatCorrelateMoreThanOneAreNamed() {
        // GIVEN items that correlate .4 across constructs but .3 within
        List<String> items = List.of("a1", "a2", "a3", "b1", "b2", "b3");
        List<Statement> statements = new ArrayList<>();
        double[][] covariance = new double[6][6];
        for (int i = 0; i < 6; i++) {
            statements.add(Statement.of(i < 3 ? "A" : "B", Operator.MEASURED_BY, items.get(i)));
            for (int j = 0; j < 6; j++) {
                covariance[i][j] = i == j ? 1 : i / 3 == j / 3 ? 0.3 : 0.4;
            }
        }
        SampleMoments moments = SampleMoments.ofCovariance(items, covariance, CovarianceDivisor.N, 200);
        Solution solution = fit(ModelDescription.of(statements), ModelDefaults.cfa(), moments);
        Finding finding = solution.admissibility().get(0);
        assertThat(finding.message()).isEqualTo(KernelMessage.LATENT_COVARIANCE_NOT_POSITIVE_DEFINITE);
        assertThat(finding.names()).containsExactlyInAnyOrder("A", "B");
        assertThat(solution.groups().get(0).latentCorrelation().get("A", "B")).isCloseTo(4 / 3.0, within(1e-8));
    }

    @Test
    void feedbackThatGrowsIsNamed() {
        // GIVEN a loop whose paths multiply to 2, and the covariances that it implies
        double[][] covariance = {{5, 3}, {3, 2}};
        SampleMoments moments = SampleMoments.ofCovariance(List.of("y", "z"), covariance, CovarianceDivisor.N, 100);
        ModelDescription model = ModelDescription.of(
                Statement.of("y", Operator.REGRESSED_ON, "z", new Premultiplier.Fixed(2)),
                Statement.of("z", Operator.REGRESSED_ON, "y", new Premultiplier.Fixed(1)),
                Statement.of("y", Operator.COVARIES_WITH, "y"),
                Statement.of("z", Operator.COVARIES_WITH, "z"));
        Solution solution = fit(model, ModelDefaults.lavaan(), moments);
        assertThat(solution.groups().get(0).stabilityIndex()).isCloseTo(Math.sqrt(2), within(1e-12));
        Finding finding = solution.admissibility().get(0);
        assertThat(finding.message()).isEqualTo(KernelMessage.UNSTABLE_FEEDBACK);
        assertThat(finding.names()).containsExactly("y", "z");
        assertThat(finding.text()).contains("1.414");
    }

    private static Solution fit(ModelDescription model, ModelDefaults defaults, SampleMoments moments) {
        Outcome outcome = Estimation.fit(model, defaults, moments);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }
}
