package org.sewall.fuzz;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

/** Makes requests of every kind that the server answers. */
final class ServerRequests {

    private static final int KINDS = 19;

    private ServerRequests() {}

    /** Return a request at a place. */
    static Function<LanguageServerImpl, CompletableFuture<?>> of(
            int kind, TextDocumentIdentifier file, Position place, Steps steps) {
        return switch (kind % KINDS) {
            case 0 -> server -> server.documentSymbol(new DocumentSymbolParams(file));
            case 1, 2, 3 -> server -> server.completion(new CompletionParams(file, place));
            case 4 -> server -> server.hover(new HoverParams(file, place));
            case 5 -> server -> server.definition(new DefinitionParams(file, place));
            case 6 -> server -> server.references(new ReferenceParams(file, place, new ReferenceContext(true)));
            case 7 -> server -> server.documentHighlight(new DocumentHighlightParams(file, place));
            case 8 -> server -> server.codeLens(new CodeLensParams(file));
            case 9 -> server -> server.foldingRange(new FoldingRangeRequestParams(file));
            case 10 -> server -> server.semanticTokensFull(new SemanticTokensParams(file));
            case 11 -> server -> server.formatting(new DocumentFormattingParams(file, new FormattingOptions(2, true)));
            case 12 -> server -> server.prepareRename(new PrepareRenameParams(file, place));
            case 13 -> server -> server.rename(new RenameParams(file, place, steps.typed(1 + steps.next() % 8)));
            case 14 -> server -> server.signatureHelp(new SignatureHelpParams(file, place));
            case 15 ->
                server -> server.codeAction(
                        new CodeActionParams(file, new Range(place, place), new CodeActionContext(List.of())));
            case 16 -> server -> server.symbol(new WorkspaceSymbolParams(steps.typed(steps.next() % 4)));
            case 17 -> server -> server.documentLink(new DocumentLinkParams(file));
            default -> further(steps.next(), file, place);
        };
    }

    private static Function<LanguageServerImpl, CompletableFuture<?>> further(
            int kind, TextDocumentIdentifier file, Position place) {
        return switch (kind % 4) {
            case 0 -> server -> server.implementation(new ImplementationParams(file, place));
            case 1 -> server -> server.typeDefinition(new TypeDefinitionParams(file, place));
            case 2 -> server -> server.selectionRange(new SelectionRangeParams(file, List.of(place)));
            default ->
                server -> server.rangeFormatting(new DocumentRangeFormattingParams(
                        file, new FormattingOptions(2, true), new Range(new Position(0, 0), place)));
        };
    }
}
