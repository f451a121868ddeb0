package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataMessageTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("a message says what and why in one sentence, and what to do in the next")
    void form(DataMessage message) {
        assertThat(message.id()).matches("data(\\.[a-z0-9-]+)+").isEqualTo(idOf(message));
        assertThat(message.template()).matches("[A-Z'%].*, .*\\. [A-Z].*\\.");
        assertThat(message.template()).doesNotContain("  ", "\n").contains("%s");
        assertThat(message.template().replace("%s", "")).doesNotContain("%");
    }

    @Test
    @DisplayName("no id stands for two messages")
    void ids() {
        assertThat(Arrays.stream(DataMessage.values()).map(DataMessage::id)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("what a message quotes from a file is cleaned and cut")
    void quotation() {
        var cell = new Cell("a\nb\0" + "x".repeat(1000), 3, 4);
        var problem =
                DataProblem.of(DataMessage.NOT_A_NUMBER, "f.csv", cell, "f.csv").at(cell);
        assertThat(problem.text()).startsWith("'a b xxx").hasSizeLessThan(160).doesNotContain("\n");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(4);
    }

    private static String idOf(DataMessage message) {
        return "data." + message.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
