package org.sewall.editor.references;

import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.search.ui.text.AbstractTextSearchResult;

/** Files, and below each its lines. */
final class ReferenceTree implements ITreeContentProvider {
    private Object[] lines = {};
    private AbstractTextSearchResult result;

    @Override
    public void inputChanged(Viewer viewer, Object oldInput, Object newInput) {
        result = newInput instanceof AbstractTextSearchResult found ? found : null;
    }

    @Override
    public Object[] getElements(Object input) {
        lines = result == null ? new Object[0] : result.getElements();
        return Arrays.stream(lines)
                .map(each -> ((ReferenceLine) each).file())
                .distinct()
                .toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof IFile
                ? Arrays.stream(lines)
                        .filter(each -> ((ReferenceLine) each).file().equals(parent))
                        .toArray()
                : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof ReferenceLine line ? line.file() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof IFile;
    }
}
