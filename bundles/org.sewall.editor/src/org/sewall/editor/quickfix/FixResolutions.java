package org.sewall.editor.quickfix;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;
import org.sewall.core.StudyFiles;
import org.sewall.core.StudyMarkers;
import org.sewall.editor.edit.FileChanges;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;
import org.sewall.editor.problems.ProblemAnnotation;

/** Fixes for what the builder marked: in the Problems view, at the ruler, and in the hover of a marker. */
public final class FixResolutions implements IMarkerResolutionGenerator2 {
    private static final long PATIENCE_MILLISECONDS = 2000;
    private static final IMarkerResolution[] NONE = {};

    @Override
    public boolean hasResolutions(IMarker marker) {
        return StudyFiles.isStudy(marker.getResource()) && FixableProblems.contain(marker);
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        if (!hasResolutions(marker) || !(marker.getResource() instanceof IFile file)) {
            return NONE;
        }
        try {
            var document = FileChanges.document(file);
            var session = DocumentSessions.of(document);
            if (session.isPresent() && isPast(marker, session.get())) {
                return NONE;
            }
            var actions = ask(marker, file, document, session);
            return actions.stream()
                    .filter(ServerAction::isFix)
                    .map(action -> new FixResolution(action, document.get()))
                    .toArray(IMarkerResolution[]::new);
        } catch (BadLocationException | CoreException gone) {
            ILog.of(FixResolutions.class).warn("The place of a problem was not found.", gone);
            return NONE;
        }
    }

    private static List<ServerAction> ask(
            IMarker marker, IFile file, IDocument document, Optional<DocumentSession> session)
            throws BadLocationException {
        var problem = MarkerProblems.problem(marker, document, place(marker, file, document));
        var question = new ActionQuestion(problem.getRange(), List.of(problem));
        var answer = session.map(question::about)
                .orElseGet(() -> question.about(
                        file.getLocation().toPath(),
                        file.getProject().getLocation().toPath()));
        return ActionQuestion.await(answer, PATIENCE_MILLISECONDS);
    }

    /** Return where a marker stands in the present text, which may have been changed since it was set. */
    private static Position place(IMarker marker, IFile file, IDocument document) throws BadLocationException {
        var buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
        if (buffer != null && buffer.getAnnotationModel() instanceof AbstractMarkerAnnotationModel model) {
            var moved = model.getMarkerPosition(marker);
            if (moved != null && !moved.isDeleted()) {
                return moved;
            }
        }
        return MarkerProblems.place(marker, document);
    }

    /** Return whether a problem of the text, as it was saved, is no longer one of the text in the editor. */
    private static boolean isPast(IMarker marker, DocumentSession session) {
        String message = marker.getAttribute(IMarker.MESSAGE, "");
        return StudyMarkers.Origin.TEXT.name().equals(marker.getAttribute(StudyMarkers.ORIGIN, ""))
                && session.problems()
                        .latest()
                        .map(problems -> problems.stream()
                                .noneMatch(each -> ProblemAnnotation.text(each).equals(message)))
                        .orElse(false);
    }
}
