package org.sewall.editor.snippet;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/** Leads the user with the tabulator key through the places of a snippet that was just inserted. */
public final class SnippetTour {
    private SnippetTour() {}

    /**
     * Start at the first place.
     *
     * @param viewer viewer whose text holds the snippet already
     * @param start offset of the snippet
     * @return offset and length of the first place
     */
    public static Point start(ITextViewer viewer, int start, Snippet snippet) throws BadLocationException {
        var document = viewer.getDocument();
        var model = new LinkedModeModel();
        Map<Integer, LinkedPositionGroup> groups = new TreeMap<>();
        for (var place : snippet.places()) {
            groups.computeIfAbsent(place.number(), number -> new LinkedPositionGroup())
                    .addPosition(new LinkedPosition(document, start + place.offset(), place.length(), place.number()));
        }
        for (var group : groups.values()) {
            model.addGroup(group);
        }
        model.forceInstall();
        var links = new EditorLinkedModeUI(model, viewer);
        links.setExitPosition(viewer, start + snippet.exit(), 0, Integer.MAX_VALUE);
        links.enter();
        var first = links.getSelectedRegion();
        return new Point(first.getOffset(), first.getLength());
    }
}
