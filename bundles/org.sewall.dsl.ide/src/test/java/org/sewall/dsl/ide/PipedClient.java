package org.sewall.dsl.ide;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.sewall.dsl.ide.server.SewallServer;

/** A client that speaks to the server as editors do: in messages, over streams. */
final class PipedClient implements StrictClient, AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CompletableFuture<Boolean> served;
    private final PipedOutputStream toServer = new PipedOutputStream();
    private final LanguageServer server;
    private final Map<String, List<Diagnostic>> problems = new ConcurrentHashMap<>();
    private final List<ProgressParams> progress = new CopyOnWriteArrayList<>();
    private final List<String> registered = new CopyOnWriteArrayList<>();
    private int version = 1;

    private PipedClient(ClientCapabilities capabilities, Path... folders) throws Exception {
        var fromServer = new PipedInputStream(1 << 16);
        var serverIn = new PipedInputStream(toServer, 1 << 16);
        var serverOut = new PipedOutputStream(fromServer);
        served = CompletableFuture.supplyAsync(() -> serve(serverIn, serverOut));
        var launcher = Launcher.createLauncher(this, LanguageServer.class, fromServer, toServer);
        launcher.startListening();
        server = launcher.getRemoteProxy();
        var parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        List<WorkspaceFolder> opened = new ArrayList<>();
        for (Path folder : folders) {
            opened.add(new WorkspaceFolder(folder.toUri().toString(), "folder"));
        }
        parameters.setWorkspaceFolders(opened.isEmpty() ? null : opened);
        server.initialize(parameters).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
    }

    private static boolean serve(InputStream in, OutputStream out) {
        try (out) {
            return SewallServer.standalone().serve(in, out);
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }

    /** Start a client that can do all it may. */
    static PipedClient able(Path... folders) throws Exception {
        var watching = new DidChangeWatchedFilesCapabilities(true);
        var workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceFolders(true);
        workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
        workspace.setDidChangeWatchedFiles(watching);
        var window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        return new PipedClient(new ClientCapabilities(workspace, null, window, null), folders);
    }

    /** Start a client that says nothing of what it can do, and so must not be asked for anything. */
    static PipedClient modest() throws Exception {
        return new PipedClient(new ClientCapabilities());
    }

    LanguageServer server() {
        return server;
    }

    void open(String uri, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "sewall", version, text)));
    }

    void change(String uri, String text) {
        version++;
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, version),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    void save(String uri) {
        server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    void closeDocument(String uri) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    void changedOnDisk(String uri) {
        server.getWorkspaceService()
                .didChangeWatchedFiles(
                        new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, FileChangeType.Changed))));
    }

    List<String> lenses(String uri) {
        return ask(it -> it.getTextDocumentService().codeLens(new CodeLensParams(new TextDocumentIdentifier(uri))))
                .stream()
                .map(CodeLens::getCommand)
                .map(command -> command.getTitle())
                .toList();
    }

    <T> T ask(Function<LanguageServer, CompletableFuture<T>> question) {
        return question.apply(server)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    List<Diagnostic> problems(String uri) {
        return problems.getOrDefault(uri, List.of());
    }

    List<ProgressParams> progress() {
        return progress;
    }

    List<String> registered() {
        return registered;
    }

    /** Wait until something becomes true. */
    static void until(String what, Supplier<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen that " + what);
            }
            Thread.sleep(20);
        }
    }

    /** Wait for the server to end, and return whether it took its leave properly. */
    boolean ended() throws Exception {
        return served.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        toServer.close();
    }

    // --- what the server says ------------------------------------------------------------------------------------

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        problems.put(diagnostics.getUri(), diagnostics.getDiagnostics());
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        progress.add(params);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        params.getRegistrations().forEach(each -> registered.add(each.getMethod()));
        return CompletableFuture.completedFuture(null);
    }
}
