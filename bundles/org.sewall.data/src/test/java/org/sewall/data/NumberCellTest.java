package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+1",
                "007",
                ".5",
                "5.",
                "-.05",
                "3.14159",
                "1e5",
                "1E-5",
                "2.5e+3",
                "9007199254740993",
                "0.1234567890123456789",
                "123456789012345678901234567890",
                "1e-400",
                "4.35",
                "0.000000000000000000000001"
            })
    @DisplayName("numbers are read as the platform reads them")
    void numbers(String text) {
        assertThat(NumberCell.parse(text, false)).isEqualTo(Double.parseDouble(text));
        assertThat(NumberCell.parse(text.replace('.', ','), true)).isEqualTo(Double.parseDouble(text));
        assertThat(NumberCell.parse(text.replace('-', '\u2212'), false)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "+.",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "1,000",
                "1 000",
                "NaN",
                "Infinity",
                "0x10",
                "1d",
                "1f",
                "--1",
                "1-",
                "1e999",
                "\u0661",
                "1e5.5",
                " 1"
            })
    @DisplayName("anything else is no number")
    void others(String text) {
        assertThat(NumberCell.parse(text, false)).isNaN();
        assertThat(NumberCell.isNumber(text, false)).isFalse();
    }

    @Test
    @DisplayName("random decimals are read as the platform reads them")
    void random() {
        var random = new Random(23);
        for (int i = 0; i < 50_000; i++) {
            long digits = random.nextLong() >> random.nextInt(64);
            var text = new StringBuilder(Long.toString(Math.abs(digits)));
            text.insert(random.nextInt(text.length() + 1), '.');
            assertThat(NumberCell.parse(text.toString(), false)).isEqualTo(Double.parseDouble(text.toString()));
        }
    }

    @Test
    @DisplayName("a text of any length is answered at once")
    void length() {
        assertThat(NumberCell.parse("1".repeat(1_000_000), false)).isNaN();
    }
}
