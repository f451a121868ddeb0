package org.sewall.kernel.normality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.CaseMatrix;

class NormalityTest {

    /** Mardia's measures against psych, which has the covariance matrix with divisor N - 1 where Mardia has N. */
    @Test
    void equalsPsych() throws IOException {
        Map<String, double[]> peer = peer();
        Normality found = Normality.of(data());
        double unbiased = 300.0 / 301;
        double skewness = found.skewness() * Math.pow(unbiased, 3);
        assertThat(skewness).isCloseTo(peer.get("b1p")[0], within(1e-8));
        assertThat(found.skewnessChiSquare()).isCloseTo(301 * found.skewness() / 6, within(1e-9));
        assertThat(found.kurtosis() * Math.pow(unbiased, 2)).isCloseTo(peer.get("b2p")[0], within(1e-7));
        assertThat(found.kurtosisRatio()).isCloseTo((found.kurtosis() - 99) / Math.sqrt(792.0 / 301), within(1e-9));
        for (int i = 0; i < 9; i++) {
            assertThat(found.items().get(i).skewness()).isCloseTo(peer.get("skewness")[i], within(1e-10));
            assertThat(found.items().get(i).kurtosis()).isCloseTo(peer.get("kurtosis")[i], within(1e-10));
        }
    }

    @Test
    void unitsAndOrderDoNotMatterForAllItemsTogether() {
        CaseMatrix data = data();
        List<String> names = List.of("x9", "x2", "x4");
        double[][] scaled = Arrays.stream(data.select(names).rows())
                .map(row -> new double[] {row[0] * 10, -row[1] + row[2], row[2] + 1})
                .toArray(double[][]::new);
        Normality plain = Normality.of(data.select(List.of("x2", "x4", "x9")));
        Normality other = Normality.of(new CaseMatrix(names, scaled));
        assertThat(other.skewness()).isCloseTo(plain.skewness(), within(1e-9));
        assertThat(other.kurtosis()).isCloseTo(plain.kurtosis(), within(1e-9));
    }

    @Test
    void singularDataHaveNoMeasureOfAllTogether() {
        double[][] rows = {{1, 2}, {2, 4}, {3, 6}, {5, 10}};
        Normality found = Normality.of(new CaseMatrix(List.of("a", "b"), rows));
        assertThat(found.kurtosis()).isNaN();
        assertThat(found.skewnessPValue()).isNaN();
        assertThat(found.items().get(0).mean()).isEqualTo(2.75);
    }

    private static CaseMatrix data() {
        return ReferenceCase.of("cfa_hs")
                .sample()
                .groups()
                .get(0)
                .cases()
                .select(List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9"));
    }

    private static Map<String, double[]> peer() throws IOException {
        var map = new HashMap<String, double[]>();
        try (var reader = new BufferedReader(new InputStreamReader(
                NormalityTest.class.getResourceAsStream("/normality/efa_hs.csv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",");
                map.put(
                        cells[0],
                        Arrays.stream(cells)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            });
        }
        return map;
    }
}
