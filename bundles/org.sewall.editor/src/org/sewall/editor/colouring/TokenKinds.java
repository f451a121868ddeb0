package org.sewall.editor.colouring;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.SemanticTokens;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;

/** Tells what kind of name stands at a place, in the words of the protocol. */
public final class TokenKinds {
    private static final int NUMBERS_PER_TOKEN = 5;

    private TokenKinds() {}

    /** Return the kind of the name at an offset, as far as the server has said it. */
    public static Optional<String> at(DocumentSession session, IDocument document, int offset) {
        var kinds = session.server().tokenKinds().getNow(List.of());
        try {
            var place = DocumentPositions.position(document, offset);
            return session.tokens()
                    .latest()
                    .flatMap(tokens -> at(tokens, place.getLine(), place.getCharacter()))
                    .filter(kind -> kind < kinds.size())
                    .map(kinds::get);
        } catch (BadLocationException gone) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> at(SemanticTokens tokens, int line, int character) {
        int tokenLine = 0;
        int start = 0;
        var data = tokens.getData();
        for (int at = 0; at + NUMBERS_PER_TOKEN <= data.size(); at += NUMBERS_PER_TOKEN) {
            start = data.get(at) == 0 ? start + data.get(at + 1) : data.get(at + 1);
            tokenLine += data.get(at);
            if (tokenLine == line && start <= character && character < start + data.get(at + 2)) {
                return Optional.of(data.get(at + 3));
            }
        }
        return Optional.empty();
    }
}
