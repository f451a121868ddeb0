package org.sewall.editor.quickoutline;

import org.eclipse.core.text.StringMatcher;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.sewall.editor.outline.OutlineNode;

/** Keeps the entries whose name or label has a text in it, whatever the case, and those that lead to them. */
final class NameFilter extends ViewerFilter {
    private StringMatcher matcher = new StringMatcher("*", true, false);

    void setText(String text) {
        matcher = new StringMatcher('*' + text.strip() + '*', true, false);
    }

    boolean matches(OutlineNode node) {
        String detail = node.symbol().getDetail();
        return matcher.match(node.symbol().getName()) || detail != null && matcher.match(detail);
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
        return element instanceof OutlineNode node && keeps(node);
    }

    private boolean keeps(OutlineNode node) {
        return matches(node) || node.children().stream().anyMatch(this::keeps);
    }
}
