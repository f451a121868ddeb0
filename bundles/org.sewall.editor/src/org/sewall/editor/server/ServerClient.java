package org.sewall.editor.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the server calls back: hands each message to the open document it concerns. */
final class ServerClient implements LanguageClient {
    private final Map<Path, DocumentLink> documents = new ConcurrentHashMap<>();

    void add(DocumentLink document) {
        documents.put(document.file(), document);
    }

    void remove(DocumentLink document) {
        documents.remove(document.file(), document);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        URI uri = URI.create(diagnostics.getUri());
        if ("file".equals(uri.getScheme())) {
            var document = documents.get(Path.of(uri));
            if (document != null) {
                document.problemsFound(diagnostics.getDiagnostics());
            }
        }
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        documents.values().forEach(DocumentLink::resultsChanged);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        // not used by this server
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
            ILog.of(ServerClient.class).error(message.getMessage());
        }
    }
}
