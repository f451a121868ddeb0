package org.sewall.editor.mining;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.sewall.dsl.ide.lens.LensText;

/** The fit of a model above it: a line for each of its steps and comparisons, their names below each other. */
final class FitLineMining extends LineHeaderCodeMining {
    private static final String AFTER_NAME = "  ";

    private final List<LensText> lenses;
    private final MiningFate fate;

    FitLineMining(List<LensText> lenses, int line, IDocument document, ICodeMiningProvider provider, MiningFate fate)
            throws BadLocationException {
        super(line, document, provider);
        this.lenses = lenses;
        this.fate = fate;
        setLabel(lenses.stream().map(FitLineMining::line).collect(Collectors.joining("\n")));
    }

    private static String line(LensText lens) {
        return lens.name().isEmpty() ? lens.text() : lens.name() + AFTER_NAME + lens.text();
    }

    @Override
    public void dispose() {
        fate.end();
        super.dispose();
    }

    @Override
    public Point draw(GC gc, StyledText textWidget, Color color, int x, int y) {
        int names = lenses.stream()
                .filter(lens -> !lens.name().isEmpty())
                .mapToInt(lens -> gc.stringExtent(lens.name() + AFTER_NAME).x)
                .max()
                .orElse(0);
        var size = new Point(0, 0);
        for (var lens : lenses) {
            var colour = LensPainter.colour(lens);
            LensPainter.draw(gc, lens.name(), colour, x, y + size.y);
            var extent = LensPainter.draw(gc, lens.text(), colour, x + names, y + size.y);
            size.x = Math.max(size.x, names + extent.x);
            size.y += extent.y + textWidget.getLineSpacing();
        }
        return size;
    }
}
