package org.sewall.kernel.exploratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.SampleMoments;

/** Other methods of extraction, rotations and rules for the number of factors against R (see the resource file). */
class ExploratoryPeersTest {
    private static final SampleMoments MOMENTS =
            ReferenceCase.of("efa_khavul15").moments();
    private static final Map<String, double[]> PEER = read();

    @Test
    void leastSquaresAndPrincipalAxesEqualPsych() {
        near(solution(ExtractionMethod.PRINCIPAL_AXIS).extraction().uniquenesses(), "pa.uniqueness", 1e-8);
        near(solution(ExtractionMethod.MINIMUM_RESIDUAL).extraction().uniquenesses(), "minres.uniqueness", 1e-5);
        near(solution(ExtractionMethod.PRINCIPAL_COMPONENTS).extraction().communalities(), "pca.communality", 1e-9);
    }

    @Test
    void minimumResidualIsTheLimitOfPrincipalAxes() {
        ExtractedFactors axes = solution(ExtractionMethod.PRINCIPAL_AXIS).extraction();
        ExtractedFactors residual = solution(ExtractionMethod.MINIMUM_RESIDUAL).extraction();
        assertThat(axes.discrepancy()).isCloseTo(residual.discrepancy(), within(1e-12));
        assertThat(residual.iterations()).isLessThan(axes.iterations());
    }

    @Test
    void numberOfFactorsAndAdequacyEqualPsych() {
        ExploratorySolution solution = solution(ExtractionMethod.MAXIMUM_LIKELIHOOD);
        double[] map = PEER.get("map");
        for (int i = 0; i < map.length; i++) {
            assertThat(solution.factorNumber().averagePartials().get(i + 1)).isCloseTo(map[i], within(1e-9));
        }
        assertThat(solution.factorNumber().minimumAveragePartial()).isEqualTo(4);
        assertThat(solution.factorNumber().kaiser()).isEqualTo(4);
        assertThat(solution.factorNumber().components().suggestedByQuantile()).isEqualTo(4);
        assertThat(solution.factorNumber().commonFactors().suggestedByQuantile())
                .isEqualTo(4);
        assertThat(solution.adequacy().overall()).isCloseTo(PEER.get("kmo")[0], within(1e-9));
        near(solution.adequacy().byItem(), "kmo.items", 1e-9);
        assertThat(solution.adequacy().sphericity()).isCloseTo(PEER.get("bartlett")[0], within(1e-6));
        assertThat(solution.adequacy().degreesOfFreedom()).isEqualTo((int) PEER.get("bartlett")[1]);
    }

    @ParameterizedTest
    @CsvSource({"quartimin.kaiser", "oblimin.minus.half", "geomin.kaiser", "quartimax.kaiser"})
    void furtherRotationsEqualGpaRotation(String name) {
        Rotation rotation =
                switch (name) {
                    case "quartimin.kaiser" -> Rotation.quartimin(true);
                    case "oblimin.minus.half" -> Rotation.oblimin(-0.5, false);
                    case "geomin.kaiser" -> Rotation.geomin(0.01, true, true);
                    default -> Rotation.quartimax(true);
                };
        RotatedFactors found = analysed(ExploratoryReferenceTest.options(4).withRotations(List.of(rotation)))
                .rotations()
                .get(0);
        double[] expected = PEER.get(name);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.pattern().get(i / 4, i % 4)).isCloseTo(expected[i], within(1e-5));
        }
    }

    /** Figures of Khavul et al. (2010) and of the acceptance criteria computed from their tables. */
    @Test
    void publishedStudyIsReproduced() {
        ExploratorySolution solution =
                analysed(ExploratoryReferenceTest.options(4).withRotations(List.of(Rotation.oblimin(0, false))));
        double explained = solution.extraction().proportions().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(explained).isCloseTo(0.525, within(5e-4));
        assertThat(solution.warnings())
                .extracting(finding -> finding.message() + " " + finding.names())
                .containsExactly("UNIQUENESS_NEAR_ZERO [x2]");
        assertThat(solution.singleFactor().componentShare()).isCloseTo(0.304, within(5e-4));
        assertThat(solution.singleFactor().likelihoodShare()).isCloseTo(0.257, within(5e-4));
        var pattern = solution.rotations().get(0).pattern();
        for (String item : pattern.rows()) {
            long salient = pattern.columns().stream()
                    .filter(factor -> Math.abs(pattern.get(item, factor)) > 0.3)
                    .count();
            assertThat(salient).as(item).isEqualTo(1);
        }
        double largest = pattern.columns().stream()
                .mapToDouble(factor -> pattern.get("x2", factor))
                .max()
                .orElseThrow();
        assertThat(largest).isCloseTo(0.997, within(5e-4));
    }

    private static ExploratorySolution solution(ExtractionMethod method) {
        return analysed(ExploratoryOptions.maximumLikelihood(4).withExtraction(method));
    }

    private static ExploratorySolution analysed(ExploratoryOptions options) {
        return ((ExploratoryOutcome.Analysed) ExploratoryAnalysis.run(MOMENTS, options)).solution();
    }

    private static void near(Map<String, Double> found, String quantity, double tolerance) {
        double[] expected = PEER.get(quantity);
        int i = 0;
        for (double value : found.values()) {
            assertThat(value).isCloseTo(expected[i++], within(tolerance));
        }
    }

    private static Map<String, double[]> read() {
        var map = new HashMap<String, double[]>();
        try (var reader = new BufferedReader(new InputStreamReader(
                ExploratoryPeersTest.class.getResourceAsStream("/exploratory/khavul15_peers.csv"),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",");
                map.put(
                        cells[0],
                        Arrays.stream(cells)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return map;
    }
}
