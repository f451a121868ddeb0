package org.sewall.dsl.ide;

import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;

/** What a client makes of the edits that a server sends. */
final class EditedText {
    private EditedText() {}

    /** Return the text after the edits, the last of them applied first so that the others keep their places. */
    static String of(String text, List<? extends TextEdit> edits) {
        var document = new Document(1, text);
        var result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt((TextEdit edit) ->
                                document.getOffSet(edit.getRange().getStart()))
                        .reversed())
                .forEach(edit -> result.replace(
                        document.getOffSet(edit.getRange().getStart()),
                        document.getOffSet(edit.getRange().getEnd()),
                        edit.getNewText()));
        return result.toString();
    }
}
