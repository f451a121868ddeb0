package org.sewall.dsl.ide.server;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Pair;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.workspace.IWorkspaceConfig;
import org.eclipse.xtext.workspace.WorkspaceConfig;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;
import org.sewall.dsl.ide.results.Addresses;

/**
 * The folders that a client has opened, the documents outside of them, and what is wrong with all of these.
 *
 * <p>Called in the server's queue only, as Xtext calls it.
 */
final class StudyWorkspace extends WorkspaceManager {
    private final FitIssues fitIssues;
    private final Map<URI, URI> looseRoots = new LinkedHashMap<>();
    private ProblemBoard board = new ProblemBoard((uri, issues) -> {});

    @Inject
    StudyWorkspace(FitIssues fitIssues) {
        this.fitIssues = fitIssues;
    }

    @Override
    public void initialize(
            URI folder, Procedure2<? super URI, ? super Iterable<Issue>> publish, CancelIndicator cancel) {
        if (folder == null) {
            initialize(List.of(), publish, cancel);
        } else {
            super.initialize(folder, publish, cancel);
        }
    }

    @Override
    public void initialize(
            List<WorkspaceFolder> folders,
            Procedure2<? super URI, ? super Iterable<Issue>> publish,
            CancelIndicator cancel) {
        board = new ProblemBoard(publish::apply);
        super.initialize(folders, this::textProblems, cancel);
    }

    private void textProblems(URI uri, Iterable<Issue> issues) {
        board.text(uri, issues, found(uri));
    }

    /** Show what the analysis of a document found, or take it away. */
    void analysed(URI uri) {
        board.analysis(uri, found(uri));
    }

    private Map<URI, List<Issue>> found(URI uri) {
        Pair<?, ?> read = isDocumentOpen(uri) ? read(uri) : null;
        return read != null
                        && read.getFirst() instanceof Document document
                        && read.getSecond() instanceof XtextResource resource
                ? fitIssues.of(document, resource)
                : Map.of();
    }

    // --- folders, and documents outside of them --------------------------------------------------------------------

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params, CancelIndicator cancel) {
        pending().build(cancel);
        super.didChangeWorkspaceFolders(params, cancel);
    }

    /** Return the build of what a request has cancelled; one that builds nothing of its own owes this to the others. */
    private Buildable pending() {
        return super.didChangeFiles(List.of(), List.of());
    }

    @Override
    protected IWorkspaceConfig createWorkspaceConfig() {
        var config = super.createWorkspaceConfig();
        if (config instanceof WorkspaceConfig workspace) {
            looseRoots.keySet().forEach(document -> workspace.addProject(LooseProject.of(document, workspace)));
        }
        return config;
    }

    @Override
    public Buildable didOpen(URI uri, Integer version, String contents) {
        if (uri.isFile() && Addresses.file(uri).isEmpty()) {
            return pending();
        }
        var project = getProjectConfig(uri);
        if (project instanceof LooseProject || project.getPath() == null) {
            looseRoots.put(uri, LooseProject.root(uri));
        }
        if (project.getPath() == null) {
            pending().build(CancelIndicator.NullImpl);
            refreshWorkspaceConfig(CancelIndicator.NullImpl);
        }
        return super.didOpen(uri, version, contents);
    }

    @Override
    public Buildable didClose(URI uri) {
        if (!isDocumentOpen(uri)) {
            return pending();
        }
        var root = looseRoots.remove(uri);
        if (root == null || looseRoots.containsValue(root)) {
            return super.didClose(uri);
        }
        pending().build(CancelIndicator.NullImpl);
        getOpenDocuments().remove(uri);
        refreshWorkspaceConfig(CancelIndicator.NullImpl);
        board.text(uri, List.of(), Map.of());
        return Buildable.NO_BUILD;
    }

    /** Build again what changed, as far as it is part of a project; nothing is read from anywhere but files. */
    @Override
    public Buildable didChangeFiles(List<URI> dirty, List<URI> deleted) {
        return super.didChangeFiles(inProjects(dirty), inProjects(deleted));
    }

    /** Return a document and what was parsed of it; nothing of an address where no file can be. */
    @Override
    public Pair<? super Document, ? super XtextResource> read(URI uri) {
        return isReadable(uri.trimFragment()) ? super.read(uri) : null;
    }

    private boolean isReadable(URI uri) {
        return isDocumentOpen(uri) || Addresses.file(uri).isPresent();
    }

    private List<URI> inProjects(List<URI> uris) {
        List<URI> found = new ArrayList<>();
        for (URI uri : uris) {
            // Xtext has a project for what lies in none; what it once held would hide the file from the others for
            // good.
            if (isReadable(uri) && getProjectConfig(uri).getPath() != null && getProjectManager(uri) != null) {
                found.add(uri);
            }
        }
        return Collections.unmodifiableList(found);
    }
}
