package org.sewall.editor.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
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
public final class LensTracker extends ViewerAttachment implements IDocumentListener {
    private static final int PATIENCE_MILLISECONDS = 300;
    private static final int UNTIL_PAINTED_MILLISECONDS = 200;
    private static final Map<ITextViewer, LensTracker> TRACKERS = new WeakHashMap<>();

    private final Consumer<List<? extends CodeLens>> show = this::show;
    private ITextViewer viewer;
    private TrackedPositions<LensText> lenses;
    private int answered;
    private boolean doubtful;
    private final List<MiningFate> kept = new ArrayList<>();
    private List<MiningFate> overdue = List.of();
    private boolean clearing;

    static Optional<LensTracker> of(ITextViewer viewer) {
        return Optional.ofNullable(TRACKERS.get(viewer));
    }

    List<Tracked<LensText>> lenses() {
        return lenses == null ? List.of() : lenses.present();
    }

    /** Return whether the text has changed, and the server has not yet said whether the numbers still hold. */
    boolean isDoubtful() {
        return doubtful;
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // the new text is what counts
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        var text = viewer.getTextWidget();
        if (text != null && !text.isDisposed()) {
            var display = text.getDisplay();
            // Usually the answer is there before anybody can look; only a slow one makes the numbers doubtful.
            display.asyncExec(() -> display.timerExec(PATIENCE_MILLISECONDS, this::doubt));
        }
    }

    private void doubt() {
        boolean unanswered =
                session().map(session -> session.version() != answered).orElse(false);
        if (unanswered && !doubtful) {
            doubtful = true;
            draw();
        }
    }

    private void draw() {
        update();
        var display = viewer.getTextWidget().getDisplay();
        display.asyncExec(this::repair);
        display.timerExec(UNTIL_PAINTED_MILLISECONDS, this::drawRuler);
    }

    /** Draw the line numbers again: painting minings above lines moves lines, of which the platform's ruler hears nothing. */
    private void drawRuler() {
        var text = viewer.getTextWidget();
        if (text != null && !text.isDisposed()) {
            for (var beside : text.getParent().getChildren()) {
                if (beside != text) {
                    beside.redraw(0, 0, beside.getSize().x, beside.getSize().y, true);
                }
            }
        }
    }

    private void update() {
        if (viewer instanceof ISourceViewerExtension5 drawing) {
            drawing.updateCodeMinings();
        }
    }

    /** Return whether all minings are being removed, to be drawn anew. */
    boolean isClearing() {
        return clearing;
    }

    /** Note the minings that the platform was given; those given before should come to their end. */
    void provided(List<MiningFate> fates) {
        kept.removeIf(MiningFate::isOver);
        overdue = List.copyOf(kept);
        kept.addAll(fates);
    }

    /**
     * Draw everything anew where the platform kept old minings. It fails to replace one that was never painted, because
     * it has always been outside of the window, and then replaces none (AbstractInlinedAnnotation.isInVisibleLines asks
     * for what only painting sets). Without this an old number could come into sight by scrolling.
     */
    private void repair() {
        if (lenses != null && !overdue.stream().allMatch(MiningFate::isOver)) {
            clearing = true;
            update();
            clearing = false;
            kept.clear();
            update();
        }
    }

    @Override
    protected void attach(ITextViewer textViewer, DocumentSession session) {
        viewer = textViewer;
        lenses = new TrackedPositions<>(textViewer.getDocument());
        TRACKERS.put(textViewer, this);
        session.lenses().listen(show);
        textViewer.getDocument().addDocumentListener(this);
    }

    @Override
    protected void detach(ITextViewer textViewer, DocumentSession session) {
        session.lenses().forget(show);
        textViewer.getDocument().removeDocumentListener(this);
        TRACKERS.remove(textViewer);
        lenses.dispose();
        lenses = null;
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
        boolean differs = lenses.differsFrom(entries);
        if (differs) {
            lenses.replace(entries);
        }
        answered = session().map(DocumentSession::version).orElse(0);
        if (doubtful || differs) {
            doubtful = false;
            draw();
        }
    }
}
