package org.sewall.dsl.ide.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.xtext.ide.server.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are those that the document of Xtext counts. */
class IndexedDocumentTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a", "a\n", "\na", "ab\n\ncd\n", "ab\r\ncd\r\n\r\nef", "\n\n\n", "α → β\nω 😀 x"})
    void places_are_as_counted_from_the_beginning(String text) {
        var counting = new Document(1, text);
        var indexed = new IndexedDocument(text);

        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(indexed.getPosition(offset)).isEqualTo(counting.getPosition(offset));
            assertThat(indexed.getOffSet(indexed.getPosition(offset))).isEqualTo(offset);
        }
        assertThatThrownBy(() -> indexed.getPosition(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> indexed.getPosition(text.length() + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
