package org.sewall.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-173, -173",
        "-0.0, -0.0",
        "0.1, 0.1",
        "163.190080367346, 163.190080367346",
        "2e23, 2E+23",
        "1e22, 1E+22",
        "2.0e-3, 0.002",
        "0.30000000000000004, 0.30000000000000004",
        "4.9e-324, 5E-324",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "9007199254740993, 9007199254740992"
    })
    @DisplayName("the text is the shortest")
    void shortest(double value, String text) {
        assertThat(DoubleText.shortest(value)).isEqualTo(text);
    }

    @Test
    @DisplayName("random doubles survive")
    void survives() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextGaussian() * 100;
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(DoubleText.shortest(value))).isEqualTo(value);
            }
        }
    }
}
