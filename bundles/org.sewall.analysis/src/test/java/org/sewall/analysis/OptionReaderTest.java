package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.fit.Likelihood;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.option.Information;

/** Options are obeyed, or refused by name; none is passed over. */
final class OptionReaderTest {

    private static final FitSettings LAVAAN = FitSettings.of(NumberConvention.LAVAAN);

    @Test
    void obeysWhatIsSupported() {
        OptionReader.Outcome outcome = OptionReader.read(
                Map.of("std.lv", "true", "fixed.x", "false", "likelihood", "wishart", "information", "observed"),
                LAVAAN);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.settings().defaults().stdLv()).isTrue();
        assertThat(outcome.settings().defaults().fixedX()).isFalse();
        assertThat(outcome.settings().rules().likelihood()).isEqualTo(Likelihood.WISHART);
        assertThat(outcome.settings().information()).isEqualTo(Information.OBSERVED);
    }

    @ParameterizedTest
    @CsvSource({"estimator, ML", "missing, listwise", "se, standard", "mimic, lavaan", "std.ov, false"})
    void acceptsWhatChangesNothing(String option, String value) {
        assertThat(OptionReader.read(Map.of(option, value), LAVAAN).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "estimator, MLR, UNSUPPORTED_OPTION",
        "missing, ml, UNSUPPORTED_OPTION",
        "group, school, UNSUPPORTED_OPTION",
        "ordered, 'x1,x2', UNSUPPORTED_OPTION",
        "bootstrap, 1000, UNSUPPORTED_OPTION",
        "information, first.order, UNSUPPORTED_OPTION",
        "meanstrucure, true, UNKNOWN_OPTION",
        "std.lv, perhaps, OPTION_VALUE",
        "likelihood, poisson, OPTION_VALUE",
    })
    void refusesTheRestByName(String option, String value, String message) {
        OptionReader.Outcome outcome = OptionReader.read(Map.of(option, value), LAVAAN);

        assertThat(outcome.faults()).hasSize(1);
        assertThat(outcome.faults().get(0).message().name()).isEqualTo(message);
        assertThat(outcome.faults().get(0).arguments()).contains(option);
    }
}
