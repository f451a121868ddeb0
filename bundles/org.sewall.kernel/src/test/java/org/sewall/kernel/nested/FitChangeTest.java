package org.sewall.kernel.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.fit.FitMeasures;

/** Verdicts on steps of a ladder by changes of approximate fit. */
class FitChangeTest {

    /** CFI of the models behind the table of Khavul et al. (2010): only equal measurement residuals fail. */
    @Test
    void judgesTheStepsOfThePublishedTable() {
        double[] chiSquares = {339.5, 344.551, 351.849, 352.950, 417.091};
        int[] degrees = {200, 211, 215, 216, 231};
        List<Double> cfi = new ArrayList<>();
        for (int i = 0; i < chiSquares.length; i++) {
            cfi.add(1 - (chiSquares[i] - degrees[i]) / (1231 - 240));
        }
        assertThat(cfi.stream().map(AmosComparison::printed)).containsExactly(".859", ".865", ".862", ".862", ".812");
        for (int i = 1; i < 4; i++) {
            FitChange before = change(cfi.get(i) - cfi.get(i - 1));
            FitChange first = change(cfi.get(i) - cfi.get(0));
            assertThat(before.holds()).isTrue();
            assertThat(first.holds()).isTrue();
        }
        FitChange last = change(cfi.get(4) - cfi.get(3));
        assertThat(last.cfi()).isCloseTo(-.050, within(.0005));
        assertThat(last.failures()).containsExactly("cfi");
        FitChange fromFirst = change(cfi.get(4) - cfi.get(0));
        assertThat(fromFirst.cfi()).isCloseTo(-.047, within(.0005));
        assertThat(fromFirst.holds()).isFalse();
    }

    @Test
    void allowsMoreChangeOfResidualsForLoadings() {
        assertThat(FitChange.of("metric", "configural", 0, 0, 0.02, true).holds())
                .isTrue();
        assertThat(FitChange.of("scalar", "metric", 0, 0, 0.02, false).failures())
                .containsExactly("srmr");
        assertThat(FitChange.of("scalar", "metric", 0, 0.016, 0, false).failures())
                .containsExactly("rmsea");
    }

    @Test
    void theLimitItselfHolds() {
        assertThat(FitChange.of("metric", "configural", .95 - .96, .065 - .05, .04 - .03, false)
                        .holds())
                .isTrue();
    }

    @Test
    void takesTheIndicesOfFittedModels() {
        FitMeasures first = new FitMeasures(Map.of("cfi", 0.95, "rmsea", 0.05, "srmr", 0.04), Map.of());
        FitMeasures second = new FitMeasures(Map.of("cfi", 0.93, "rmsea", 0.06), Map.of("srmr", "No reason."));
        FitChange change = FitChange.of("metric", second, "configural", first, true);
        assertThat(change.cfi()).isCloseTo(-0.02, within(1e-12));
        assertThat(change.rmsea()).isCloseTo(0.01, within(1e-12));
        assertThat(change.srmr()).isNaN();
        assertThat(change.failures()).containsExactly("cfi");
        assertThat(change.model()).isEqualTo("metric");
        assertThat(change.reference()).isEqualTo("configural");
    }

    private static FitChange change(double cfi) {
        return FitChange.of("restricted", "reference", cfi, Double.NaN, Double.NaN, false);
    }
}
