package org.sewall.benchmarks.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;
import org.sewall.dsl.ide.results.CurrentResults;
import org.sewall.dsl.ide.results.ResultsKnown;
import org.sewall.dsl.ide.server.SewallServer;

/** A client of the language server in the same process, with one text open. */
final class EditorClient implements LanguageClient, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final SewallServer server;
    private final Path file;
    private final AtomicInteger version = new AtomicInteger(1);
    private String text;
    private volatile CompletableFuture<PublishDiagnosticsParams> awaited = new CompletableFuture<>();

    private EditorClient(Path folder, String text, ResultsKnown results) {
        this.file = folder.resolve("acceptance.sem");
        this.text = text;
        this.server = SewallServer.start(new Known(results), this);
        var protocol = server.languageServer();
        protocol.initialized(new InitializedParams());
        protocol.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(
                List.of(new WorkspaceFolder(folder.toUri().toString(), "benchmark")), List.of())));
        protocol.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(), "sewall", 1, text)));
    }

    /** What was fitted, and does not change. */
    private record Known(ResultsKnown results) implements CurrentResults {
        @Override
        public ResultsKnown of(Path asked) {
            return results;
        }

        @Override
        public void whenChanged(Runnable action) {
            // it never does
        }
    }

    static EditorClient open(Path folder, String text, ResultsKnown results) throws IOException {
        Files.writeString(folder.resolve("acceptance.sem"), text);
        return new EditorClient(folder.toRealPath(), text, results);
    }

    String text() {
        return text;
    }

    private String uri() {
        return file.toUri().toString();
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(uri());
    }

    Object hover(int offset) throws Exception {
        return server.languageServer()
                .hover(new HoverParams(document(), position(offset)))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    int completion(int offset) throws Exception {
        return server.languageServer()
                .completion(new CompletionParams(document(), position(offset)))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .map(List::size, list -> list.getItems().size());
    }

    /** Replace a part of the text and wait for the problems of the new one. */
    int change(int offset, int length, String inserted) throws Exception {
        awaited = new CompletableFuture<>();
        var change =
                new TextDocumentContentChangeEvent(new Range(position(offset), position(offset + length)), inserted);
        text = text.substring(0, offset) + inserted + text.substring(offset + length);
        server.languageServer()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(), version.incrementAndGet()), List.of(change)));
        return awaited.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getDiagnostics().size();
    }

    private Position position(int offset) {
        int line = (int) text.chars()
                .limit(offset)
                .filter(character -> character == '\n')
                .count();
        return new Position(line, offset - text.lastIndexOf('\n', offset - 1) - 1);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        if (diagnostics.getUri().endsWith(file.getFileName().toString())) {
            awaited.complete(diagnostics);
        }
    }

    @Override
    public void telemetryEvent(Object event) {
        // nothing is measured by it
    }

    @Override
    public void showMessage(MessageParams message) {
        System.err.println(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        // nobody reads it
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        server.stop();
    }
}
