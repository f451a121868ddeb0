package org.sewall.editor.references;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;
import org.sewall.editor.navigation.Words;

/** Finds where the name at the caret is used, in all files of the project, and lists the places in the Search view. */
public final class FindReferencesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            var viewer = editor.getAdapter(ITextViewer.class);
            DocumentSessions.of(viewer.getDocument())
                    .ifPresent(session -> find(session, viewer, selection.getOffset()));
        }
        return null;
    }

    private static void find(DocumentSession session, ITextViewer viewer, int caret) {
        var document = viewer.getDocument();
        try {
            var word = Words.at(document, caret);
            if (word.getLength() > 0) {
                String name = document.get(word.getOffset(), word.getLength());
                var place = DocumentPositions.position(document, caret);
                NewSearchUI.runQueryInBackground(new ReferenceQuery(session, place, name));
            }
        } catch (BadLocationException gone) {
            return;
        }
    }
}
