package org.sewall.dsl.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.dsl.ide.formatting.TypedIndentation;
import org.sewall.dsl.ide.link.FileLinks;
import org.sewall.dsl.ide.link.FurtherTargets;
import org.sewall.dsl.ide.link.SelectionRanges;
import org.sewall.dsl.ide.rename.Renaming;
import org.sewall.dsl.ide.rename.StudyRename;

/** Xtext's language server with the requests of the protocol that it does not answer itself. */
abstract class FullLanguageServer extends LanguageServerImpl {
    /** Rename; a name that cannot be given is an answer to the user, not a fault of the server to be logged. */
    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return ask(params.getTextDocument(), StudyRename.class, (service, place) -> place.rename(service, params))
                .thenApply(FullLanguageServer::edit);
    }

    private static WorkspaceEdit edit(Renaming renaming) {
        if (renaming instanceof Renaming.Refused refused) {
            var error = new ResponseError(ResponseErrorCode.RequestFailed, refused.reason(), null);
            throw new CompletionException(new ResponseErrorException(error));
        }
        return ((Renaming.Edits) renaming).edit();
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> implementation(
            ImplementationParams params) {
        return ask(
                params.getTextDocument(),
                FurtherTargets.class,
                (targets, place) -> Either.forLeft(
                        targets.columns(place.text(), place.document().getOffSet(params.getPosition()))));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(
            TypeDefinitionParams params) {
        return ask(
                params.getTextDocument(),
                FurtherTargets.class,
                (targets, place) -> Either.forLeft(
                        targets.types(place.text(), place.document().getOffSet(params.getPosition()))));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return ask(
                params.getTextDocument(), FileLinks.class, (links, place) -> links.of(place.text(), place.document()));
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return ask(params.getTextDocument(), SelectionRanges.class, (ranges, place) -> params.getPositions().stream()
                .map(position -> ranges.of(place.text(), place.document(), position))
                .toList());
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
        return ask(
                params.getTextDocument(),
                TypedIndentation.class,
                (indentation, place) -> indentation.edits(place.document(), params));
    }

    /**
     * A text of the server and the document it was parsed from.
     *
     * @param text the text
     * @param document the document
     */
    private record Opened(XtextResource text, Document document) {
        Renaming rename(StudyRename service, RenameParams params) {
            return service.rename(text, document.getOffSet(params.getPosition()), params.getNewName());
        }
    }

    private <S, T> CompletableFuture<T> ask(
            TextDocumentIdentifier document, Class<S> type, BiFunction<S, Opened, T> question) {
        return getLanguageServerAccess()
                .doRead(
                        document.getUri(),
                        context -> question.apply(
                                getService(getURI(document), type),
                                new Opened((XtextResource) context.getResource(), context.getDocument())));
    }
}
