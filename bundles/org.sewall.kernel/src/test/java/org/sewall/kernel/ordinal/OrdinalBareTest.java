package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.Outcome;

/** Models of ordered variables without automatic thresholds and scales, against lavaan. */
class OrdinalBareTest {

    static List<SolutionCase> cases() {
        return SolutionCase.all("ordinal-bare.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaan(SolutionCase given) {
        Outcome outcome = given.fit();
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        OrdinalPairwiseTest.check(((Outcome.Converged) outcome).solution(), given);
    }
}
