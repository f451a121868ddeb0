package org.sewall.editor.mining;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.sewall.dsl.ide.lens.LensText;
import org.sewall.editor.colouring.Colours;

/** Draws lenses in the theme's colours. No meaning is in the colour alone. */
final class LensPainter {
    private LensPainter() {}

    static Colours colour(LensText lens) {
        return switch (lens.tone()) {
            case PLAIN -> Colours.ESTIMATE;
            case GOOD -> Colours.SUPPORTED;
            case BAD -> Colours.UNSUPPORTED;
            case MUTED -> Colours.MUTED;
        };
    }

    static Point draw(GC gc, String text, Colours colour, int x, int y) {
        var before = gc.getForeground();
        var color = colour.color();
        if (color != null) {
            gc.setForeground(color);
        }
        gc.drawString(text, x, y, true);
        gc.setForeground(before);
        return gc.stringExtent(text);
    }
}
