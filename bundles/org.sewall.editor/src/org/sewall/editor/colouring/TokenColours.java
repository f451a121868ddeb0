package org.sewall.editor.colouring;

import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.SemanticTokenTypes;

/** Which colour a kind of name has; the kinds are the protocol's, the meanings are documented at the server. */
final class TokenColours {
    private static final Map<String, Colours> COLOURS = Map.of(
            SemanticTokenTypes.Class, Colours.CONSTRUCT,
            SemanticTokenTypes.Property, Colours.ITEM,
            SemanticTokenTypes.Event, Colours.HYPOTHESIS,
            SemanticTokenTypes.Struct, Colours.MODEL,
            SemanticTokenTypes.Parameter, Colours.LABEL,
            SemanticTokenTypes.Keyword, Colours.KEYWORD,
            SemanticTokenTypes.Number, Colours.NUMBER,
            SemanticTokenTypes.Comment, Colours.COMMENT);

    private TokenColours() {}

    static Optional<Colours> of(String kind) {
        return Optional.ofNullable(COLOURS.get(kind));
    }
}
