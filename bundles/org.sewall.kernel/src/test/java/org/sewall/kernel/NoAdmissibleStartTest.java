package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;

/** Fixed values can leave no point at which the implied covariance matrix is positive definite. */
class NoAdmissibleStartTest {
    private static final SampleMoments MOMENTS = SampleMoments.ofCovariance(
            List.of("u", "v", "x", "y"),
            new double[][] {{3, .5, .4, .3}, {.5, 3, .3, .5}, {.4, .3, 1, .2}, {.3, .5, .2, 1}},
            CovarianceDivisor.N,
            100);

    @Test
    void aLoopFixedAtOneIsSaidToHaveNoStart() {
        assertNoStart("u ~ 1*v + x\nv ~ 1*u + y");
    }

    @Test
    void aVarianceFixedBelowZeroIsSaidToHaveNoStart() {
        assertNoStart("u ~ x\nu ~~ -1*u\nu ~~ 0*v\nv ~~ v");
    }

    private static void assertNoStart(String model) {
        Outcome outcome = Estimation.fit(LavaanReader.read(model), ModelDefaults.sem(), MOMENTS);
        assertThat(outcome).isInstanceOf(Outcome.NotConverged.class);
        Outcome.NotConverged end = (Outcome.NotConverged) outcome;
        assertThat(end.finding().message()).isEqualTo(KernelMessage.NO_ADMISSIBLE_START);
        assertThat(end.evidence().attempts()).isEqualTo(10);
    }
}
