package org.sewall.editor.selection;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;

/** Selects what stands around the selection: the name, the term, the statement, the block, the declaration. */
public final class SelectEnclosingHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            var viewer = editor.getAdapter(ITextViewer.class);
            DocumentSessions.of(viewer.getDocument()).ifPresent(session -> widen(session, viewer, selection));
        }
        return null;
    }

    private static void widen(DocumentSession session, ITextViewer viewer, ITextSelection selection) {
        var document = viewer.getDocument();
        try {
            var place = DocumentPositions.position(document, selection.getOffset());
            var display = viewer.getTextWidget().getDisplay();
            session.ask(
                    server -> server.selectionRange(new SelectionRangeParams(session.identifier(), List.of(place))),
                    display,
                    found -> found.stream()
                            .findFirst()
                            .flatMap(innermost -> wider(document, innermost, selection))
                            .ifPresent(region -> viewer.setSelectedRange(region.getOffset(), region.getLength())));
        } catch (BadLocationException gone) {
            return;
        }
    }

    private static Optional<IRegion> wider(IDocument document, SelectionRange innermost, ITextSelection selection) {
        for (var each = innermost; each != null; each = each.getParent()) {
            var region = DocumentPositions.region(document, each.getRange());
            if (region.filter(it -> contains(it, selection)).isPresent()) {
                return region;
            }
        }
        return Optional.empty();
    }

    private static boolean contains(IRegion region, ITextSelection selection) {
        return region.getLength() > selection.getLength()
                && region.getOffset() <= selection.getOffset()
                && selection.getOffset() + selection.getLength() <= region.getOffset() + region.getLength();
    }
}
