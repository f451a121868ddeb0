package org.sewall.editor.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

/** Name, and in a lighter colour what is said about it. */
public final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
        var symbol = ((OutlineNode) element).symbol();
        var text = new StyledString(symbol.getName());
        if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
            text.append("  " + symbol.getDetail(), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public Image getImage(Object element) {
        return Icons.of(((OutlineNode) element).symbol().getKind()).image();
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }
}
