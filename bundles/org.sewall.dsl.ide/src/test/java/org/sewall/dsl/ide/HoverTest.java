package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.dsl.ide.colouring.LanguageWords;
import org.sewall.dsl.ide.hover.Documentation;

class HoverTest {
    @TempDir
    private Path folder;

    @Test
    void says_what_a_construct_is_and_how_it_is_measured() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("construct |Support"))
                    .contains("Support", "Investment in international customer support", "x5", "know-how");
        }
    }

    @Test
    void follows_a_name_to_its_declaration() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("~ |Technology + Intent")).contains("Proprietary technology at founding");
        }
    }

    @Test
    void explains_keywords_and_operators() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("|convention amos")).contains("chi-square");
            assertThat(server.hover("Learning |~~ Performance")).contains("covariance");
            assertThat(server.hover("|structural {")).contains("Step 2");
        }
    }

    @Test
    void explains_every_word_of_the_language() {
        assertThat(LanguageWords.KEYWORDS)
                .allMatch(word -> !Documentation.ofWord(word).isEmpty());
    }

    @Test
    void shows_no_number_without_a_fit() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("~ |Technology + Intent")).doesNotContain("estimate");
        }
    }

    @Test
    void is_silent_on_blanks() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("Support| ~ Technology")).isEmpty();
        }
    }
}
