package org.sewall.dsl.ide.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place moves with the text around it, or is lost with its own. */
class TextChangeTest {
    /** The place is marked in the old text by brackets, and expected in the new one, without which it is lost. */
    @ParameterizedTest
    @CsvSource({
        "a [model] b, a [model] b",
        "a [model] b, xx a [model] b",
        "a [model] b, [model] b",
        "a [model] b, a [model] b xx",
        "a [model] b, a [model]",
        "a [model] b, a x/[model] b",
        "a [model] b, a [model]+1 b",
        "a [model] b, a modal b",
        "a [model] b, a mo-del b",
        "a [model] b, a b",
        "a [model] b, a models b",
        "a [model] b, a amodel b",
        "[model], x",
        "aaa [a] aa, aaa [a] aaa",
    })
    void moves_a_place_with_its_text(String marked, String expected) {
        String old = plain(marked);
        int length = marked.indexOf(']') - marked.indexOf('[') - 1;
        var moved = TextChange.between(old, plain(expected)).moved(marked.indexOf('['), length);

        if (expected.contains("[")) {
            assertThat(moved).contains(expected.indexOf('['));
        } else {
            assertThat(moved).isEmpty();
        }
    }

    private static String plain(String marked) {
        return marked.replace("[", "").replace("]", "");
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, true", "'', '', true", "abc, abd, false", "'', a, false", "aa, aaa, false"})
    void knows_whether_there_is_a_change(String old, String now, boolean same) {
        assertThat(TextChange.between(old, now).isNone()).isEqualTo(same);
    }
}
