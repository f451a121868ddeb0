package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.result.CaseResult;
import org.sewall.result.Problem;

/** The calls of lavaan decide some options themselves; who sets them hears of it. */
final class LavaanCallTest {

    private static final Map<String, String> GIVEN = Map.of("auto.cov.y", "false", "std.lv", "true");

    @ParameterizedTest
    @ValueSource(strings = {"cfa", "sem", "growth"})
    void overwritesItsOwnSwitchesOnly(String name) {
        assertThat(new LavaanCall(name).heeded(GIVEN)).containsOnlyKeys("std.lv");
    }

    @Test
    void leavesEverythingToTheCallerOfLavaan() {
        assertThat(new LavaanCall("lavaan").heeded(GIVEN)).isEqualTo(GIVEN);
    }

    @Test
    void saysThatAnOptionHasNoEffect() {
        CaseResult result = ReferenceCases.fit("extra_switch_without_effect");

        assertThat(result.problems())
                .filteredOn(problem -> problem.id().equals("analysis.option-overwritten"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("auto.cov.y", "sem"))
                .matches(problem -> !problem.isError())
                .extracting(Problem::file)
                .isEqualTo("options.json");
    }
}
