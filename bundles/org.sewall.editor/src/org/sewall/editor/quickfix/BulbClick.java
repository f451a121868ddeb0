package org.sewall.editor.quickfix;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.ui.texteditor.AbstractRulerActionDelegate;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentSessions;

/** Opens the list of fixes when a light bulb at the ruler is clicked. */
public final class BulbClick extends AbstractRulerActionDelegate {
    @Override
    protected IAction createAction(ITextEditor editor, IVerticalRulerInfo ruler) {
        return new Action("Quick Fix") {
            @Override
            public void run() {
                if (editor.getAdapter(ITextViewer.class) instanceof ISourceViewer viewer
                        && DocumentSessions.of(viewer.getDocument()).isPresent()) {
                    open(editor, viewer, ruler.getLineOfLastMouseButtonActivity());
                }
            }
        };
    }

    private static void open(ITextEditor editor, ISourceViewer viewer, int line) {
        var model = viewer.getAnnotationModel();
        for (var annotations = model.getAnnotationIterator(); annotations.hasNext(); ) {
            var annotation = annotations.next();
            var place = isFixable(annotation) ? model.getPosition(annotation) : null;
            if (place != null && isIn(viewer, place.getOffset(), line)) {
                editor.selectAndReveal(place.getOffset(), 0);
                ((ITextOperationTarget) viewer).doOperation(ISourceViewer.QUICK_ASSIST);
                return;
            }
        }
    }

    private static boolean isFixable(Annotation annotation) {
        return annotation instanceof IQuickFixableAnnotation fixable
                && !annotation.isMarkedDeleted()
                && fixable.isQuickFixableStateSet()
                && fixable.isQuickFixable();
    }

    private static boolean isIn(ISourceViewer viewer, int offset, int line) {
        try {
            return viewer.getDocument().getLineOfOffset(offset) == line;
        } catch (BadLocationException gone) {
            return false;
        }
    }
}
