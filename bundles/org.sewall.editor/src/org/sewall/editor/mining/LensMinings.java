package org.sewall.editor.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.sewall.dsl.ide.lens.LensText;

/**
 * The results of the last fit in the text: a line above each model, and at the end of a line the estimates and verdicts
 * of what stands in it.
 *
 * <p>Answers at once with what the server said last. The server decides what may be shown: it gives numbers only while
 * the model in the editor is the one that was fitted.
 */
public final class LensMinings extends AbstractCodeMiningProvider {
    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
            ITextViewer viewer, IProgressMonitor monitor) {
        if (Display.getCurrent() != null) {
            return CompletableFuture.completedFuture(minings(viewer));
        }
        // The platform's reconciler asks from its own thread. Were it answered there, what it draws could overtake what
        // the user interface thread has drawn since, and old numbers would stay in the text.
        var display = PlatformUI.getWorkbench().getDisplay();
        return display.isDisposed()
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.supplyAsync(() -> minings(viewer), display::asyncExec);
    }

    private List<ICodeMining> minings(ITextViewer viewer) {
        var document = viewer.getDocument();
        return LensTracker.of(viewer)
                .filter(tracker -> document != null)
                .map(tracker -> minings(tracker, document))
                .orElse(List.of());
    }

    private List<ICodeMining> minings(LensTracker tracker, IDocument document) {
        if (tracker.isClearing()) {
            return List.of();
        }
        List<MiningFate> fates = new ArrayList<>();
        List<ICodeMining> minings = new ArrayList<>();
        Map<Integer, List<LensText>> aboveLine = new TreeMap<>();
        Map<Integer, List<LensText>> atLineEnd = new TreeMap<>();
        try {
            for (var lens : tracker.lenses()) {
                int line = document.getLineOfOffset(lens.getOffset());
                var ofLine = lens.value().isAboveLine() ? aboveLine : atLineEnd;
                ofLine.computeIfAbsent(line, key -> new ArrayList<>())
                        .add(tracker.isDoubtful() ? lens.value().inDoubt() : lens.value());
            }
            for (var line : aboveLine.entrySet()) {
                var fate = new MiningFate();
                fates.add(fate);
                minings.add(new FitLineMining(line.getValue(), line.getKey(), document, this, fate));
            }
            for (var line : atLineEnd.entrySet()) {
                var fate = new MiningFate();
                fates.add(fate);
                minings.add(new LineEndMining(line.getValue(), line.getKey(), document, this, fate));
            }
        } catch (BadLocationException shorter) {
            // The text has just become shorter; new lenses are on their way.
            return List.of();
        }
        tracker.provided(fates);
        return minings;
    }
}
