package org.sewall.editor.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;

/** Tells the server what changes on disk, other than by typing in an open editor: source files and whole projects. */
final class SourceWatcher implements IResourceChangeListener {
    private static final Set<String> EXTENSIONS = Set.of("sem", "lav");

    private final EmbeddedLanguageServer server;
    private Set<Path> projects = Set.of();

    SourceWatcher(EmbeddedLanguageServer server) {
        this.server = server;
    }

    void install() {
        projects = openProjects();
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    void uninstall() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        tellOfProjectsThatLeft();
        List<FileEvent> events = new ArrayList<>();
        try {
            event.getDelta().accept(delta -> {
                collect(delta, events);
                return true;
            });
        } catch (CoreException problem) {
            ILog.of(SourceWatcher.class).log(problem.getStatus());
        }
        if (!events.isEmpty()) {
            server.filesChanged(events);
        }
    }

    /** A project that is deleted, closed or moved has no place any more by which its files could be named. */
    private void tellOfProjectsThatLeft() {
        var present = openProjects();
        var left = new HashSet<>(projects);
        left.removeAll(present);
        projects = present;
        left.forEach(server::folderLeft);
    }

    private static Set<Path> openProjects() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(project -> project.isOpen() && project.getLocation() != null)
                .map(project -> project.getLocation().toPath())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void collect(IResourceDelta delta, List<FileEvent> events) {
        boolean touched = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
        if (touched
                && delta.getResource() instanceof IFile file
                && file.getLocation() != null
                && EXTENSIONS.contains(String.valueOf(file.getFileExtension()))) {
            events.add(
                    new FileEvent(EmbeddedLanguageServer.uri(file.getLocation().toPath()), type(delta.getKind())));
        }
    }

    private static FileChangeType type(int kind) {
        return switch (kind) {
            case IResourceDelta.ADDED -> FileChangeType.Created;
            case IResourceDelta.REMOVED -> FileChangeType.Deleted;
            default -> FileChangeType.Changed;
        };
    }
}
