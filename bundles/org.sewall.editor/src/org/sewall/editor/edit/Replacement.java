package org.sewall.editor.edit;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextEdit;
import org.sewall.editor.snippet.Snippet;

/**
 * A text that the server wants in place of another.
 *
 * @param range lines and characters of the text to be replaced
 * @param snippet new text, with the places that the user should fill in
 */
public record Replacement(Range range, Snippet snippet) {
    static Replacement of(TextEdit edit) {
        return new Replacement(edit.getRange(), Snippet.plain(edit.getNewText()));
    }

    static Replacement of(SnippetTextEdit edit) {
        return new Replacement(edit.getRange(), Snippet.parse(edit.getSnippet().getValue()));
    }
}
