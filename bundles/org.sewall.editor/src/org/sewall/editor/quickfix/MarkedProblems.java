package org.sewall.editor.quickfix;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.eclipse.ui.texteditor.MarkerUtilities;
import org.sewall.core.StudyMarkers;

/**
 * A problem that the builder marked, where it stands in the text of an editor now.
 *
 * @param annotation marker in the editor
 * @param place its place in the present text
 */
record MarkedProblems(MarkerAnnotation annotation, Position place) {

    /** Return the marked problems that start in a line and still hold. */
    static List<MarkedProblems> of(ISourceViewer viewer, int line) throws BadLocationException {
        List<MarkedProblems> found = new ArrayList<>();
        var model = viewer.getAnnotationModel();
        for (var annotations = model.getAnnotationIterator(); annotations.hasNext(); ) {
            if (annotations.next() instanceof MarkerAnnotation annotation && !annotation.isMarkedDeleted()) {
                var place = model.getPosition(annotation);
                if (place != null
                        && !place.isDeleted()
                        && viewer.getDocument().getLineOfOffset(place.getOffset()) == line
                        && MarkerUtilities.isMarkerType(annotation.getMarker(), StudyMarkers.TYPE)) {
                    found.add(new MarkedProblems(annotation, place));
                }
            }
        }
        return found;
    }

    boolean touches(int offset) {
        return place.getOffset() <= offset && offset <= place.getOffset() + place.getLength();
    }

    Diagnostic problem(IDocument document) throws BadLocationException {
        return MarkerProblems.problem(annotation.getMarker(), document, place);
    }
}
