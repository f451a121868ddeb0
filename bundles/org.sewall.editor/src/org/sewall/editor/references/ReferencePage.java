package org.sewall.editor.references;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Shows the uses of a name in the Search view: a tree of files and their lines. */
public final class ReferencePage extends AbstractTextSearchViewPage {
    private final ReferenceTree content = new ReferenceTree();

    /** Create the page; the platform does so. */
    public ReferencePage() {
        super(FLAG_LAYOUT_TREE);
    }

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        configure(viewer);
        viewer.setContentProvider(content);
        viewer.setAutoExpandLevel(2);
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        configure(viewer);
        viewer.setContentProvider(content);
    }

    private void configure(StructuredViewer viewer) {
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ReferenceLabels(this::getInput)));
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int category(Object element) {
                return element instanceof ReferenceLine line ? line.line() : 0;
            }
        });
    }

    @Override
    protected void elementsChanged(Object[] changed) {
        if (getViewer() instanceof TreeViewer tree) {
            tree.refresh();
            tree.expandAll();
        }
    }

    @Override
    protected void clear() {
        getViewer().refresh();
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
        var line = (ReferenceLine) match.getElement();
        var part = IDE.openEditor(getSite().getPage(), line.file(), activate);
        if (part instanceof ITextEditor editor) {
            editor.selectAndReveal(offset, length);
        }
    }
}
