package org.sewall.editor.lifecycle;

import java.nio.file.Path;
import java.util.Optional;
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

/** Opens each Sewall document with the language server as soon as its file buffer exists, and closes it with it. */
public final class DocumentConnector
        implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension, IFileBufferListener {

    /** Create the participant; the platform does so once. */
    public DocumentConnector() {
        FileBuffers.getTextFileBufferManager().addFileBufferListener(this);
    }

    @Override
    public void setup(IDocument document) {
        // a document without a file has no place to look names up in
    }

    @Override
    public void setup(IDocument document, IPath location, LocationKind kind) {
        workspaceFile(location, kind)
                .ifPresentOrElse(
                        file -> DocumentSessions.open(
                                document,
                                path(file.getLocation()),
                                path(file.getProject().getLocation())),
                        () -> openOutside(document, location));
    }

    private static Optional<IFile> workspaceFile(IPath location, LocationKind kind) {
        if (kind == LocationKind.LOCATION || location.segmentCount() < 2) {
            return Optional.empty();
        }
        return Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(location))
                .filter(file -> file.exists() && file.getLocation() != null);
    }

    private static void openOutside(IDocument document, IPath location) {
        var file = path(location);
        if (file.getParent() != null) {
            DocumentSessions.open(document, file, file.getParent());
        }
    }

    private static Path path(IPath location) {
        return location.toPath();
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            DocumentSessions.close(text.getDocument());
        }
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        // set-up has the document already
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
