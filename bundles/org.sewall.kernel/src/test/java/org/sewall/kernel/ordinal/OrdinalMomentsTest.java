package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.message.KernelMessage;

/** Sample statistics and their asymptotic covariance matrix against lavaan, and what must hold whatever the numbers. */
class OrdinalMomentsTest {
    /** lavaan's own searches for correlations stop about here. */
    private static final double STATISTIC = 2e-6;
    /** Relative to the diagonal; follows from the correlations. */
    private static final double GAMMA = 1e-5;

    private static OrdinalMoments moments(MomentCase given, int block) {
        return OrdinalMoments.of(given.categories(), given.rows(block));
    }

    static List<MomentCase> cases() {
        return MomentCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithLavaan(MomentCase given) {
        for (int block = 0; block < given.blocks().size(); block++) {
            JsonObject expected = given.blocks().get(block);
            OrdinalMoments moments = moments(given, block);
            double[] statistics = MomentCase.numbers(expected.get("statistics"));
            assertThat(moments.cases()).isEqualTo(expected.get("nobs").getAsInt());
            assertThat(moments.statistics()).hasSameSizeAs(statistics);
            for (int i = 0; i < statistics.length; i++) {
                double scale = Math.max(1, Math.abs(statistics[i]));
                assertThat(moments.statistics()[i])
                        .as("statistic %d", i)
                        .isCloseTo(statistics[i], within(STATISTIC * scale));
            }
            checkGamma(moments.asymptoticCovariance(), expected);
        }
    }

    static void checkGamma(DMatrixRMaj gamma, JsonObject expected) {
        double[] diagonal = MomentCase.numbers(expected.get("gamma_diagonal"));
        for (int i = 0; i < diagonal.length; i++) {
            assertThat(gamma.get(i, i)).as("diagonal %d", i).isCloseTo(diagonal[i], within(GAMMA * diagonal[i]));
        }
        JsonElement lower = expected.get("gamma");
        if (lower == null || !lower.isJsonArray() || lower.getAsJsonArray().isEmpty()) {
            return;
        }
        double[] values = MomentCase.numbers(lower);
        int next = 0;
        for (int j = 0; j < diagonal.length; j++) {
            for (int i = j; i < diagonal.length; i++) {
                double scale = Math.sqrt(diagonal[i] * diagonal[j]);
                assertThat(gamma.get(i, j)).as("%d, %d", i, j).isCloseTo(values[next++], within(GAMMA * scale));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesTheItemsWithEmptyCells(MomentCase given) {
        for (int block = 0; block < given.blocks().size(); block++) {
            List<List<String>> expected = new ArrayList<>();
            for (JsonElement pair : given.blocks().get(block).getAsJsonArray("empty")) {
                expected.add(List.of(
                        pair.getAsJsonArray().get(0).getAsString(),
                        pair.getAsJsonArray().get(1).getAsString()));
            }
            assertThat(moments(given, block).findings())
                    .filteredOn(finding -> finding.message() == KernelMessage.EMPTY_CELLS)
                    .extracting(finding -> finding.variables())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reversedCategoriesReverseThresholdsAndCorrelations(MomentCase given) {
        OrdinalMoments moments = moments(given, 0);
        int reversed = given.names().size() - 1;
        double[][] rows = given.rows(0);
        for (double[] row : rows) {
            row[reversed] = -row[reversed];
        }
        List<String> ordered = List.copyOf(given.categories().thresholds().keySet());
        OrdinalMoments mirrored =
                OrdinalMoments.of(Categories.of(given.names(), ordered, List.<double[][]>of(rows)), rows);
        for (int i = 0; i < reversed; i++) {
            int place = moments.order().covariance(i, reversed);
            assertThat(mirrored.statistics()[place]).isCloseTo(-moments.statistics()[place], within(1e-9));
            double variance = moments.asymptoticCovariance().get(place, place);
            assertThat(mirrored.asymptoticCovariance().get(place, place)).isCloseTo(variance, within(1e-7 * variance));
        }
        double[] thresholds = moments.thresholds(reversed);
        double[] turned =
                Arrays.stream(mirrored.thresholds(reversed)).map(t -> -t).toArray();
        for (int k = 0; k < thresholds.length; k++) {
            assertThat(turned[thresholds.length - 1 - k]).isCloseTo(thresholds[k], within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfVariablesDoesNotMatter(MomentCase given) {
        OrdinalMoments moments = moments(given, 0);
        int size = given.names().size();
        double[][] rows = Arrays.stream(given.rows(0))
                .map(row -> {
                    var turned = new double[size];
                    Arrays.setAll(turned, i -> row[size - 1 - i]);
                    return turned;
                })
                .toArray(double[][]::new);
        List<String> names = new ArrayList<>(given.names());
        Collections.reverse(names);
        List<String> ordered = List.copyOf(given.categories().thresholds().keySet());
        OrdinalMoments turned = OrdinalMoments.of(Categories.of(names, ordered, List.<double[][]>of(rows)), rows);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                int place = moments.order().covariance(i, j);
                int other = turned.order().covariance(size - 1 - i, size - 1 - j);
                double scale = Math.max(1, Math.abs(moments.statistics()[place]));
                assertThat(turned.statistics()[other]).isCloseTo(moments.statistics()[place], within(1e-9 * scale));
                double variance = moments.asymptoticCovariance().get(place, place);
                assertThat(turned.asymptoticCovariance().get(other, other))
                        .isCloseTo(variance, within(1e-7 * variance));
            }
        }
    }

    /** lavaan leaves out cases with a small density, which depends on the unit: here it finds correlations of 0.99. */
    @Test
    void unitsOfContinuousVariablesDoNotMatter() {
        MomentCase mixed = cases().get(3);
        double[][] rows = mixed.rows(0);
        for (double[] row : rows) {
            row[0] *= 1e6;
        }
        List<String> ordered = List.copyOf(mixed.categories().thresholds().keySet());
        OrdinalMoments moments = moments(mixed, 0);
        OrdinalMoments scaled =
                OrdinalMoments.of(Categories.of(mixed.names(), ordered, List.<double[][]>of(rows)), rows);
        for (int j = 1; j < mixed.names().size(); j++) {
            int place = moments.order().covariance(0, j);
            assertThat(scaled.statistics()[place] / 1e6).isCloseTo(moments.statistics()[place], within(1e-9));
            double variance = moments.asymptoticCovariance().get(place, place);
            assertThat(scaled.asymptoticCovariance().get(place, place) / 1e12)
                    .isCloseTo(variance, within(1e-9 * variance));
        }
    }
}
