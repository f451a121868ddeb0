package org.sewall.ui.results;

import java.util.function.BooleanSupplier;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.sewall.ui.results.table.Cell;
import org.sewall.ui.results.table.Row;
import org.sewall.ui.results.table.Tone;

/** Label the cells of one column. */
final class CellLabels extends ColumnLabelProvider {
    private final int column;
    private final BooleanSupplier dimmed;

    CellLabels(int aColumn, BooleanSupplier isDimmed) {
        column = aColumn;
        dimmed = isDimmed;
    }

    @Override
    public String getText(Object element) {
        return cell(element).text();
    }

    @Override
    public Color getForeground(Object element) {
        return Tones.foreground(cell(element).tone(), dimmed.getAsBoolean());
    }

    @Override
    public Font getFont(Object element) {
        var strong = cell(element).tone() == Tone.GOOD || cell(element).tone() == Tone.BAD;
        return strong && !dimmed.getAsBoolean()
                ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                : null;
    }

    @Override
    public String getToolTipText(Object element) {
        var hint = cell(element).hint();
        return hint.isEmpty() ? null : hint;
    }

    private Cell cell(Object element) {
        return ((Row) element).cells().get(column);
    }
}
