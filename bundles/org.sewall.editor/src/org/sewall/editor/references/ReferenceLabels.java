package org.sewall.editor.references;

import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** A line with its number, the name in it marked. */
final class ReferenceLabels extends LabelProvider implements IStyledLabelProvider {
    private final Supplier<AbstractTextSearchResult> result;
    private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();

    ReferenceLabels(Supplier<AbstractTextSearchResult> result) {
        this.result = result;
    }

    @Override
    public StyledString getStyledText(Object element) {
        return element instanceof ReferenceLine line
                ? text(line)
                : new StyledString(((IFile) element).getName())
                        .append(
                                " – "
                                        + ((IFile) element)
                                                .getParent()
                                                .getFullPath()
                                                .makeRelative(),
                                StyledString.QUALIFIER_STYLER);
    }

    private StyledString text(ReferenceLine line) {
        String stripped = line.text().strip();
        var text = new StyledString(line.line() + 1 + ": ", StyledString.QUALIFIER_STYLER).append(stripped);
        int start = text.length() - stripped.length();
        var found = result.get();
        if (found != null) {
            int lineOffset = line.text().indexOf(stripped);
            for (Match match : found.getMatches(line)) {
                mark(text, start + match.getOffset() - line.offset() - lineOffset, match.getLength());
            }
        }
        return text;
    }

    private static void mark(StyledString text, int start, int length) {
        if (start >= 0 && start + length <= text.length()) {
            text.setStyle(start, length, StyledString.COUNTER_STYLER);
        }
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return element instanceof ReferenceLine
                ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT)
                : files.getImage(element);
    }

    @Override
    public void dispose() {
        files.dispose();
        super.dispose();
    }
}
