package org.sewall.ui.results;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.sewall.ui.results.table.Column;
import org.sewall.ui.results.table.Focus;
import org.sewall.ui.results.table.ResultTable;
import org.sewall.ui.results.table.Row;

/** Show one table of results: sorted by a click on a heading, filtered by words, copied as text or HTML. */
final class TableWidget {
    private static final int PADDING = 20;

    private final Composite area;
    private final TableViewer viewer;
    private final TableSorter sorter = new TableSorter();
    private final List<TableViewerColumn> columns = new ArrayList<>();
    private ResultTable shown = new ResultTable("", List.of(), List.of());
    private List<String> words = List.of();
    private boolean dimmed;

    TableWidget(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        viewer = new TableViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(false);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparator(sorter);
        viewer.addFilter(new WordFilter());
        viewer.setUseHashlookup(true);
        ColumnViewerToolTipSupport.enableFor(viewer);
        TableCopy.install(viewer, this::visible);
        area.addControlListener(ControlListener.controlResizedAdapter(event -> fitColumns()));
    }

    Composite control() {
        return area;
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Show a table; its column widths, order and selection stay if it has the same columns as the one before. */
    void show(ResultTable table, boolean asPast) {
        dimmed = asPast;
        var sameColumns = table.columns().equals(shown.columns());
        var changed = !table.equals(shown);
        shown = table;
        if (!sameColumns) {
            makeColumns();
        }
        if (changed) {
            viewer.setInput(table.rows());
        } else {
            viewer.refresh();
        }
    }

    /** Show only rows that have all words in them. */
    void filter(String text) {
        words = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        viewer.refresh();
    }

    /** Select the rows that the caret is on. */
    void focus(Focus focus) {
        var rows = focus.rows(shown);
        viewer.setSelection(new StructuredSelection(rows), !rows.isEmpty());
    }

    /** Share the width among the columns once more: at its own resize the table does not know its client area yet. */
    private void fitColumns() {
        area.getDisplay().asyncExec(() -> {
            if (!area.isDisposed()) {
                area.layout(true);
            }
        });
    }

    private ResultTable visible() {
        var rows = new ArrayList<Row>();
        for (var item : viewer.getTable().getItems()) {
            rows.add((Row) item.getData());
        }
        return shown.with(rows);
    }

    private void makeColumns() {
        viewer.getTable().setRedraw(false);
        columns.forEach(column -> column.getColumn().dispose());
        columns.clear();
        sorter.reset();
        viewer.getTable().setSortDirection(SWT.NONE);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        var unit = characterWidth(viewer.getTable());
        for (var index = 0; index < shown.columns().size(); index++) {
            var column = shown.columns().get(index);
            var made = makeColumn(column, index);
            var least = Math.max(column.width() * 3 / 4, column.title().length() + 2) * unit + PADDING;
            layout.setColumnData(made.getColumn(), new ColumnWeightData(column.width(), least, true));
        }
        viewer.getTable().setRedraw(true);
        area.layout(true, true);
    }

    private TableViewerColumn makeColumn(Column column, int index) {
        var made = new TableViewerColumn(viewer, column.numeric() ? SWT.RIGHT : SWT.LEFT);
        made.getColumn().setText(column.title());
        made.getColumn().setToolTipText(column.hint());
        made.setLabelProvider(new CellLabels(index, () -> dimmed));
        made.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(index)));
        columns.add(made);
        return made;
    }

    private void sortBy(int index) {
        var direction = sorter.turn(index);
        viewer.getTable()
                .setSortColumn(direction == SWT.NONE ? null : columns.get(index).getColumn());
        viewer.getTable().setSortDirection(direction);
        viewer.refresh();
    }

    private static int characterWidth(Table table) {
        var gc = new GC(table);
        var width = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        gc.dispose();
        return width;
    }

    private final class WordFilter extends ViewerFilter {
        @Override
        public boolean select(Viewer aViewer, Object parent, Object element) {
            return words.isEmpty() || ((Row) element).contains(words);
        }
    }
}
