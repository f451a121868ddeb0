package org.sewall.editor.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.sewall.core.StudyMarkers;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.ViewerAttachment;

/**
 * Problems of the text as it is typed, saved or not.
 *
 * <p>Markers that last belong to the builder. Where a marker says the same on the same line already, no annotation is
 * added.
 */
public final class ProblemAnnotations extends ViewerAttachment {
    private final List<ProblemAnnotation> shown = new ArrayList<>();
    private IAnnotationModel model;
    private IDocument document;
    private final Consumer<List<Diagnostic>> show = this::show;

    @Override
    protected void attach(ITextViewer viewer, DocumentSession session) {
        document = viewer.getDocument();
        model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
        session.problems().listen(show);
    }

    @Override
    protected void detach(ITextViewer viewer, DocumentSession session) {
        session.problems().forget(show);
        replace(Map.of());
        model = null;
    }

    private void show(List<Diagnostic> problems) {
        if (model == null) {
            return;
        }
        hideMended(problems);
        Map<Diagnostic, Position> found = new LinkedHashMap<>();
        for (var problem : problems) {
            DocumentPositions.region(document, problem.getRange())
                    .map(region -> new Position(region.getOffset(), Math.max(1, region.getLength())))
                    .filter(position -> !hasMarker(ProblemAnnotation.text(problem), position))
                    .ifPresent(position -> found.put(problem, position));
        }
        replace(found);
    }

    /** Hide the markers of the saved text whose problem the changed text does not have; undoing shows them again. */
    private void hideMended(List<Diagnostic> problems) {
        var buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        boolean unsaved = buffer != null && buffer.isDirty();
        Set<String> present = problems.stream().map(ProblemAnnotation::text).collect(Collectors.toSet());
        List<MarkerAnnotation> changed = new ArrayList<>();
        for (var annotations = model.getAnnotationIterator(); annotations.hasNext(); ) {
            if (annotations.next() instanceof MarkerAnnotation annotation
                    && StudyMarkers.Origin.TEXT
                            .name()
                            .equals(annotation.getMarker().getAttribute(StudyMarkers.ORIGIN, ""))
                    && annotation.isMarkedDeleted() != (unsaved && !present.contains(annotation.getText()))) {
                changed.add(annotation);
            }
        }
        for (var annotation : changed) {
            annotation.markDeleted(!annotation.isMarkedDeleted());
            if (model instanceof IAnnotationModelExtension drawn) {
                drawn.modifyAnnotationPosition(annotation, model.getPosition(annotation));
            }
        }
    }

    /** Put the problems found in place of those shown; one that is shown already, wherever it has moved to, stays. */
    private void replace(Map<Diagnostic, Position> found) {
        List<ProblemAnnotation> gone = new ArrayList<>(shown);
        Map<Annotation, Position> added = new HashMap<>();
        found.forEach((problem, position) -> gone.stream()
                .filter(each -> each.says(problem) && position.equals(model.getPosition(each)))
                .findFirst()
                .ifPresentOrElse(gone::remove, () -> added.put(new ProblemAnnotation(problem), position)));
        if (model instanceof IAnnotationModelExtension atOnce && (!gone.isEmpty() || !added.isEmpty())) {
            atOnce.replaceAnnotations(gone.toArray(Annotation[]::new), added);
        }
        shown.removeAll(gone);
        added.keySet().forEach(each -> shown.add((ProblemAnnotation) each));
    }

    private boolean hasMarker(String text, Position position) {
        var annotations = model.getAnnotationIterator();
        while (annotations.hasNext()) {
            if (annotations.next() instanceof MarkerAnnotation marker
                    && !marker.isMarkedDeleted()
                    && text.equals(marker.getText())
                    && sameLine(model.getPosition(marker), position)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameLine(Position one, Position other) {
        try {
            return one != null && document.getLineOfOffset(one.offset) == document.getLineOfOffset(other.offset);
        } catch (BadLocationException gone) {
            return false;
        }
    }
}
