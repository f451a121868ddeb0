package org.sewall.ui.tests;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client of the language server that listens to nothing. */
final class SilentClient implements LanguageClient {
    @Override
    public void telemetryEvent(Object event) {
        // of no interest
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        // of no interest
    }

    @Override
    public void showMessage(MessageParams message) {
        // of no interest
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        // of no interest
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        return CompletableFuture.completedFuture(null);
    }
}
