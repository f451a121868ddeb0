package org.sewall.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.2341, 0.234, .234",
        "-0.0501, -0.050, -.050",
        "-0.0004, 0.000, .000",
        "-0.0, 0.000, .000",
        "0.9996, 1.000, 1.000",
        "-1, -1.000, -1.000",
        "163.19008, 163.190, 163.190",
        "0.0625, 0.062, .062",
        "NaN, \u2013, \u2013",
        "Infinity, \u221e, \u221e",
        "-Infinity, -\u221e, -\u221e",
        "1e300, 1E+300, 1E+300"
    })
    @DisplayName("numbers have three decimals, and a leading zero only where they may exceed 1")
    void decimals(double value, String decimal, String bounded) {
        assertThat(NumberText.decimal(value)).isEqualTo(decimal);
        assertThat(NumberText.bounded(value)).isEqualTo(bounded);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0339, .034, p = .034, *",
        "0.00099, < .001, p < .001, ***",
        "0, < .001, p < .001, ***",
        "0.001, .001, p = .001, **",
        "0.0499, .050, p = .050, *",
        "0.05, .050, p = .050, ''",
        "0.9999, > .999, p > .999, ''",
        "1, > .999, p > .999, ''",
        "NaN, \u2013, p = \u2013, ''"
    })
    @DisplayName("p-values have bounds and stars")
    void pValues(double p, String text, String relation, String stars) {
        assertThat(NumberText.pValue(p)).isEqualTo(text);
        assertThat(NumberText.pEquals(p)).isEqualTo(relation);
        assertThat(NumberText.stars(p)).isEqualTo(stars);
    }

    @Test
    @DisplayName("intervals and degrees of freedom")
    void intervals() {
        assertThat(NumberText.interval(-0.0001, 1.5)).isEqualTo("[0.000, 1.500]");
        assertThat(NumberText.boundedInterval(0.0432, 0.0771)).isEqualTo("[.043, .077]");
        assertThat(NumberText.degrees(95)).isEqualTo("95");
        assertThat(NumberText.degrees(95.456)).isEqualTo("95.46");
        assertThat(NumberText.degrees(Double.NaN)).isEqualTo(NumberText.NOT_AVAILABLE);
    }

    @Test
    @DisplayName("the locale does not matter")
    void locale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(NumberText.decimal(1234.5)).isEqualTo("1234.500");
            Locale.setDefault(Locale.GERMANY);
            assertThat(NumberText.decimal(1234.5)).isEqualTo("1234.500");
        } finally {
            Locale.setDefault(before);
        }
    }
}
