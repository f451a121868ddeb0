package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.sewall.result.CaseResult;
import org.sewall.result.DifferenceTable;
import org.sewall.result.ModelComparison;

/** Differences of robust tests are scaled wherever they are shown. */
final class DifferenceTest {

    @Test
    void comparisonsOfRobustTestsAreScaled() {
        CaseResult result = ReferenceCases.fit("lrt_scaled_mlm");

        JsonObject expected = ReferenceCases.expected("lrt_scaled_mlm")
                .getAsJsonObject("lrt")
                .getAsJsonObject("satorra_bentler_2001")
                .getAsJsonArray("table")
                .get(1)
                .getAsJsonObject();
        ModelComparison comparison = result.comparisons().get(0);
        DifferenceTable table = result.tables().get(0);
        assertThat(comparison.method()).isEqualTo("satorra.bentler.2001");
        assertThat(comparison.chiSquareDifference())
                .isCloseTo(expected.get("chisq_diff").getAsDouble(), within(1e-4));
        assertThat(table.rows().get(1).difference())
                .isCloseTo(expected.get("chisq_diff").getAsDouble(), within(1e-4));
        assertThat(comparison.pValue()).isCloseTo(expected.get("pvalue").getAsDouble(), within(1e-6));
    }
}
