package org.sewall.dsl.ide.server;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.sewall.analysis.EngineVersion;
import org.sewall.dsl.ide.results.Addresses;
import org.sewall.dsl.ide.results.BackgroundAnalysis;
import org.sewall.dsl.ide.results.CurrentResults;
import org.sewall.dsl.ide.results.FolderScan;

/** Xtext's language server, which also has studies fitted when it stands alone. */
final class StudyLanguageServer extends FullLanguageServer {
    private final CurrentResults results;
    private final Farewell farewell;
    private final UriExtensions uris;
    private StudyWorkspace workspace;
    private ClientAbilities abilities = ClientAbilities.NONE;
    private FitProgress progress;
    private InputWatch watch;

    @Inject
    StudyLanguageServer(CurrentResults results, Farewell farewell, UriExtensions uris) {
        this.results = results;
        this.farewell = farewell;
        this.uris = uris;
    }

    @Inject
    @Override
    public void setWorkspaceManager(WorkspaceManager manager) {
        super.setWorkspaceManager(manager);
        workspace = (StudyWorkspace) manager;
    }

    // --- the beginning and the end -------------------------------------------------------------------------------

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        abilities = ClientAbilities.of(params.getCapabilities());
        if (params.getProcessId() != null && results instanceof BackgroundAnalysis) {
            farewell.watch(params.getProcessId());
        }
        return super.initialize(params).thenApply(result -> {
            result.setServerInfo(new ServerInfo("Sewall", EngineVersion.engine().version()));
            return result;
        });
    }

    @Override
    protected ServerCapabilities createServerCapabilities(InitializeParams params) {
        var capabilities = super.createServerCapabilities(params);
        // there is nothing to say of calls of functions
        capabilities.setSignatureHelpProvider(null);
        return capabilities;
    }

    @Override
    public void initialized(InitializedParams params) {
        super.initialized(params);
        if (results instanceof BackgroundAnalysis analysis) {
            serveResults(analysis, getLanguageClient());
        }
    }

    private void serveResults(BackgroundAnalysis analysis, LanguageClient client) {
        if (abilities.refreshesLenses()) {
            analysis.whenChanged(client::refreshCodeLenses);
        }
        if (abilities.showsProgress()) {
            progress = new FitProgress(client);
            analysis.observe(progress);
        }
        if (abilities.watchesFiles()) {
            WatchedFiles.register(client);
        } else {
            watch = new InputWatch(analysis::inputs, this::filesChanged);
            watch.start();
        }
        analysis.whenAnalysed(this::showProblems);
    }

    /** Show problems in the server's queue; a change of a text empties the queue, so ask again after it. */
    private void showProblems(Path file) {
        getRequestManager()
                .runRead(cancel -> {
                    workspace.analysed(Addresses.of(file));
                    return null;
                })
                .exceptionally(failure -> {
                    if (failure instanceof CancellationException) {
                        showProblems(file);
                    }
                    return null;
                });
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        if (results instanceof BackgroundAnalysis analysis) {
            analysis.stop();
        }
        if (watch != null) {
            watch.stop();
        }
        return super.shutdown().thenApply(done -> null);
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // there is no trace
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        if (progress != null) {
            progress.cancel(params.getToken());
        }
    }

    // --- documents -----------------------------------------------------------------------------------------------

    @Override
    protected Buildable toBuildable(DidOpenTextDocumentParams params) {
        var build = super.toBuildable(params);
        analyse(getURI(params.getTextDocument()));
        return build;
    }

    @Override
    protected Buildable toBuildable(DidCloseTextDocumentParams params) {
        var uri = getURI(params.getTextDocument());
        if (results instanceof BackgroundAnalysis analysis) {
            Addresses.file(uri).ifPresent(analysis::forget);
        }
        return super.toBuildable(params);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        super.didSave(params);
        Addresses.file(getURI(params.getTextDocument())).map(Set::of).ifPresent(this::filesChanged);
    }

    @Override
    protected Buildable toBuildable(DidChangeWatchedFilesParams params) {
        var changed = params.getChanges().stream()
                .map(FileEvent::getUri)
                .map(uris::toUri)
                .flatMap(uri -> Addresses.file(uri).stream())
                .collect(Collectors.toSet());
        var studies = params.getChanges().stream()
                .filter(event -> FolderScan.isStudy(uris.toUri(event.getUri())))
                .toList();
        var build = super.toBuildable(new DidChangeWatchedFilesParams(studies));
        analyseAll(changed);
        return build;
    }

    private void filesChanged(Set<Path> files) {
        getRequestManager()
                .runRead(cancel -> {
                    analyseAll(files);
                    return null;
                })
                .exceptionally(failure -> {
                    if (failure instanceof CancellationException) {
                        filesChanged(files);
                    }
                    return null;
                });
    }

    // --- analyses ------------------------------------------------------------------------------------------------

    /** Analyse what is open of the files, and what depends on them. */
    private void analyseAll(Set<Path> files) {
        if (results instanceof BackgroundAnalysis analysis) {
            files.stream()
                    .map(file -> Addresses.of(file))
                    .filter(workspace::isDocumentOpen)
                    .forEach(this::analyse);
            analysis.changed(files);
        }
    }

    private void analyse(URI uri) {
        if (results instanceof BackgroundAnalysis analysis) {
            Addresses.file(uri)
                    .ifPresent(file -> analysis.analyse(file, root(uri).orElse(file.getParent())));
        }
    }

    private Optional<Path> root(URI uri) {
        return Optional.ofNullable(workspace.getProjectBaseDir(uri)).flatMap(Addresses::file);
    }
}
