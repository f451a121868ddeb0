package org.sewall.editor.outline;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;

/** The outline of a study: what it declares, and what its models say. */
public final class OutlinePage extends ContentOutlinePage {
    private static final int EXPANDED_AT_FIRST = 2;

    private final ITextEditor editor;
    private final ITextViewer text;
    private final DocumentSession session;
    private final Consumer<List<DocumentSymbol>> show = this::show;
    private final ISelectionChangedListener followCaret = this::followCaret;
    private final OutlineNode root = OutlineNode.root(List.of());
    private boolean following;

    OutlinePage(ITextEditor editor, ITextViewer text, DocumentSession session) {
        this.editor = editor;
        this.text = text;
        this.session = session;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        var tree = getTreeViewer();
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.setAutoExpandLevel(EXPANDED_AT_FIRST);
        tree.setInput(root);
        tree.addSelectionChangedListener(this::reveal);
        session.symbols().listen(show);
        if (text.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.addPostSelectionChangedListener(followCaret);
        }
    }

    private void show(List<DocumentSymbol> symbols) {
        var tree = getTreeViewer();
        if (tree == null || tree.getControl().isDisposed()) {
            return;
        }
        boolean first = root.children().isEmpty();
        var changes = new OutlineNode.Changes();
        root.update(symbols, changes);
        if (first) {
            tree.setInput(root);
            return;
        }
        // Most changes of the text change one label or none: drawing all of a long outline would be felt while typing.
        changes.children().forEach(tree::refresh);
        if (!changes.labels().isEmpty()) {
            tree.update(changes.labels().toArray(), null);
        }
    }

    private void reveal(SelectionChangedEvent event) {
        if (following || !(event.getSelection() instanceof IStructuredSelection selection)) {
            return;
        }
        if (selection.getFirstElement() instanceof OutlineNode node) {
            DocumentPositions.region(text.getDocument(), node.symbol().getSelectionRange())
                    .ifPresent(region -> editor.selectAndReveal(region.getOffset(), region.getLength()));
        }
    }

    private void followCaret(SelectionChangedEvent event) {
        var tree = getTreeViewer();
        boolean own = tree == null
                || tree.getControl().isDisposed()
                || tree.getControl().isFocusControl();
        if (own || !(event.getSelection() instanceof ITextSelection selection)) {
            return;
        }
        following = true;
        try {
            select(selection.getOffset());
        } finally {
            following = false;
        }
    }

    private void select(int offset) {
        try {
            var caret = DocumentPositions.position(text.getDocument(), offset);
            root.innermost(caret).ifPresent(node -> getTreeViewer().setSelection(new StructuredSelection(node), true));
        } catch (BadLocationException gone) {
            return;
        }
    }

    @Override
    public void dispose() {
        session.symbols().forget(show);
        if (text.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.removePostSelectionChangedListener(followCaret);
        }
        super.dispose();
    }
}
