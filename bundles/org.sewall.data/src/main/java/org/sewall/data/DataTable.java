package org.sewall.data;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** So many names of columns are listed in a message. */
    private static final int LISTED_NAMES = 12;

    /**
     * Copy the list.
     *
     * @throws IllegalArgumentException if a column has another number of rows
     */
    public DataTable {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != rowCount) {
                throw new IllegalArgumentException("column.size() != rowCount: " + column.name());
            }
        }
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
        List<NumericColumn> numeric = new ArrayList<>();
        List<DataProblem> problems = collect(variables, numeric);
        return problems.isEmpty() ? select(variables, numeric) : new Reading.Refused<>(problems);
    }

    /**
     * Return all rows, {@code NaN} where a value is missing. Refuse variables that are not there, that hold text (with the
     * place of the first) or no value at all; remark constant and duplicated columns.
     */
    public Reading<double[][]> allRows(List<String> variables) {
        List<NumericColumn> numeric = new ArrayList<>();
        List<DataProblem> problems = collect(variables, numeric);
        if (!problems.isEmpty()) {
            return new Reading.Refused<>(problems);
        }
        var values = new double[rowCount][numeric.size()];
        for (int j = 0; j < numeric.size(); j++) {
            NumericColumn column = numeric.get(j);
            for (int i = 0; i < rowCount; i++) {
                values[i][j] = column.get(i);
            }
        }
        return new Reading.Accepted<>(values, findings(variables));
    }

    /** Collect the columns of variables; return what is wrong with them. */
    private List<DataProblem> collect(List<String> variables, List<NumericColumn> numeric) {
        List<DataProblem> problems = new ArrayList<>();
        for (String variable : variables) {
            var column = column(variable).orElse(null);
            if (column == null) {
                problems.add(DataProblem.of(DataMessage.UNKNOWN_COLUMN, source, variable, source, listOfNames())
                        .at(1, 1));
            } else if (column instanceof TextColumn text) {
                problems.add(textProblem(text));
            } else if (column instanceof NumericColumn numbers) {
                numeric.add(numbers);
                if (numbers.missingCount() == rowCount) {
                    problems.add(DataProblem.of(DataMessage.EMPTY_COLUMN, source, variable, source));
                }
            }
        }
        return problems;
    }

    /** Return constant and duplicated columns among the given ones, as warnings. */
    public List<DataProblem> findings(List<String> variables) {
        List<NumericColumn> numeric = new ArrayList<>();
        for (String variable : variables) {
            if (column(variable).orElse(null) instanceof NumericColumn numbers) {
                numeric.add(numbers);
            }
        }
        List<DataProblem> findings = new ArrayList<>();
        for (int i = 0; i < numeric.size(); i++) {
            NumericColumn column = numeric.get(i);
            if (column.isConstant()) {
                findings.add(
                        DataProblem.of(DataMessage.CONSTANT_COLUMN, source, column.name(), source, firstValue(column)));
                continue;
            }
            for (int j = 0; j < i; j++) {
                NumericColumn other = numeric.get(j);
                if (!other.name().equals(column.name()) && other.hasSameValuesAs(column)) {
                    findings.add(
                            DataProblem.of(DataMessage.DUPLICATED_COLUMN, source, other.name(), column.name(), source));
                }
            }
        }
        return findings;
    }

    private Reading<CompleteRows> select(List<String> variables, List<NumericColumn> numeric) {
        int[] complete = completeIndices(numeric);
        if (complete.length == 0) {
            return Reading.refused(
                    DataProblem.of(DataMessage.NO_COMPLETE_ROW, source, source, String.join(", ", variables)));
        }
        var values = new double[complete.length][numeric.size()];
        var columnsInOrder = numeric.toArray(NumericColumn[]::new);
        for (int i = 0; i < complete.length; i++) {
            for (int j = 0; j < columnsInOrder.length; j++) {
                values[i][j] = columnsInOrder[j].get(complete[i]);
            }
        }
        int dropped = rowCount - complete.length;
        List<DataProblem> remarks = new ArrayList<>();
        if (dropped > 0) {
            remarks.add(DataProblem.of(DataMessage.ROWS_DROPPED, source, dropped, rowCount, source));
        }
        remarks.addAll(findings(variables));
        return new Reading.Accepted<>(new CompleteRows(variables, values, dropped), remarks);
    }

    private int[] completeIndices(List<NumericColumn> numeric) {
        var complete = new int[rowCount];
        int count = 0;
        for (int row = 0; row < rowCount; row++) {
            boolean isComplete = true;
            for (NumericColumn column : numeric) {
                isComplete &= !column.isMissing(row);
            }
            if (isComplete) {
                complete[count++] = row;
            }
        }
        return Arrays.copyOf(complete, count);
    }

    private DataProblem textProblem(TextColumn column) {
        Cell first = column.texts().get(0);
        return DataProblem.of(
                        DataMessage.TEXT_IN_NUMBER_COLUMN, source, first, column.name(), source, column.textCount())
                .at(first);
    }

    private String listOfNames() {
        List<String> names = names();
        String listed = String.join(", ", names.subList(0, Math.min(LISTED_NAMES, names.size())));
        int more = names.size() - LISTED_NAMES;
        return more > 0 ? listed + " and " + more + " more" : listed;
    }

    private static String firstValue(NumericColumn column) {
        int row = 0;
        while (column.isMissing(row)) {
            row++;
        }
        return NumericColumn.text(column.get(row));
    }
}
