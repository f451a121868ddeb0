package org.sewall.editor.comment;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Comments the selected lines, or uncomments them if all are comments already. */
public final class ToggleCommentHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            var target = editor.getAdapter(IRewriteTarget.class);
            target.beginCompoundChange();
            try {
                toggle(document, selection.getStartLine(), lastLine(document, selection));
            } catch (BadLocationException gone) {
                ILog.of(ToggleCommentHandler.class).error("The lines could not be commented.", gone);
            } finally {
                target.endCompoundChange();
            }
        }
        return null;
    }

    private static int lastLine(IDocument document, ITextSelection selection) throws BadLocationException {
        // A selection that ends before the first character of a line does not mean that line.
        int end = selection.getEndLine();
        boolean empty = end > selection.getStartLine()
                && selection.getOffset() + selection.getLength() == document.getLineOffset(end);
        return empty ? end - 1 : end;
    }

    static void toggle(IDocument document, int first, int last) throws BadLocationException {
        var comment = LineComment.of(document);
        boolean allCommented = true;
        for (int line = first; line <= last; line++) {
            allCommented &= comment.isBlank(line) || comment.isCommented(line);
        }
        int column = comment.leastIndentation(first, last);
        for (int line = first; line <= last; line++) {
            if (!comment.isBlank(line)) {
                if (allCommented) {
                    comment.remove(line);
                } else {
                    comment.add(line, column);
                }
            }
        }
    }
}
