package org.sewall.editor.quickfix;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sewall.editor.EditorPlugin;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.server.EmbeddedLanguageServer;

/**
 * What can be done at a place of a file.
 *
 * @param range the place
 * @param problems problems there that should be mended; with none, only assists are found
 */
record ActionQuestion(Range range, List<Diagnostic> problems) {

    /** Ask about the present text of an open document. */
    CompletableFuture<List<ServerAction>> about(DocumentSession session) {
        return session.ask(server -> server.codeAction(parameters(session.file())))
                .thenApply(ActionQuestion::actions);
    }

    /** Ask about a file on disk; names in it are looked up in the folder. */
    CompletableFuture<List<ServerAction>> about(Path file, Path folder) {
        var server = EditorPlugin.server();
        server.announce(folder);
        return server.ask(it -> it.codeAction(parameters(file))).thenApply(ActionQuestion::actions);
    }

    private CodeActionParams parameters(Path file) {
        return new CodeActionParams(EmbeddedLanguageServer.identifier(file), range, new CodeActionContext(problems));
    }

    private static List<ServerAction> actions(List<Either<Command, CodeAction>> found) {
        return found == null ? List.of() : ServerAction.of(found);
    }

    /** Wait for an answer, but not long: the platform wants it on the user interface thread. */
    static List<ServerAction> await(CompletableFuture<List<ServerAction>> answer, long milliseconds) {
        try {
            return answer.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (CancellationException | TimeoutException noAnswer) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof CancellationException)) {
                ILog.of(ActionQuestion.class).error("Quick fixes could not be found.", failure.getCause());
            }
            return List.of();
        }
    }
}
