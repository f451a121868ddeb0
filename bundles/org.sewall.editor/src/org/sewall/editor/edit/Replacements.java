package org.sewall.editor.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.snippet.Snippet;
import org.sewall.editor.snippet.SnippetTour;

/**
 * All that the server wants changed in one document, made in one step that can be undone.
 *
 * @param list the replacements; none overlaps another
 */
public record Replacements(List<Replacement> list) {
    /** A replacement with its offset in a document. */
    private record Placed(IRegion region, Snippet snippet) {
        int growth() {
            return snippet.text().length() - region.getLength();
        }
    }

    /** Take the server's edits of one document. */
    public static Replacements of(List<? extends TextEdit> edits) {
        return new Replacements(edits.stream().map(Replacement::of).toList());
    }

    /** Change a document, in one undo step where there is a target for it. */
    public void apply(IDocument document, IRewriteTarget target) throws BadLocationException {
        target.beginCompoundChange();
        try {
            replace(document, placed(document));
        } finally {
            target.endCompoundChange();
        }
    }

    /** Change the document that a viewer shows, in one undo step, and lead the user through the places to fill in. */
    public void apply(ITextViewer viewer, IRewriteTarget target) throws BadLocationException {
        var placed = placed(viewer.getDocument());
        apply(viewer.getDocument(), target);
        int moved = 0;
        for (var each : placed) {
            int start = each.region().getOffset() + moved;
            if (!each.snippet().places().isEmpty()) {
                var selection = SnippetTour.start(viewer, start, each.snippet());
                viewer.setSelectedRange(selection.x, selection.y);
                viewer.revealRange(selection.x, selection.y);
                return;
            }
            moved += each.growth();
        }
    }

    /** Return the text that a document would have afterwards. */
    public String appliedTo(IDocument document) {
        var text = new StringBuilder(document.get());
        var placed = placed(document);
        for (int index = placed.size() - 1; index >= 0; index--) {
            var region = placed.get(index).region();
            text.replace(
                    region.getOffset(),
                    region.getOffset() + region.getLength(),
                    placed.get(index).snippet().text());
        }
        return text.toString();
    }

    /** Return the same change in the platform's words. */
    public MultiTextEdit asEdit(IDocument document) {
        var all = new MultiTextEdit();
        for (var each : placed(document)) {
            all.addChild(new ReplaceEdit(
                    each.region().getOffset(),
                    each.region().getLength(),
                    each.snippet().text()));
        }
        return all;
    }

    private List<Placed> placed(IDocument document) {
        List<Placed> placed = new ArrayList<>();
        for (var each : list) {
            Optional<IRegion> region = DocumentPositions.region(document, each.range());
            region.filter(it -> changes(document, it, each.snippet()))
                    .ifPresent(it -> placed.add(new Placed(it, each.snippet())));
        }
        placed.sort(Comparator.comparingInt(each -> each.region().getOffset()));
        return placed;
    }

    private static boolean changes(IDocument document, IRegion region, Snippet snippet) {
        try {
            return !snippet.places().isEmpty()
                    || !document.get(region.getOffset(), region.getLength()).equals(snippet.text());
        } catch (BadLocationException shorter) {
            return false;
        }
    }

    /** Replace from the end to the start, so that the places of what is yet to be replaced stay right. */
    private static void replace(IDocument document, List<Placed> placed) throws BadLocationException {
        for (int index = placed.size() - 1; index >= 0; index--) {
            var each = placed.get(index);
            document.replace(
                    each.region().getOffset(),
                    each.region().getLength(),
                    each.snippet().text());
        }
    }
}
