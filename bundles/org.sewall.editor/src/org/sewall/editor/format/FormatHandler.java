package org.sewall.editor.format;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
import org.eclipse.xtext.ide.server.LanguageServerImpl;
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
        try {
            session.ask(
                    question(session, viewer, selection), viewer.getTextWidget().getDisplay(), edits -> {
                        if (editor.isEditable()) {
                            apply(edits, viewer, editor);
                        }
                    });
        } catch (BadLocationException gone) {
            return;
        }
    }

    private static Function<LanguageServerImpl, CompletableFuture<List<? extends TextEdit>>> question(
            DocumentSession session, ITextViewer viewer, ITextSelection selection) throws BadLocationException {
        if (selection.getLength() == 0) {
            return server -> server.formatting(new DocumentFormattingParams(session.identifier(), OPTIONS));
        }
        var parameters = new DocumentRangeFormattingParams(session.identifier(), OPTIONS, lines(viewer, selection));
        return server -> server.rangeFormatting(parameters);
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
