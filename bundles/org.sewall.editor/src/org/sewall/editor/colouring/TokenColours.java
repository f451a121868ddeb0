package org.sewall.editor.colouring;

import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.SemanticTokenTypes;

/** Which colour a kind of name has; the kinds are the protocol's, the meanings are documented at the server. */
final class TokenColours {
    private static final Map<String, Colours> COLOURS = Map.ofEntries(
            Map.entry(SemanticTokenTypes.Class, Colours.CONSTRUCT),
            Map.entry(SemanticTokenTypes.Interface, Colours.CONSTRUCT),
            Map.entry(SemanticTokenTypes.Property, Colours.ITEM),
            Map.entry(SemanticTokenTypes.Variable, Colours.ITEM),
            Map.entry(SemanticTokenTypes.EnumMember, Colours.ITEM),
            Map.entry(SemanticTokenTypes.Event, Colours.HYPOTHESIS),
            Map.entry(SemanticTokenTypes.Struct, Colours.MODEL),
            Map.entry(SemanticTokenTypes.Namespace, Colours.MODEL),
            Map.entry(SemanticTokenTypes.Type, Colours.MODEL),
            Map.entry(SemanticTokenTypes.Enum, Colours.MODEL),
            Map.entry(SemanticTokenTypes.Parameter, Colours.LABEL),
            Map.entry(SemanticTokenTypes.Keyword, Colours.KEYWORD),
            Map.entry(SemanticTokenTypes.Function, Colours.KEYWORD),
            Map.entry(SemanticTokenTypes.Operator, Colours.OPERATOR),
            Map.entry(SemanticTokenTypes.String, Colours.STRING),
            Map.entry(SemanticTokenTypes.Number, Colours.NUMBER),
            Map.entry(SemanticTokenTypes.Comment, Colours.COMMENT));

    private TokenColours() {}

    static Optional<Colours> of(String kind) {
        return Optional.ofNullable(COLOURS.get(kind));
    }
}
