package org.sewall.editor.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;

/** Formats the whole text in one undo step; the caret stays at its place. */
public final class FormatHandler extends AbstractHandler {
    private static final int TAB_SIZE = 2;

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
            var viewer = editor.getAdapter(ITextViewer.class);
            if (viewer != null) {
                DocumentSessions.of(viewer.getDocument()).ifPresent(session -> format(session, viewer, editor));
            }
        }
        return null;
    }

    private static void format(DocumentSession session, ITextViewer viewer, ITextEditor editor) {
        var display = viewer.getTextWidget().getDisplay();
        var parameters = new DocumentFormattingParams(session.identifier(), new FormattingOptions(TAB_SIZE, true));
        int version = session.version();
        session.ask(server -> server.formatting(parameters))
                .thenAccept(edits -> display.asyncExec(() -> {
                    if (version == session.version() && editor.isEditable()) {
                        apply(edits, viewer.getDocument(), editor.getAdapter(IRewriteTarget.class));
                    }
                }));
    }

    private static void apply(List<? extends TextEdit> edits, IDocument document, IRewriteTarget target) {
        // From the end to the start, so that the places of edits yet to be made stay right.
        List<TextEdit> backwards = new ArrayList<>(edits);
        backwards.sort(Comparator.comparing(
                (TextEdit edit) -> edit.getRange().getStart(),
                Comparator.comparingInt(Position::getLine)
                        .thenComparingInt(Position::getCharacter)
                        .reversed()));
        target.beginCompoundChange();
        try {
            for (var edit : backwards) {
                var region = DocumentPositions.region(document, edit.getRange());
                if (region.isPresent()) {
                    replace(document, region.get().getOffset(), region.get().getLength(), edit.getNewText());
                }
            }
        } catch (BadLocationException gone) {
            ILog.of(FormatHandler.class).error("The text could not be formatted.", gone);
        } finally {
            target.endCompoundChange();
        }
    }

    private static void replace(IDocument document, int offset, int length, String text) throws BadLocationException {
        if (!document.get(offset, length).equals(text)) {
            document.replace(offset, length, text);
        }
    }
}
