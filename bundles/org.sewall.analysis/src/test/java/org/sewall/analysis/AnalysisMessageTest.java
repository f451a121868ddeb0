package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages read alike: an id, a capital, whole sentences. */
final class AnalysisMessageTest {

    @ParameterizedTest
    @EnumSource(AnalysisMessage.class)
    void isAWholeSentence(AnalysisMessage message) {
        String text = message.text("A", "Do it.", "Do it.", "Do it.", "Do it.", "Do it.");

        assertThat(message.id()).matches("analysis\\.[a-z-]+");
        assertThat(text).matches("(?s)[A-Z].*[.]");
        assertThat(text).doesNotContain("%");
    }

    @Test
    void hasOneIdEach() {
        // wordings of the same problem share its id: a loop with or without a known index, few cases in all or in a
        // group
        Map<String, Long> uses = Arrays.stream(AnalysisMessage.values())
                .collect(Collectors.groupingBy(AnalysisMessage::id, Collectors.counting()));
        assertThat(uses.keySet().stream().filter(id -> uses.get(id) > 1))
                .isSubsetOf("analysis.cycle", "analysis.few-cases");
    }
}
