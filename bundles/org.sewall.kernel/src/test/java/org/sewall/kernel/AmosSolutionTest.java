package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.reference.ReferenceCase;

/** The published study in the numbers of Amos, from its golden file (see the README of that folder). */
class AmosSolutionTest {
    private static final Path GOLDEN = Path.of(
            System.getProperty("sewall.root"),
            "bundles/org.sewall.analysis/src/test/resources/reference/khavul2010/golden.json");
    private static final Map<String, String> NAMES = Map.of(
            "CMIN", "chisq",
            "P", "pvalue",
            "CFI", "cfi",
            "TLI", "tli",
            "GFI", "gfi",
            "RMSEA", "rmsea",
            "RMSEA_LO90", "rmsea.ci.lower",
            "RMSEA_HI90", "rmsea.ci.upper",
            "BASE_CMIN", "baseline.chisq");

    @ParameterizedTest
    @CsvSource({"khavul_cfa, cfa", "khavul_structural, structural"})
    void equalsTheGoldenFile(String name, String key) throws Exception {
        JsonObject golden = JsonParser.parseString(Files.readString(GOLDEN))
                .getAsJsonObject()
                .getAsJsonObject("amos")
                .getAsJsonObject(key);
        Solution solution = fit(ReferenceCase.of(name));
        assertThat(solution.parameters()).isEqualTo(golden.get("NPAR").getAsInt());
        assertThat(solution.degreesOfFreedom()).isEqualTo(golden.get("DF").getAsInt());
        NAMES.forEach((amos, id) -> {
            double expected = golden.get(amos).getAsDouble();
            assertThat(solution.fitMeasures().value(id).orElse(Double.NaN))
                    .as(amos)
                    .isCloseTo(expected, within(1e-7 * (1 + expected)));
        });
    }

    @Test
    void aStartFarAwayDoesNotChangeTheMinimum() {
        // GIVEN numbers with the same correlations in arbitrary units, THEN the chi-square is that of the study
        ReferenceCase reference = ReferenceCase.of("khavul_structural");
        double expected = fit(reference).evidence().chiSquare();
        Random random = new Random(3);
        for (int trial = 0; trial < 5; trial++) {
            var moments = SolutionPropertyTest.rescaled(reference.moments(), random.nextLong());
            Outcome outcome = Estimation.fit(
                    reference.model(),
                    reference.defaults(),
                    moments,
                    FitOptions.defaults().withConvention(NumberConvention.AMOS),
                    ProgressListener.SILENT,
                    CancelSignal.NEVER);
            assertThat(((Outcome.Converged) outcome).solution().evidence().chiSquare())
                    .isCloseTo(expected, within(1e-8));
        }
    }

    private static Solution fit(ReferenceCase reference) {
        Outcome outcome = Estimation.fit(
                reference.model(),
                reference.defaults(),
                reference.moments(),
                FitOptions.defaults().withConvention(NumberConvention.AMOS),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        return ((Outcome.Converged) outcome).solution();
    }
}
