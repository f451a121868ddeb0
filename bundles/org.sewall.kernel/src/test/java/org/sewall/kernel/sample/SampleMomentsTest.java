package org.sewall.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.reference.ReferenceCase;

/** Moments agree with lavaan's and keep their meaning under rescaling, selection and translation. */
class SampleMomentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"cfa_hs", "sem_poldem", "path_regression_saturated", "cfa_hs_normal_cov", "khavul_structural"})
    void covariancesAreLavaans(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        JsonObject expected = reference.expected();
        JsonObject sample = firstGroup(expected);
        JsonObject matrix = sample.getAsJsonObject("cov");
        List<String> names = new ArrayList<>();
        expected.getAsJsonArray("ov.names").forEach(n -> names.add(n.getAsString()));

        SampleMoments moments = reference.moments().select(names);

        JsonArray values = matrix.getAsJsonArray("values");
        for (int i = 0; i < names.size(); i++) {
            JsonArray row = values.get(i).isJsonArray() ? values.get(i).getAsJsonArray() : null;
            for (int j = 0; j < names.size(); j++) {
                double value = row != null
                        ? row.get(j).getAsDouble()
                        : values.get(i * names.size() + j).getAsDouble();
                assertThat(moments.covariance(i, j)).isCloseTo(value, within(1e-12 * (1 + Math.abs(value))));
            }
        }
    }

    private static JsonObject firstGroup(JsonObject expected) {
        return expected.get("sample").isJsonArray()
                ? expected.getAsJsonArray("sample").get(0).getAsJsonObject()
                : expected.getAsJsonObject("sample");
    }

    @Test
    void aLargeMeanCostsNoDigits() {
        var random = new Random(1);
        var rows = new double[200][2];
        var shifted = new double[200][2];
        for (int i = 0; i < rows.length; i++) {
            // Multiples of a power of two stay exact when the shift is added.
            rows[i] = new double[] {random.nextInt(1024) / 64.0, random.nextInt(1024) / 64.0};
            shifted[i] = new double[] {rows[i][0] + 1e9, rows[i][1] - 1e9};
        }

        SampleMoments near = SampleMoments.ofRaw(List.of("a", "b"), rows);
        SampleMoments far = SampleMoments.ofRaw(List.of("a", "b"), shifted);

        assertThat(far.covariance().data).containsExactly(near.covariance().data, within(1e-11));
        assertThat(far.mean(0) - 1e9).isCloseTo(near.mean(0), within(1e-6));
    }

    @Test
    void divisorsConvertThereAndBack() {
        SampleMoments moments = SampleMoments.ofRaw(List.of("a"), new double[][] {{1}, {2}, {6}});

        SampleMoments unbiased = moments.withDivisor(CovarianceDivisor.N_MINUS_ONE);

        assertThat(moments.covariance(0, 0)).isCloseTo(14.0 / 3, within(1e-14));
        assertThat(unbiased.covariance(0, 0)).isCloseTo(7, within(1e-14));
        assertThat(unbiased.divisor()).isEqualTo(CovarianceDivisor.N_MINUS_ONE);
        assertThat(unbiased.withDivisor(CovarianceDivisor.N).covariance(0, 0)).isCloseTo(14.0 / 3, within(1e-14));
    }

    @Test
    void correlationsTakeTheirStandardDeviations() {
        double[][] correlation = {{1, 0.5}, {0.5, 1}};

        SampleMoments moments = SampleMoments.ofCorrelation(
                List.of("a", "b"), correlation, new double[] {2, 3}, CovarianceDivisor.N_MINUS_ONE, new double[0], 50);

        assertThat(moments.covariance().data).containsExactly(4, 3, 3, 9);
        assertThat(moments.hasMeans()).isFalse();
    }

    @Test
    void selectionInAnyOrderIsTheMomentsOfTheSelection() {
        var random = new Random(2);
        var rows = new double[30][4];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        List<String> names = List.of("a", "b", "c", "d");
        SampleMoments moments = SampleMoments.ofRaw(names, rows);
        var shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);

        SampleMoments back = moments.select(shuffled).select(names);

        assertThat(back.covariance().data).isEqualTo(moments.covariance().data);
        assertThat(back.means()).isEqualTo(moments.means());
        assertThat(moments.select(List.of("d", "b")).covariance(0, 1)).isEqualTo(moments.covariance(3, 1));
        assertThat(moments.missing(List.of("b", "e"))).containsExactly("e");
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleMoments.ofRaw(List.of("a"), new double[0][]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleMoments.ofRaw(List.of("a", "a"), new double[][] {{1, 2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleMoments.ofRaw(List.of("a"), new double[][] {{1}})
                .select(List.of("b")));
    }
}
