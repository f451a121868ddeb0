package org.sewall.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases are standardized column by column over the values that are there. */
class CaseMatrixTest {
    private static final double GAP = Double.NaN;

    @Test
    void standardizesChosenColumns() {
        var cases = new CaseMatrix(
                List.of("a", "b", "c"), new double[][] {{1, 10, 5}, {2, GAP, 5}, {3, 12, 5}, {GAP, 14, 5}});

        CaseMatrix standardized = cases.standardized(List.of("a", "b", "c"));

        assertThat(Arrays.deepToString(standardized.rows()))
                .isEqualTo(Arrays.deepToString(new double[][] {{-1, -1, 5}, {0, GAP, 5}, {1, 0, 5}, {GAP, 1, 5}}));
        assertThat(cases.rows()[0]).containsExactly(1, 10, 5);
        assertThat(cases.standardized(List.of("b")).rows()[2]).containsExactly(3, 0, 5);
    }
}
