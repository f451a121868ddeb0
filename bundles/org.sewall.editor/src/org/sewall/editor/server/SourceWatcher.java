package org.sewall.editor.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;

/** Tells the server about source files that change on disk, other than by typing in an open editor. */
final class SourceWatcher implements IResourceChangeListener {
    private static final Set<String> EXTENSIONS = Set.of("sem", "lav");

    private final EmbeddedLanguageServer server;

    SourceWatcher(EmbeddedLanguageServer server) {
        this.server = server;
    }

    void install() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    void uninstall() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
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
