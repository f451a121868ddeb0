package org.sewall.kernel.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;

/** Whole fits under nonlinear equalities and inequalities against lavaan 0.6-14; see constrained-fits.R. */
class ConstrainedFitsTest {
    private static final JsonObject FILE = JsonParser.parseReader(new InputStreamReader(
                    ConstrainedFitsTest.class.getResourceAsStream("constrained-fits.json"), StandardCharsets.UTF_8))
            .getAsJsonObject();

    static Stream<String> cases() {
        return FILE.getAsJsonArray("cases").asList().stream()
                .map(c -> c.getAsJsonObject().get("name").getAsString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaan(String name) {
        JsonObject expected = FILE.getAsJsonArray("cases").asList().stream()
                .map(c -> c.getAsJsonObject())
                .filter(c -> c.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
        Solution solution =
                fit(expected.get("model").getAsString(), expected.get("data").getAsString());
        assertThat(solution.parameters()).isEqualTo(expected.get("npar").getAsInt());
        assertThat(solution.degreesOfFreedom()).isEqualTo(expected.get("df").getAsInt());
        double chiSquare = solution.fitMeasures().values().get("chisq");
        assertThat(chiSquare).isCloseTo(expected.get("chisq").getAsDouble(), within(1e-5));
        SoftAssertions soft = new SoftAssertions();
        for (int i = 0; i < solution.estimates().size(); i++) {
            Estimate row = solution.estimates().get(i);
            String term = row.left() + row.operator() + row.right();
            double theirs = expected.getAsJsonArray("est").get(i).getAsDouble();
            soft.assertThat(row.value()).as(term).isCloseTo(theirs, within(1e-4));
            if (row.uncertainty() instanceof Uncertainty.Known known) {
                soft.assertThat(expected.getAsJsonArray("se").get(i).isJsonNull())
                        .isFalse();
                double error = expected.getAsJsonArray("se").get(i).getAsDouble();
                soft.assertThat(known.standardError()).as(term).isCloseTo(error, within(1e-4 * Math.max(1, error)));
            } else if (row.uncertainty() instanceof Uncertainty.Unavailable) {
                soft.assertThat(isNone(expected.getAsJsonArray("se"), i))
                        .as(term)
                        .isTrue();
            }
        }
        soft.assertAll();
    }

    /** lavaan takes the root of a variance that is zero up to rounding of either sign. */
    private static boolean isNone(JsonArray errors, int i) {
        return errors.get(i).isJsonNull() || errors.get(i).getAsDouble() < 1e-6;
    }

    @Test
    void constraintsThatFollowFromOthersAreNamed() {
        Solution solution = fit("f =~ x1 + a*x2 + b*x3\na*b == 0.5\n2*a*b == 1", "HS");
        assertThat(solution.warnings())
                .anySatisfy(w -> assertThat(w.message()).isEqualTo(KernelMessage.REDUNDANT_CONSTRAINT))
                .anySatisfy(w -> assertThat(w.text()).contains("2*a*b == 1"));
    }

    @Test
    void constraintsThatCannotHoldAreNamed() {
        Outcome outcome = outcome("f =~ x1 + a*x2 + b*x3\na*b == 0.5\na*b > 0.8", "HS");
        assertThat(outcome).isInstanceOf(Outcome.NotConverged.class);
        assertThat(((Outcome.NotConverged) outcome).finding().message())
                .isEqualTo(KernelMessage.INFEASIBLE_CONSTRAINTS);
        assertThat(((Outcome.NotConverged) outcome).finding().text()).contains("0.8 < a*b");
    }

    @Test
    void anEstimateOnABorderSaysWhyItHasNoStandardError() {
        Solution solution = fit("f =~ x1 + a*x2 + b*x3\na > 2", "HS");
        Uncertainty uncertainty = solution.estimates().get(1).uncertainty();
        assertThat(uncertainty).isInstanceOf(Uncertainty.Unavailable.class);
        assertThat(((Uncertainty.Unavailable) uncertainty).reason()).contains("2 < a");
    }

    private static Solution fit(String model, String data) {
        Outcome outcome = outcome(model, data);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }

    private static Outcome outcome(String model, String data) {
        JsonObject sample = FILE.getAsJsonObject(data);
        List<String> names = sample.getAsJsonArray("names").asList().stream()
                .map(n -> n.getAsString())
                .toList();
        double[][] covariance = IntStream.range(0, names.size())
                .mapToObj(i -> sample.getAsJsonArray("cov").get(i).getAsJsonArray().asList().stream()
                        .mapToDouble(v -> v.getAsDouble())
                        .toArray())
                .toArray(double[][]::new);
        SampleMoments moments = SampleMoments.ofCovariance(
                names,
                covariance,
                CovarianceDivisor.N_MINUS_ONE,
                sample.get("n").getAsInt());
        return Estimation.fit(LavaanReader.read(model), ModelDefaults.sem(), moments);
    }
}
