package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Statement;

/** What has to hold for any solution, whatever the numbers. */
class SolutionPropertyTest {

    @ParameterizedTest
    @ValueSource(strings = {"cfa_hs", "sem_poldem", "cfa_hs_stdlv_means", "sem_nonrecursive_dhp"})
    void unitsOfMeasurementDoNotMatter(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        Solution plain = solution(reference.model(), reference, reference.moments());
        Solution rescaled = solution(reference.model(), reference, rescaled(reference.moments(), 3));
        assertSameFit(plain, rescaled, 1e-8);
        for (int i = 0; i < plain.estimates().size(); i++) {
            Standardized expected = plain.estimates().get(i).standardized();
            Standardized found = rescaled.estimates().get(i).standardized();
            assertThat(found.all()).isCloseTo(expected.all(), within(1e-8));
            assertThat(found.allStandardError()).isCloseTo(expected.allStandardError(), within(1e-8));
        }
        for (int i = 0; i < plain.modificationIndices().size(); i++) {
            ModificationIndex expected = plain.modificationIndices().get(i);
            ModificationIndex found = rescaled.modificationIndices().get(i);
            assertThat(found.index()).isCloseTo(expected.index(), within(1e-7 * (1 + expected.index())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cfa_hs", "sem_poldem", "path_mediation_talor"})
    void orderDoesNotMatter(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        Solution plain = solution(reference.model(), reference, reference.moments());
        List<String> names = new ArrayList<>(reference.moments().names());
        Collections.shuffle(names, new Random(7));
        // the first loading of each construct fixes its scale and has to stay first
        List<Statement> statements = new ArrayList<>(reference.model().statements());
        Collections.swap(statements, 1, 2);
        ModelDescription shuffled = new ModelDescription(
                statements, reference.model().definitions(), reference.model().constraints());
        Solution other = solution(shuffled, reference, reference.moments().select(names));
        assertSameFit(plain, other, 1e-9);
        for (Estimate expected : plain.estimates()) {
            Estimate found = other.estimates().stream()
                    .filter(e -> sameTerm(e, expected))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.value()).isCloseTo(expected.value(), within(1e-9 * (1 + Math.abs(expected.value()))));
        }
    }

    @Test
    void amosAndLavaanDifferByTheMultiplierOnly() {
        ReferenceCase reference = ReferenceCase.of("cfa_hs");
        Solution lavaan = solution(reference.model(), reference, reference.moments());
        Solution amos = solution(reference, FitOptions.defaults().withConvention(NumberConvention.AMOS));
        double ratio = (reference.moments().cases() - 1.0) / reference.moments().cases();
        assertThat(amos.evidence().chiSquare()).isCloseTo(lavaan.evidence().chiSquare() * ratio, within(1e-9));
        for (int i = 0; i < lavaan.estimates().size(); i++) {
            Estimate expected = lavaan.estimates().get(i);
            Estimate found = amos.estimates().get(i);
            assertThat(found.value()).isCloseTo(expected.value(), within(1e-9));
            if (expected.uncertainty() instanceof Uncertainty.Known known) {
                assertThat(((Uncertainty.Known) found.uncertainty()).standardError())
                        .isCloseTo(known.standardError() / Math.sqrt(ratio), within(1e-9));
            }
        }
    }

    @Test
    void standardizedResidualsEqualLavaans() throws Exception {
        ReferenceCase reference = ReferenceCase.of("sem_poldem");
        Residuals residuals = solution(reference.model(), reference, reference.moments())
                .groups()
                .get(0)
                .residuals();
        Path file = Path.of(getClass().getResource("/residuals/sem_poldem.csv").toURI());
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String[] names = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            for (int j = 1; j < cells.length; j++) {
                assertThat(residuals.standardized().get(cells[0], names[j]))
                        .as("%s, %s", cells[0], names[j])
                        .isCloseTo(Double.parseDouble(cells[j]), within(1e-3));
            }
        }
    }

    @Test
    void aSolutionCanBeSent() throws Exception {
        ReferenceCase reference = ReferenceCase.of("sem_poldem_equal_defined");
        Outcome outcome = ReferenceSolutionTest.fit(reference);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(outcome);
        }
        assertThat(bytes.size()).isPositive();
    }

    private static void assertSameFit(Solution plain, Solution other, double tolerance) {
        assertThat(other.degreesOfFreedom()).isEqualTo(plain.degreesOfFreedom());
        Stream.of("chisq", "cfi", "rmsea", "srmr", "gfi").forEach(id -> {
            double expected = plain.fitMeasures().value(id).orElse(-1);
            assertThat(other.fitMeasures().value(id).orElse(-1))
                    .as(id)
                    .isCloseTo(expected, within(tolerance * (1 + Math.abs(expected))));
        });
    }

    private static boolean sameTerm(Estimate one, Estimate other) {
        boolean same = one.left().equals(other.left()) && one.right().equals(other.right());
        boolean swapped = one.left().equals(other.right()) && one.right().equals(other.left());
        return one.operator() == other.operator() && (same || swapped);
    }

    static SampleMoments rescaled(SampleMoments moments, long seed) {
        int p = moments.size();
        double[] unit =
                new Random(seed).doubles(p).map(u -> Math.pow(10, 4 * u - 2)).toArray();
        double[][] covariance = new double[p][p];
        double[] means = new double[moments.hasMeans() ? p : 0];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                covariance[i][j] = unit[i] * unit[j] * moments.covariance(i, j);
            }
            if (means.length > 0) {
                means[i] = unit[i] * moments.mean(i);
            }
        }
        return SampleMoments.ofCovariance(moments.names(), covariance, moments.divisor(), means, moments.cases());
    }

    private static Solution solution(ModelDescription model, ReferenceCase reference, SampleMoments moments) {
        return ((Outcome.Converged) Estimation.fit(model, reference.defaults(), moments)).solution();
    }

    private static Solution solution(ReferenceCase reference, FitOptions options) {
        Outcome outcome = Estimation.fit(
                reference.model(),
                reference.defaults(),
                reference.moments(),
                options,
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        return ((Outcome.Converged) outcome).solution();
    }
}
