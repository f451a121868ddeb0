package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every measure lavaan printed for every maximum-likelihood reference case, computed from the case's own numbers.
 *
 * <p>Expected values: reference/&lt;case&gt;/expected.json, lavaan 0.6-14.
 */
class LavaanFitMeasuresTest {

    /** Print precision of the reference files, relative to values of ordinary size. */
    private static final double TOLERANCE = 1e-9;

    /** lavaan finds the limits of the interval with uniroot's default tolerance of 1.2e-4 in the noncentrality. */
    private static final double INTERVAL_TOLERANCE = 1e-5;

    static List<FitCase> cases() {
        return FitCase.all(
                "cfa_",
                "khavul_",
                "sem_",
                "path_",
                "mg_",
                "trouble_",
                "est_ml",
                "lrt_scaled",
                "se_robust",
                "mimic_",
                "growth_");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void matchesEveryMeasure(FitCase reference) {
        FitMeasures measures = FitIndexCatalogue.compute(reference.input());
        for (Map.Entry<String, Double> expected : reference.expected().entrySet()) {
            String id = expected.getKey();
            double tolerance = id.startsWith("rmsea.ci.") ? INTERVAL_TOLERANCE : TOLERANCE;
            double scale = Math.max(1, Math.abs(expected.getValue()));
            assertThat(measures.values()).as("%s of %s", id, reference).containsKey(id);
            assertThat(measures.value(id).orElseThrow())
                    .as("%s of %s", id, reference)
                    .isCloseTo(expected.getValue(), within(tolerance * scale));
        }
    }
}
