package org.sewall.fuzz;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that shows nothing and remembers errors that it is told of. */
final class SilentClient implements LanguageClient {

    private final AtomicReference<String> error = new AtomicReference<>("");

    /** Throw what it was told since the last call. */
    void rethrow() {
        String told = error.getAndSet("");
        if (!told.isEmpty()) {
            throw new IllegalStateException("The client was told of an error: " + told);
        }
    }

    @Override
    public void telemetryEvent(Object event) {
        // nothing to show
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        // nothing to show
    }

    @Override
    public void showMessage(MessageParams message) {
        logMessage(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        if (message.getType() == MessageType.Error) {
            error.set(message.getMessage());
        }
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        return CompletableFuture.completedFuture(null);
    }
}
