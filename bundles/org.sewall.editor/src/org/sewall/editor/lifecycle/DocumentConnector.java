package org.sewall.editor.lifecycle;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;

/** Opens each Sewall document with the language server as soon as its file has been read, and closes it with it. */
public final class DocumentConnector
        implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension, IFileBufferListener {
    private final Map<IDocument, Place> beingRead = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * Where a document is and where its names are looked up.
     *
     * @param file its file
     * @param folder the folder whose files share their names
     */
    private record Place(Path file, Path folder) {}

    /** Create the participant; the platform does so once. */
    public DocumentConnector() {
        FileBuffers.getTextFileBufferManager().addFileBufferListener(this);
    }

    @Override
    public void setup(IDocument document) {
        // a document without a file has no place to look names up in
    }

    /** Note the place of a document; it is still empty, which the server would take for the text of the file. */
    @Override
    public void setup(IDocument document, IPath location, LocationKind kind) {
        workspaceFile(location, kind)
                .map(file -> new Place(
                        file.getLocation().toPath(),
                        file.getProject().getLocation().toPath()))
                .or(() -> outside(location.toPath()))
                .ifPresent(place -> beingRead.put(document, place));
    }

    private static Optional<IFile> workspaceFile(IPath location, LocationKind kind) {
        if (kind == LocationKind.LOCATION || location.segmentCount() < 2) {
            return Optional.empty();
        }
        return Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(location))
                .filter(file -> file.exists() && file.getLocation() != null);
    }

    private static Optional<Place> outside(Path file) {
        return Optional.ofNullable(file.getParent()).map(folder -> new Place(file, folder));
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            var place = beingRead.remove(text.getDocument());
            if (place != null) {
                DocumentSessions.open(text.getDocument(), place.file(), place.folder());
            }
        }
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            DocumentSessions.close(text.getDocument());
        }
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // the document tells of its changes
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // the document tells of its changes
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // no interest
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
        // no interest
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
        // no interest
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // the editor opens a new buffer
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // the editor closes the buffer
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // no interest
    }
}
