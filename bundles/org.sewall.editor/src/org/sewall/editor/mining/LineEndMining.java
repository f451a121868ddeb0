package org.sewall.editor.mining;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.sewall.dsl.ide.lens.LensText;

/** Estimates and verdicts of what stands in a line, at its end; with several of them, each after its name. */
final class LineEndMining extends LineEndCodeMining {
    private static final String BEFORE = "   ";
    private static final String BETWEEN = "  ·  ";

    private final List<LensText> lenses;
    private final MiningFate fate;

    LineEndMining(List<LensText> lenses, int line, IDocument document, ICodeMiningProvider provider, MiningFate fate)
            throws BadLocationException {
        super(document, line, provider);
        this.lenses = lenses;
        this.fate = fate;
        setLabel(BEFORE + lenses.stream().map(this::text).collect(Collectors.joining(BETWEEN)));
    }

    private String text(LensText lens) {
        return lenses.size() == 1 ? lens.text() : lens.briefWithName();
    }

    @Override
    public void dispose() {
        fate.end();
        super.dispose();
    }

    /** Take away the mark of an occurrence at the end of the line, which would go on below the numbers. */
    private void clear(GC gc, StyledText textWidget, int x, int y) {
        boolean atCaret = textWidget.getLineIndex(y) == textWidget.getLineAtOffset(textWidget.getCaretOffset());
        if (!atCaret) {
            var before = gc.getBackground();
            gc.setBackground(textWidget.getBackground());
            var size = gc.stringExtent(getLabel());
            gc.fillRectangle(x, y, size.x, size.y);
            gc.setBackground(before);
        }
    }

    @Override
    public Point draw(GC gc, StyledText textWidget, Color color, int x, int y) {
        clear(gc, textWidget, x, y);
        int right = x + gc.stringExtent(BEFORE).x;
        int height = 0;
        boolean first = true;
        for (var lens : lenses) {
            String text = first ? text(lens) : BETWEEN + text(lens);
            var size = LensPainter.draw(gc, text, LensPainter.colour(lens), right, y);
            right += size.x;
            height = Math.max(height, size.y);
            first = false;
        }
        return new Point(right - x, height);
    }
}
