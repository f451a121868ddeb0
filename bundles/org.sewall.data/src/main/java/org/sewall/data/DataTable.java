package org.sewall.data;

import java.util.List;
import java.util.Optional;

/**
 * A table of data: columns of numbers or text, with missing values.
 *
 * @param source the file as the user named it
 * @param columns its columns
 * @param rowCount number of rows
 */
public record DataTable(String source, List<Column> columns, int rowCount) {

    /** Copy the list. */
    public DataTable {
        columns = List.copyOf(columns);
    }

    /** Return the names of the columns. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Return the column with the given name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /**
     * Return the rows that have a value for each of the variables (listwise deletion). Refuse variables that are not
     * there, that hold text (with the place of the first), or that have no complete row; remark constant and duplicated
     * columns and dropped rows.
     */
    public Reading<CompleteRows> completeRows(List<String> variables) {
        throw new UnsupportedOperationException();
    }

    /** Return constant and duplicated columns among the given ones, as warnings. */
    public List<DataProblem> findings(List<String> variables) {
        throw new UnsupportedOperationException();
    }
}
