package org.sewall.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackedTextsTest {

    @Test
    @DisplayName("what was packed comes out again, whatever it holds")
    void roundTrip() {
        var random = new Random(4);
        String letters = "a\\\n\r ü\ud83d\ude00,;";
        for (int round = 0; round < 300; round++) {
            var texts = new ArrayList<String>();
            for (int i = random.nextInt(5); i > 0; i--) {
                var text = new StringBuilder();
                for (int j = random.nextInt(6); j > 0; j--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                texts.add(text.toString());
            }
            assertThat(PackedTexts.unpack(PackedTexts.pack(texts))).isEqualTo(texts);
        }
    }

    @Test
    @DisplayName("of a text that was cut off, whole texts remain")
    void cut() {
        assertThat(PackedTexts.unpack("Intent\nx")).isEqualTo(List.of("Intent"));
        assertThat(PackedTexts.unpack("")).isEmpty();
    }
}
