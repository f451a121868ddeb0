package org.sewall.dsl.ide.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.eclipse.xtext.util.UriUtil;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.eclipse.xtext.workspace.ISourceFolder;
import org.eclipse.xtext.workspace.IWorkspaceConfig;
import org.sewall.dsl.ide.results.Addresses;
import org.sewall.dsl.ide.results.FolderScan;

/**
 * The project of a document that lies in no folder that the client has opened: the files beside it, or, if it has not
 * been saved, the document alone.
 */
final class LooseProject implements IProjectConfig, ISourceFolder {
    private final URI path;
    private final IWorkspaceConfig workspace;

    private LooseProject(URI path, IWorkspaceConfig workspace) {
        this.path = path;
        this.workspace = workspace;
    }

    static LooseProject of(URI document, IWorkspaceConfig workspace) {
        return new LooseProject(root(document), workspace);
    }

    /** Return the root of the project that a document has if it lies in no folder. */
    static URI root(URI document) {
        return document.isFile() && document.segmentCount() > 0
                ? UriUtil.toFolderURI(document.trimSegments(1))
                : document;
    }

    @Override
    public String getName() {
        return "loose " + path;
    }

    @Override
    public URI getPath() {
        return path;
    }

    @Override
    public Set<? extends ISourceFolder> getSourceFolders() {
        return Set.of(this);
    }

    @Override
    public ISourceFolder findSourceFolderContaining(URI member) {
        return contains(member) ? this : null;
    }

    @Override
    public boolean contains(URI member) {
        return root(member).equals(path);
    }

    @Override
    public List<URI> getAllResources(IFileSystemScanner scanner) {
        var folder = Addresses.file(path);
        if (folder.isEmpty() || !path.hasTrailingPathSeparator()) {
            return List.of();
        }
        try (var files = Files.list(folder.get())) {
            return files.filter(Files::isRegularFile)
                    .filter(FolderScan::isStudy)
                    .map(file -> Addresses.of(file))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    @Override
    public IWorkspaceConfig getWorkspaceConfig() {
        return workspace;
    }
}
