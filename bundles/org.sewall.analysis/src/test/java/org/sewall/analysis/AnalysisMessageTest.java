package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
        assertThat(Arrays.stream(AnalysisMessage.values()).map(AnalysisMessage::id))
                .doesNotHaveDuplicates();
    }
}
