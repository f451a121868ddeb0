package org.sewall.editor.occurrences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.ViewerAttachment;

/** Marks every occurrence of the name at the caret. */
public final class Occurrences extends ViewerAttachment {
    private static final String READ = "org.sewall.editor.occurrence";
    private static final String WRITE = "org.sewall.editor.definition";

    private final ISelectionChangedListener caretMoved = this::caretMoved;
    private ISourceViewer viewer;
    private Annotation[] shown = {};
    private int question;

    @Override
    protected void attach(ITextViewer textViewer, DocumentSession session) {
        if (textViewer instanceof ISourceViewer source
                && textViewer.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            viewer = source;
            carets.addPostSelectionChangedListener(caretMoved);
        }
    }

    @Override
    protected void detach(ITextViewer textViewer, DocumentSession session) {
        if (textViewer.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.removePostSelectionChangedListener(caretMoved);
        }
        replace(Map.of());
        viewer = null;
    }

    private void caretMoved(SelectionChangedEvent event) {
        if (event.getSelection() instanceof ITextSelection selection) {
            session().ifPresent(session -> ask(session, selection.getOffset()));
        }
    }

    private void ask(DocumentSession session, int offset) {
        int asked = ++question;
        try {
            var caret = DocumentPositions.position(viewer.getDocument(), offset);
            var parameters = new DocumentHighlightParams(session.identifier(), caret);
            int version = session.version();
            session.ask(server -> server.documentHighlight(parameters)).thenAccept(found -> {
                var text = viewer == null ? null : viewer.getTextWidget();
                if (text != null && !text.isDisposed()) {
                    text.getDisplay().asyncExec(() -> {
                        if (asked == question && version == session.version()) {
                            show(found);
                        }
                    });
                }
            });
        } catch (BadLocationException gone) {
            return;
        }
    }

    private void show(List<? extends DocumentHighlight> found) {
        if (viewer == null || viewer.getDocument() == null) {
            return;
        }
        Map<Annotation, Position> annotations = new HashMap<>();
        for (var highlight : found) {
            String type = highlight.getKind() == DocumentHighlightKind.Write ? WRITE : READ;
            DocumentPositions.region(viewer.getDocument(), highlight.getRange())
                    .ifPresent(region -> annotations.put(
                            new Annotation(type, false, "Occurrence"),
                            new Position(region.getOffset(), region.getLength())));
        }
        replace(annotations);
    }

    private void replace(Map<Annotation, Position> annotations) {
        if (viewer != null && viewer.getAnnotationModel() instanceof IAnnotationModelExtension model) {
            model.replaceAnnotations(shown, annotations);
            shown = annotations.keySet().toArray(Annotation[]::new);
        }
    }
}
