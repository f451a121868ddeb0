package org.sewall.editor.rename;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;

/**
 * Renames the name at the caret: a label of parameters, which no other file knows, as the user types over it; any other
 * name in a dialog that shows before what changes in all files.
 */
public final class RenameHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            var viewer = editor.getAdapter(ITextViewer.class);
            DocumentSessions.of(viewer.getDocument())
                    .ifPresent(session -> rename(session, editor, viewer, selection.getOffset()));
        }
        return null;
    }

    private static void rename(DocumentSession session, ITextEditor editor, ITextViewer viewer, int caret) {
        try {
            var position = DocumentPositions.position(viewer.getDocument(), caret);
            var display = viewer.getTextWidget().getDisplay();
            session.ask(
                    server -> server.prepareRename(new PrepareRenameParams(session.identifier(), position)),
                    display,
                    answer -> rename(session, editor, viewer, caret, answer));
        } catch (BadLocationException gone) {
            ILog.of(RenameHandler.class).error("The name could not be renamed.", gone);
        }
    }

    private static void rename(
            DocumentSession session,
            ITextEditor editor,
            ITextViewer viewer,
            int caret,
            Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> answer) {
        var document = viewer.getDocument();
        Optional<IRegion> name = range(answer).flatMap(range -> DocumentPositions.region(document, range));
        if (name.isEmpty()) {
            refuse(editor);
            return;
        }
        try {
            if (LocalNames.isLocal(session, document, name.get())) {
                RenameInPlace.start(session, viewer, caret);
            } else {
                String old = document.get(name.get().getOffset(), name.get().getLength());
                Position place = DocumentPositions.position(document, name.get().getOffset());
                RenameWizard.open(editor.getSite().getShell(), new RenameRefactoring(session, place, old));
            }
        } catch (BadLocationException gone) {
            refuse(editor);
        }
    }

    private static Optional<Range> range(Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> answer) {
        return answer == null
                ? Optional.empty()
                : answer.isFirst()
                        ? Optional.of(answer.getFirst())
                        : answer.isSecond() ? Optional.of(answer.getSecond().getRange()) : Optional.empty();
    }

    private static void refuse(ITextEditor editor) {
        var status = editor.getAdapter(IEditorStatusLine.class);
        if (status != null) {
            status.setMessage(true, "There is no name at the caret that could be renamed.", null);
        }
    }
}
