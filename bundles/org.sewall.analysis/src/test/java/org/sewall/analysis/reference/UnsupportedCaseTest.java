package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.result.CaseResult;
import org.sewall.result.Problem;
import org.sewall.result.Status;

/** What lavaan can do and Sewall cannot yet is refused by name; there is no number from another method. */
final class UnsupportedCaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"path_mediation_bootstrap"})
    void refusesWhatIsNotSupportedYet(String name) {
        CaseResult result = ReferenceCases.fit(name);

        assertThat(result.main().status()).isEqualTo(Status.ERROR);
        assertThat(result.main().parameters()).isEmpty();
        assertThat(result.problems()).anyMatch(Problem::isError);
    }
}
