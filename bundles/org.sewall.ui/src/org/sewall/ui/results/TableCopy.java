package org.sewall.ui.results;

import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.sewall.ui.results.table.ResultTable;
import org.sewall.ui.results.table.Row;
import org.sewall.ui.results.table.TableText;

/** Copy a table to the clipboard: for spreadsheets, for word processors, as CSV. */
final class TableCopy {
    private final TableViewer viewer;
    private final Supplier<ResultTable> visible;

    private TableCopy(TableViewer aViewer, Supplier<ResultTable> visibleTable) {
        viewer = aViewer;
        visible = visibleTable;
    }

    /** Give a table a context menu and the usual key. */
    static void install(TableViewer viewer, Supplier<ResultTable> visible) {
        var copy = new TableCopy(viewer, visible);
        var menu = new MenuManager();
        menu.add(action("Copy Rows\tCtrl+C", copy::selection));
        menu.add(action("Copy Table", copy::all));
        menu.add(action("Copy Table as CSV", copy::csv));
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
        viewer.getTable().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
                copy.selection();
            }
        }));
    }

    private void selection() {
        var rows = viewer.getStructuredSelection().toList();
        if (rows.isEmpty()) {
            all();
        } else {
            asShown(visible.get()
                    .with(visible.get().rows().stream()
                            .filter(rows::contains)
                            .map(Row.class::cast)
                            .toList()));
        }
    }

    private void all() {
        asShown(visible.get());
    }

    private void asShown(ResultTable table) {
        put(
                new Object[] {TableText.tabbed(table), TableText.html(table)},
                TextTransfer.getInstance(),
                HTMLTransfer.getInstance());
    }

    private void csv() {
        put(new Object[] {TableText.csv(visible.get())}, TextTransfer.getInstance());
    }

    private void put(Object[] contents, Transfer... kinds) {
        var clipboard = new Clipboard(viewer.getTable().getDisplay());
        clipboard.setContents(contents, kinds);
        clipboard.dispose();
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }
}
