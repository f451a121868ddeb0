package org.sewall.editor.quickoutline;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.sewall.editor.outline.OutlineContent;
import org.sewall.editor.outline.OutlineLabels;
import org.sewall.editor.outline.OutlineNode;

/** The outline in a small window over the text: typing narrows it, Enter jumps, Escape closes. */
public final class QuickOutline extends PopupDialog {
    private static final Point SIZE = new Point(460, 360);
    private static final int LINES_FROM_TOP = 2;

    private final StyledText text;
    private final Consumer<OutlineNode> jump;
    private final NameFilter filter = new NameFilter();
    private Text typed;
    private TreeViewer tree;

    QuickOutline(StyledText text, Consumer<OutlineNode> jump) {
        super(text.getShell(), SWT.NO_TRIM, true, false, false, false, false, "", "Type to filter, Enter to jump");
        this.text = text;
        this.jump = jump;
    }

    void open(OutlineNode root) {
        open();
        tree.setInput(root);
        tree.expandAll();
    }

    void select(OutlineNode node) {
        tree.setSelection(new StructuredSelection(node), true);
    }

    @Override
    protected Control createTitleControl(Composite parent) {
        typed = new Text(parent, SWT.SINGLE);
        typed.setMessage("Part of a name");
        typed.setLayoutData(
                GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create());
        typed.addModifyListener(modified -> narrow());
        typed.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        return typed;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.getControl().setLayoutData(new GridData(GridData.FILL_BOTH));
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.addFilter(filter);
        tree.addOpenListener(opened -> jump());
        tree.getControl().addKeyListener(KeyListener.keyPressedAdapter(this::key));
        tree.getControl().addMouseListener(MouseListener.mouseUpAdapter(clicked -> {
            if (clicked.button == 1 && tree.getTree().getItem(new Point(clicked.x, clicked.y)) != null) {
                jump();
            }
        }));
        return tree.getControl();
    }

    @Override
    protected Control getFocusControl() {
        return typed;
    }

    private void key(KeyEvent pressed) {
        switch (pressed.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR -> jump();
            case SWT.ESC -> close();
            case SWT.ARROW_DOWN -> {
                if (typed.isFocusControl()) {
                    tree.getControl().setFocus();
                }
            }
            default -> {
                // typed into the filter
            }
        }
    }

    private void narrow() {
        filter.setText(typed.getText());
        tree.getControl().setRedraw(false);
        try {
            tree.refresh();
            tree.expandAll();
            firstMatch(tree.getTree().getItems());
        } finally {
            tree.getControl().setRedraw(true);
        }
    }

    private boolean firstMatch(TreeItem[] items) {
        for (var item : items) {
            if (item.getData() instanceof OutlineNode node && filter.matches(node)) {
                select(node);
                return true;
            }
            if (firstMatch(item.getItems())) {
                return true;
            }
        }
        return false;
    }

    private void jump() {
        if (tree.getStructuredSelection().getFirstElement() instanceof OutlineNode node) {
            close();
            jump.accept(node);
        }
    }

    @Override
    protected Point getDefaultSize() {
        return SIZE;
    }

    @Override
    protected Point getDefaultLocation(Point size) {
        var area = text.getClientArea();
        return text.toDisplay(
                Math.max(0, (area.width - size.x) / 2),
                Math.min(area.height / 4, LINES_FROM_TOP * text.getLineHeight()));
    }
}
