package org.sewall.ui.results.table;

import java.util.List;

/**
 * A table of results, ready to be shown, sorted, filtered and copied.
 *
 * @param title what it holds
 * @param columns its columns
 * @param rows its rows, each with a cell for each column
 */
public record ResultTable(String title, List<Column> columns, List<Row> rows) {

    /** Copy the lists. */
    public ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Return the table with some of its rows only. */
    public ResultTable with(List<Row> some) {
        return new ResultTable(title, columns, some);
    }
}
