package org.sewall.editor.quickoutline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Position;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSessions;
import org.sewall.editor.outline.OutlineNode;

/** Opens the outline over the text, to jump to a declaration by typing a part of its name. */
public final class QuickOutlineHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            var viewer = editor.getAdapter(ITextViewer.class);
            DocumentSessions.of(viewer.getDocument())
                    .flatMap(session -> session.symbols().latest())
                    .ifPresent(symbols -> open(editor, viewer, OutlineNode.root(symbols), selection.getOffset()));
        }
        return null;
    }

    private static void open(ITextEditor editor, ITextViewer viewer, OutlineNode root, int caret) {
        var outline = new QuickOutline(viewer.getTextWidget(), node -> DocumentPositions.region(
                        viewer.getDocument(), node.symbol().getSelectionRange())
                .ifPresent(place -> editor.selectAndReveal(place.getOffset(), place.getLength())));
        outline.open(root);
        try {
            Position position = DocumentPositions.position(viewer.getDocument(), caret);
            root.innermost(position).ifPresent(outline::select);
        } catch (BadLocationException gone) {
            return;
        }
    }
}
