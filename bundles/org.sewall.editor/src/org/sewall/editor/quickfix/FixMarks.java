package org.sewall.editor.quickfix;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.eclipse.ui.texteditor.MarkerUtilities;
import org.sewall.core.StudyMarkers;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.ViewerAttachment;

/**
 * Has the ruler show a light bulb for those marked problems that have a fix, and only for them: by itself the platform
 * would show it for every marker.
 */
public final class FixMarks extends ViewerAttachment
        implements IAnnotationModelListener, IAnnotationModelListenerExtension {
    private IAnnotationModel model;

    @Override
    protected void attach(ITextViewer viewer, DocumentSession session) {
        if (viewer instanceof ISourceViewer source && source.getAnnotationModel() != null) {
            model = source.getAnnotationModel();
            var text = viewer.getTextWidget();
            session.server().fixableProblems().thenAccept(ids -> text.getDisplay()
                    .asyncExec(this::start));
        }
    }

    private void start() {
        if (model != null) {
            model.addAnnotationModelListener(this);
            modelChanged(model);
        }
    }

    @Override
    protected void detach(ITextViewer viewer, DocumentSession session) {
        if (model != null) {
            model.removeAnnotationModelListener(this);
            model = null;
        }
    }

    @Override
    public void modelChanged(IAnnotationModel changed) {
        changed.getAnnotationIterator().forEachRemaining(FixMarks::mark);
    }

    @Override
    public void modelChanged(AnnotationModelEvent event) {
        if (event.isWorldChange()) {
            modelChanged(event.getAnnotationModel());
        } else {
            for (var annotation : event.getAddedAnnotations()) {
                mark(annotation);
            }
        }
    }

    private static void mark(Annotation annotation) {
        if (annotation instanceof MarkerAnnotation marked
                && MarkerUtilities.isMarkerType(marked.getMarker(), StudyMarkers.TYPE)) {
            marked.setQuickFixable(FixableProblems.contain(marked.getMarker()));
        }
    }
}
