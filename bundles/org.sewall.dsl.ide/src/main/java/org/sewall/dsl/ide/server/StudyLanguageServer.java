package org.sewall.dsl.ide.server;

import com.google.inject.Inject;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.sewall.dsl.ide.results.BackgroundAnalysis;
import org.sewall.dsl.ide.results.CurrentResults;

/** Xtext's language server, which also has studies fitted when it stands alone. */
final class StudyLanguageServer extends FullLanguageServer {
    private final CurrentResults results;
    private WorkspaceManager workspace;

    @Inject
    StudyLanguageServer(CurrentResults results) {
        this.results = results;
    }

    @Inject
    @Override
    public void setWorkspaceManager(WorkspaceManager manager) {
        super.setWorkspaceManager(manager);
        workspace = manager;
    }

    @Override
    public void connect(LanguageClient client) {
        super.connect(client);
        if (results instanceof BackgroundAnalysis analysis) {
            analysis.whenChanged(client::refreshCodeLenses);
        }
    }

    @Override
    protected Buildable toBuildable(DidOpenTextDocumentParams params) {
        var build = super.toBuildable(params);
        analyse(getURI(params.getTextDocument()));
        return build;
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        super.didSave(params);
        // Asked within the server's own queue, where the folders are known.
        var uri = getURI(params.getTextDocument());
        getLanguageServerAccess().doReadIndex(context -> {
            analyse(uri);
            return null;
        });
    }

    private void analyse(URI uri) {
        if (results instanceof BackgroundAnalysis analysis && uri.isFile()) {
            var file = Path.of(uri.toFileString());
            var root = workspace.getProjectBaseDir(uri);
            analysis.analyse(file, root == null ? file.getParent() : Path.of(root.toFileString()));
        }
    }
}
