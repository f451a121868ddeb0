package org.sewall.editor.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<ProblemAnnotation, Position> shown = new HashMap<>();
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
        Map<ProblemAnnotation, Position> found = new HashMap<>();
        for (var problem : problems) {
            var annotation = new ProblemAnnotation(problem);
            DocumentPositions.region(document, problem.getRange())
                    .map(region -> new Position(region.getOffset(), Math.max(1, region.getLength())))
                    .filter(position -> !hasMarker(annotation, position))
                    .ifPresent(position -> found.put(annotation, position));
        }
        replace(found);
        hideMended(problems);
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

    private void replace(Map<ProblemAnnotation, Position> found) {
        var gone = shown.keySet().stream()
                .filter(annotation -> !found.containsKey(annotation))
                .toArray(Annotation[]::new);
        Map<Annotation, Position> added = new HashMap<>(found);
        added.keySet().removeAll(shown.keySet());
        if (model instanceof IAnnotationModelExtension atOnce && (gone.length > 0 || !added.isEmpty())) {
            atOnce.replaceAnnotations(gone, added);
        }
        shown.keySet().retainAll(found.keySet());
        found.forEach(shown::putIfAbsent);
    }

    private boolean hasMarker(ProblemAnnotation annotation, Position position) {
        var annotations = model.getAnnotationIterator();
        while (annotations.hasNext()) {
            if (annotations.next() instanceof MarkerAnnotation marker
                    && !marker.isMarkedDeleted()
                    && Objects.equals(marker.getText(), annotation.getText())
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
