package org.sewall.editor.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.lsp4j.CodeLens;
import org.sewall.dsl.ide.lens.LensText;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.TrackedPositions;
import org.sewall.editor.lifecycle.TrackedPositions.Entry;
import org.sewall.editor.lifecycle.TrackedPositions.Tracked;
import org.sewall.editor.lifecycle.ViewerAttachment;

/** Keeps the latest lenses of one viewer at their places, and has the viewer draw them when they change. */
public final class LensTracker extends ViewerAttachment {
    private static final Map<ITextViewer, LensTracker> TRACKERS = new WeakHashMap<>();

    private final Consumer<List<? extends CodeLens>> show = this::show;
    private ITextViewer viewer;
    private TrackedPositions<LensText> lenses;
    private List<Entry<LensText>> shown = List.of();

    static Optional<LensTracker> of(ITextViewer viewer) {
        return Optional.ofNullable(TRACKERS.get(viewer));
    }

    List<Tracked<LensText>> lenses() {
        return lenses == null ? List.of() : lenses.present();
    }

    @Override
    protected void attach(ITextViewer textViewer, DocumentSession session) {
        viewer = textViewer;
        lenses = new TrackedPositions<>(textViewer.getDocument());
        TRACKERS.put(textViewer, this);
        session.lenses().listen(show);
    }

    @Override
    protected void detach(ITextViewer textViewer, DocumentSession session) {
        session.lenses().forget(show);
        TRACKERS.remove(textViewer);
        lenses.dispose();
        lenses = null;
        shown = List.of();
    }

    private void show(List<? extends CodeLens> found) {
        if (lenses == null || viewer.getDocument() == null) {
            return;
        }
        List<Entry<LensText>> entries = new ArrayList<>();
        for (var lens : found) {
            LensText.of(lens).ifPresent(text -> DocumentPositions.region(viewer.getDocument(), lens.getRange())
                    .ifPresent(region -> entries.add(new Entry<>(region, text))));
        }
        lenses.replace(entries);
        if (!entries.equals(shown) && viewer instanceof ISourceViewerExtension5 drawing) {
            shown = entries;
            drawing.updateCodeMinings();
        }
    }
}
