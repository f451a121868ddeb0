package org.sewall.editor.rename;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;

/** Renames a name at all its places in one file, as the user types over it. */
final class RenameInPlace {
    private RenameInPlace() {}

    static void start(DocumentSession session, ITextViewer viewer, int caret) throws BadLocationException {
        var position = DocumentPositions.position(viewer.getDocument(), caret);
        var display = viewer.getTextWidget().getDisplay();
        session.ask(
                server -> server.documentHighlight(new DocumentHighlightParams(session.identifier(), position)),
                display,
                places -> {
                    if (!places.isEmpty()) {
                        link(viewer, places, caret);
                    }
                });
    }

    private static void link(ITextViewer viewer, List<? extends DocumentHighlight> places, int caret) {
        var document = viewer.getDocument();
        var group = new LinkedPositionGroup();
        try {
            int order = 0;
            for (var place : places) {
                var region =
                        DocumentPositions.region(document, place.getRange()).orElseThrow();
                boolean here = region.getOffset() <= caret && caret <= region.getOffset() + region.getLength();
                group.addPosition(
                        new LinkedPosition(document, region.getOffset(), region.getLength(), here ? 0 : ++order));
            }
            var model = new LinkedModeModel();
            model.addGroup(group);
            model.forceInstall();
            var links = new EditorLinkedModeUI(model, viewer);
            links.setExitPosition(viewer, caret, 0, LinkedPositionGroup.NO_STOP);
            links.enter();
            var name = links.getSelectedRegion();
            viewer.setSelectedRange(name.getOffset(), name.getLength());
        } catch (BadLocationException differing) {
            ILog.of(RenameInPlace.class).error("The name could not be renamed.", differing);
        }
    }
}
