package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.message.KernelMessage;

/** Sample statistics given covariates against lavaan ({@code conditional-moments.json}), and what must hold anyway. */
class ConditionalMomentsTest {
    /** lavaan's own searches stop about here. */
    private static final double STATISTIC = 2e-6;
    /** Relative to the diagonal. */
    private static final double GAMMA = 1e-5;

    private static final double STEP = 1e-5;

    /** Variables of lavaan's model, outcomes before covariates, and the numbers it found. */
    record Given(JsonObject json) {
        List<String> strings(String member) {
            return StreamSupport.stream(json.getAsJsonArray(member).spliterator(), false)
                    .map(JsonElement::getAsString)
                    .toList();
        }

        List<String> names() {
            List<String> names = new ArrayList<>(strings("outcomes"));
            names.addAll(strings("covariates"));
            return names;
        }

        int[] covariates() {
            return IntStream.range(strings("outcomes").size(), names().size()).toArray();
        }

        double[][] rows() {
            List<String[]> lines =
                    resource("covariates.csv").lines().map(l -> l.split(",")).toList();
            List<String> header = Arrays.asList(lines.get(0));
            int[] columns = names().stream().mapToInt(header::indexOf).toArray();
            return lines.stream()
                    .skip(1)
                    .map(line -> Arrays.stream(columns)
                            .mapToDouble(c -> Double.parseDouble(line[c]))
                            .toArray())
                    .toArray(double[][]::new);
        }

        OrdinalMoments moments(double[][] rows) {
            Categories categories = Categories.of(names(), strings("ordered"), List.<double[][]>of(rows));
            return OrdinalMoments.given(categories, rows, covariates());
        }

        @Override
        public String toString() {
            return json.get("name").getAsString();
        }
    }

    private static String resource(String name) {
        try (InputStream stream = ConditionalMomentsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Given> cases() {
        JsonArray cases = JsonParser.parseString(resource("conditional-moments.json"))
                .getAsJsonObject()
                .getAsJsonArray("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(c -> new Given(c.getAsJsonObject()))
                .toList();
    }

    private static Given mixed() {
        return cases().get(3);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithLavaan(Given given) {
        OrdinalMoments moments = given.moments(given.rows());
        double[] statistics = MomentCase.numbers(given.json().get("statistics"));
        assertThat(moments.cases()).isEqualTo(given.json().get("nobs").getAsInt());
        assertThat(moments.findings()).isEmpty();
        assertThat(moments.statistics()).hasSameSizeAs(statistics);
        for (int i = 0; i < statistics.length; i++) {
            assertThat(moments.statistics()[i])
                    .as("statistic %d", i)
                    .isCloseTo(statistics[i], within(STATISTIC * Math.max(1, Math.abs(statistics[i]))));
        }
        double[] gamma = MomentCase.numbers(given.json().get("gamma"));
        int next = 0;
        for (int j = 0; j < statistics.length; j++) {
            for (int i = j; i < statistics.length; i++) {
                double scale = Math.sqrt(moments.asymptoticCovariance().get(i, i)
                        * moments.asymptoticCovariance().get(j, j));
                assertThat(moments.asymptoticCovariance().get(i, j))
                        .as("%d, %d", i, j)
                        .isCloseTo(gamma[next++], within(GAMMA * scale));
            }
        }
    }

    @Test
    void unitsOfCovariatesDoNotCountForResidualCorrelations() {
        Given given = mixed();
        double[][] rows = given.rows();
        OrdinalMoments before = given.moments(given.rows());
        int first = given.covariates()[0];
        for (double[] row : rows) {
            row[first] = 100 - 0.2 * row[first];
        }
        OrdinalMoments after = given.moments(rows);
        StatisticOrder order = before.order();
        for (int i : order.outcomes()) {
            int slope = order.slope(i, 0);
            assertThat(after.statistics()[slope]).isCloseTo(-5 * before.statistics()[slope], within(1e-8));
            for (int j : order.outcomes()) {
                assertThat(after.residualCovariance(i, j)).isCloseTo(before.residualCovariance(i, j), within(1e-8));
                assertThat(after.covariance().get(i, j))
                        .isCloseTo(before.covariance().get(i, j), within(1e-8));
            }
            double moved = order.ordered(i) ? 100 * after.statistics()[slope] : 0;
            assertThat(after.mean(i) - moved).isCloseTo(before.mean(i), within(1e-7));
        }
    }

    @Test
    void aCovariateThatTellsTheCategoryIsNamedWithItsVariable() {
        double[][] rows = new double[40][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = new double[] {n < 15 ? 1 : 2, n};
        }
        Categories categories = Categories.of(List.of("y", "x"), List.of("y"), List.<double[][]>of(rows));
        OrdinalMoments moments = OrdinalMoments.given(categories, rows, new int[] {1});
        assertThat(moments.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(KernelMessage.REGRESSION_WITHOUT_ESTIMATE);
            assertThat(finding.variables()).containsExactly("y");
            assertThat(finding.fatal()).isTrue();
        });
    }

    @Test
    void theLikelihoodOfAPairHasTheDerivativesOfFiniteDifferences() {
        Given given = cases().get(2);
        double[][] rows = given.rows();
        Categories categories = Categories.of(given.names(), given.strings("ordered"), List.<double[][]>of(rows));
        CovariateMatrix covariates = new CovariateMatrix(
                Arrays.stream(rows).map(row -> new double[] {row[3], row[4]}).toArray(double[][]::new));
        ConditionalOrderedMargin first = new ConditionalOrderedMargin(
                categories.codes(1, rows), categories.counts()[1], covariates);
        ConditionalOrderedMargin second = new ConditionalOrderedMargin(
                categories.codes(2, rows), categories.counts()[2], covariates);
        PolychoricCases likelihood = new PolychoricCases(first, second, rows.length);
        for (double rho : new double[] {-0.95, -0.4, 0, 0.6}) {
            likelihood.evaluate(rho + STEP);
            double above = likelihood.value();
            double slopeAbove = likelihood.slope();
            likelihood.evaluate(rho - STEP);
            double below = likelihood.value();
            double slopeBelow = likelihood.slope();
            likelihood.evaluate(rho);
            double scale = Math.max(1, Math.abs(likelihood.curvature()));
            assertThat(likelihood.slope()).isCloseTo((above - below) / (2 * STEP), within(1e-5 * scale));
            assertThat(likelihood.curvature()).isCloseTo((slopeAbove - slopeBelow) / (2 * STEP), within(1e-5 * scale));
        }
    }
}
