package org.sewall.editor.folding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.ViewerAttachment;

/** Folding of declarations, blocks and comments. A region that stays keeps its state while the user types. */
public final class Foldings extends ViewerAttachment implements IProjectionListener {
    private final Consumer<List<FoldingRange>> show = this::show;
    private ProjectionViewer viewer;

    @Override
    protected void attach(ITextViewer textViewer, DocumentSession session) {
        if (textViewer instanceof ProjectionViewer projection) {
            viewer = projection;
            viewer.addProjectionListener(this);
            session.foldings().listen(show);
        }
    }

    @Override
    protected void detach(ITextViewer textViewer, DocumentSession session) {
        session.foldings().forget(show);
        if (viewer != null) {
            viewer.removeProjectionListener(this);
            viewer = null;
        }
    }

    @Override
    public void projectionEnabled() {
        session().flatMap(session -> session.foldings().latest()).ifPresent(this::show);
    }

    @Override
    public void projectionDisabled() {
        // the viewer has removed its model
    }

    private void show(List<FoldingRange> ranges) {
        var model = viewer == null ? null : viewer.getProjectionAnnotationModel();
        if (model == null) {
            return;
        }
        Set<Position> wanted = new HashSet<>();
        ranges.forEach(range -> position(viewer.getDocument(), range).ifPresent(wanted::add));
        Set<Annotation> gone = new HashSet<>();
        for (Iterator<Annotation> present = model.getAnnotationIterator(); present.hasNext(); ) {
            var annotation = present.next();
            var position = model.getPosition(annotation);
            if (position == null || !wanted.remove(new Position(position.offset, position.length))) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
        }
    }

    private static Optional<Position> position(IDocument document, FoldingRange range) {
        try {
            if (range.getEndLine() <= range.getStartLine()) {
                return Optional.empty();
            }
            int start = document.getLineOffset(range.getStartLine());
            int end = document.getLineOffset(range.getEndLine()) + document.getLineLength(range.getEndLine());
            return Optional.of(new Position(start, end - start));
        } catch (BadLocationException shorter) {
            return Optional.empty();
        }
    }
}
