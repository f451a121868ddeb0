package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was meant is near what was written. */
final class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "x66, x6",
        "X4, x4",
        "incmoe, income",
        "attitudes, attitude",
        "Income, income",
        "satisfaction, ''",
        "y, ''",
    })
    void findsOneWithinAThirdOfTheLength(String written, String expected) {
        List<String> names = List.of("x4", "x6", "income", "attitude");

        assertThat(NearestName.find(written, names).orElse("")).isEqualTo(expected);
    }

    @Test
    void showsWhatThereIsInstead() {
        assertThat(NearestName.some(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(NearestName.some(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")))
                .isEqualTo("a, b, c, d, e, f, g, h and 2 more");
    }
}
