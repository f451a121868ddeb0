package org.sewall.editor.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.sewall.dsl.ide.server.SewallServer;
import org.sewall.editor.results.BuiltResults;

/**
 * The language server as an object in the workbench's own process.
 *
 * <p>All calls go through one background thread, so that they reach the server in the order in which the user caused
 * them and the user interface never waits. Answers come as futures.
 */
public final class EmbeddedLanguageServer {
    private final ScheduledExecutorService order = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "Sewall language server client");
        thread.setDaemon(true);
        return thread;
    });
    private final BuiltResults results = new BuiltResults();
    private final ServerClient client = new ServerClient();
    private final SourceWatcher watcher = new SourceWatcher(this);
    private final CompletableFuture<SewallServer> started = new CompletableFuture<>();
    private final CompletableFuture<Set<String>> fixable = started.thenApply(SewallServer::fixableProblems);
    private final Map<Path, WorkspaceFolder> folders = new HashMap<>();

    /** Create the server; it starts in the background. */
    public EmbeddedLanguageServer() {
        order.execute(this::start);
    }

    private void start() {
        try {
            var server = SewallServer.start(results, client);
            server.languageServer().initialized(new InitializedParams());
            watcher.install();
            started.complete(server);
        } catch (RuntimeException | LinkageError problem) {
            ILog.of(EmbeddedLanguageServer.class).error("The language server could not be started.", problem);
            started.completeExceptionally(problem);
        }
    }

    /** Announce an open document; the folder is what its names are looked up in. */
    public void open(DocumentLink document, Path folder, String text) {
        client.add(document);
        send(server -> {
            addFolder(server, folder);
            server.didOpen(new DidOpenTextDocumentParams(
                    new TextDocumentItem(uri(document.file()), "sewall", document.version(), text)));
        });
    }

    /** Announce a folder whose files the server should know, although none of them is open. */
    public void announce(Path folder) {
        send(server -> addFolder(server, folder));
    }

    private void addFolder(LanguageServerImpl server, Path folder) {
        if (!folders.containsKey(folder)) {
            var added = new WorkspaceFolder(uri(folder), folder.toString());
            folders.put(folder, added);
            foldersChanged(server, List.of(added), List.of());
        }
    }

    /** Announce that a folder is no longer one whose files count; it may have gone from the disk. */
    public void folderLeft(Path folder) {
        send(server -> {
            var removed = folders.remove(folder);
            if (removed != null) {
                foldersChanged(server, List.of(), List.of(removed));
            }
        });
    }

    private static void foldersChanged(
            LanguageServerImpl server, List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
        server.didChangeWorkspaceFolders(
                new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(added, removed)));
    }

    /** Send the whole text of a changed document. */
    public void change(Path file, int version, String text) {
        send(server -> server.didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), version),
                List.of(new TextDocumentContentChangeEvent(text)))));
    }

    /** Announce that a document is no longer open. */
    public void closeDocument(DocumentLink document) {
        client.remove(document);
        send(server -> server.didClose(new DidCloseTextDocumentParams(identifier(document.file()))));
    }

    /** Announce files that changed on disk. */
    public void filesChanged(List<FileEvent> events) {
        send(server -> server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(events)));
    }

    /** Ask the server something; the answer comes later, on a thread of the server. */
    public <T> CompletableFuture<T> ask(Function<LanguageServerImpl, CompletableFuture<T>> question) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> question.apply(started.join().languageServer()), order)
                    .thenCompose(Function.identity());
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    /** Return the names of the token kinds that semantic colours use. */
    public CompletableFuture<List<String>> tokenKinds() {
        return started.thenApply(SewallServer::tokenKinds);
    }

    /** Return the ids of the problems that may have a quick fix, without the prefix that names the bundle. */
    public CompletableFuture<Set<String>> fixableProblems() {
        return fixable;
    }

    /** Run an action after a short rest, in order with all other calls. */
    public void later(Runnable action, long milliseconds) {
        if (!order.isShutdown()) {
            order.schedule(action, milliseconds, TimeUnit.MILLISECONDS);
        }
    }

    private interface Call {
        void on(LanguageServerImpl server);
    }

    private void send(Call call) {
        if (!order.isShutdown()) {
            order.execute(() -> started.thenAccept(server -> call.on(server.languageServer())));
        }
    }

    /** Return the address under which the server knows a file. */
    public static String uri(Path file) {
        return file.toUri().toString();
    }

    /** Return the server's identifier of a file. */
    public static TextDocumentIdentifier identifier(Path file) {
        return new TextDocumentIdentifier(uri(file));
    }

    /** Stop the server and what runs in it. */
    public void stop() {
        watcher.uninstall();
        results.stop();
        order.shutdownNow();
        started.thenAccept(SewallServer::stop);
    }
}
