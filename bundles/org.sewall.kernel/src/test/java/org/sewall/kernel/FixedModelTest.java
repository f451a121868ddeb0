package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;

/** A model all of whose parameters are fixed is tested without being estimated. */
class FixedModelTest {

    @Test
    void isTestedAgainstTheSample() {
        double[][] covariance = {{1, 0.3}, {0.3, 1}};
        SampleMoments moments = SampleMoments.ofCovariance(List.of("a", "b"), covariance, CovarianceDivisor.N, 100);
        ModelDescription model = ModelDescription.of(
                Statement.of("a", Operator.COVARIES_WITH, "a", new Premultiplier.Fixed(1)),
                Statement.of("b", Operator.COVARIES_WITH, "b", new Premultiplier.Fixed(1)));
        Outcome outcome = Estimation.fit(model, ModelDefaults.lavaan(), moments);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        Solution solution = ((Outcome.Converged) outcome).solution();
        assertThat(solution.degreesOfFreedom()).isEqualTo(3);
        // the sample has variances of one, so that F is minus the logarithm of the determinant 1 - .09
        assertThat(solution.evidence().chiSquare()).isCloseTo(-100 * Math.log(0.91), within(1e-10));
        assertThat(solution.modificationIndices()).isNotEmpty();
    }
}
