package org.sewall.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts as users of lavaan write them give their model and the options of the call. */
final class LavaanImportTest {

    @Test
    void readsModelAndCall() {
        Imported imported = read(
                """
                library(lavaan) # the "package"
                hs.model <- '
                    # a comment
                    visual =~ x1 + x2
                    speed  =~ x7 + a*x8
                '
                fit <- cfa(hs.model, data = HolzingerSwineford1939, group = "school",
                           group.equal = c("loadings", "intercepts"), std.lv = TRUE, missing = 'fiml')
                summary(fit)
                """);

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.call()).isEqualTo("cfa");
        assertThat(imported.statements()).containsExactly("# a comment", "visual =~ x1 + x2", "speed  =~ x7 + a*x8");
        assertThat(imported.options())
                .containsEntry("group", "school")
                .containsEntry("group.equal", "loadings,intercepts")
                .containsEntry("std.lv", "true")
                .containsEntry("missing", "fiml");
    }

    @Test
    void readsTheModelFromTheCallItself() {
        assertThat(read("sem(\"y ~ x\\nz ~ y\", mydata)").statements()).containsExactly("y ~ x", "z ~ y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x <- 1", "sem(model)", "sem(paste(a, b))", "m <- 'y ~ x'; sem(m, group = names[1])"})
    void refusesWhatItCannotRead(String script) {
        assertThat(read(script).isRefused()).isTrue();
    }

    private static Imported read(String text) {
        return Exchange.read(text, ExchangeFormat.LAVAAN, "a.R");
    }
}
