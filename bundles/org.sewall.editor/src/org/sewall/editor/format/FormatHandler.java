package org.sewall.editor.format;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.edit.Replacements;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;

/** Formats the selected lines, or the whole text where nothing is selected, in one undo step; the caret stays. */
public final class FormatHandler extends AbstractHandler {
    private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            var viewer = editor.getAdapter(ITextViewer.class);
            if (viewer != null) {
                DocumentSessions.of(viewer.getDocument())
                        .ifPresent(session -> format(session, viewer, editor, selection));
            }
        }
        return null;
    }

    private static void format(
            DocumentSession session, ITextViewer viewer, ITextEditor editor, ITextSelection selection) {
        var display = viewer.getTextWidget().getDisplay();
        int version = session.version();
        edits(session, viewer, selection)
                .thenAccept(edits -> display.asyncExec(() -> {
                    if (version == session.version() && editor.isEditable()) {
                        apply(edits, viewer, editor);
                    }
                }));
    }

    private static CompletableFuture<? extends List<? extends TextEdit>> edits(
            DocumentSession session, ITextViewer viewer, ITextSelection selection) {
        if (selection.getLength() > 0) {
            try {
                var lines = lines(viewer, selection);
                var parameters = new DocumentRangeFormattingParams(session.identifier(), OPTIONS, lines);
                return session.ask(server -> server.rangeFormatting(parameters));
            } catch (BadLocationException gone) {
                return CompletableFuture.completedFuture(List.of());
            }
        }
        return session.ask(server -> server.formatting(new DocumentFormattingParams(session.identifier(), OPTIONS)));
    }

    private static Range lines(ITextViewer viewer, ITextSelection selection) throws BadLocationException {
        var document = viewer.getDocument();
        var last = document.getLineInformationOfOffset(selection.getOffset() + selection.getLength());
        return new Range(
                DocumentPositions.position(
                        document,
                        document.getLineInformationOfOffset(selection.getOffset())
                                .getOffset()),
                DocumentPositions.position(document, last.getOffset() + last.getLength()));
    }

    private static void apply(List<? extends TextEdit> edits, ITextViewer viewer, ITextEditor editor) {
        try {
            Replacements.of(edits).apply(viewer.getDocument(), editor.getAdapter(IRewriteTarget.class));
        } catch (BadLocationException gone) {
            ILog.of(FormatHandler.class).error("The text could not be formatted.", gone);
        }
    }
}
