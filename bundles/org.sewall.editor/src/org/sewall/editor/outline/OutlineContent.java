package org.sewall.editor.outline;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Entries and their children. */
public final class OutlineContent implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((OutlineNode) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof OutlineNode node ? node.parent() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof OutlineNode node && !node.children().isEmpty();
    }
}
