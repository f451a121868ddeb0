package org.sewall.ui.results;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.sewall.ui.results.table.Cell;
import org.sewall.ui.results.table.Row;

/** Sort rows by one column: up, then down, then as they came. */
final class TableSorter extends ViewerComparator {
    private int column = -1;
    private int direction = SWT.NONE;

    void reset() {
        column = -1;
        direction = SWT.NONE;
    }

    /** Sort by a column, or turn its direction if it is sorted by already; return the direction. */
    int turn(int aColumn) {
        if (aColumn != column) {
            direction = SWT.UP;
        } else {
            direction = direction == SWT.UP ? SWT.DOWN : SWT.NONE;
        }
        column = direction == SWT.NONE ? -1 : aColumn;
        return direction;
    }

    @Override
    public int compare(Viewer viewer, Object left, Object right) {
        if (column < 0) {
            return 0;
        }
        var order =
                compare(((Row) left).cells().get(column), ((Row) right).cells().get(column));
        return direction == SWT.DOWN ? -order : order;
    }

    private static int compare(Cell left, Cell right) {
        if (left.isNumber() || right.isNumber()) {
            return Double.compare(left.number(), right.number());
        }
        return left.text().compareToIgnoreCase(right.text());
    }
}
