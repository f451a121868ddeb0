package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sewall.data.Column;
import org.sewall.data.DataMessage;
import org.sewall.data.DataProblem;
import org.sewall.data.DataTable;
import org.sewall.data.NumericColumn;
import org.sewall.data.Reading;
import org.sewall.data.TextColumn;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;

/** Takes the rows of a table apart into groups. */
final class CaseRows {

    private final DataTable table;

    CaseRows(DataTable table) {
        this.table = table;
    }

    /** Return the names of the groups in order of appearance, as lavaan has it. */
    CaseData.Grouped groups(Grouping grouping) {
        if (grouping.variable().isEmpty()) {
            return new CaseData.Grouped.Named(List.of(""));
        }
        Optional<Column> column = table.column(grouping.variable());
        if (column.isEmpty()) {
            return new CaseData.Grouped.NoColumn(grouping.variable());
        }
        Set<String> found = new LinkedHashSet<>();
        for (int row = 0; row < table.rowCount(); row++) {
            if (!column.get().isMissing(row)) {
                found.add(label(column.get(), row));
            }
        }
        List<String> known = List.copyOf(found);
        for (String label : grouping.labels()) {
            if (!known.contains(label)) {
                return new CaseData.Grouped.NoGroup(label, known);
            }
        }
        List<String> labels = grouping.labels().isEmpty() ? known : grouping.labels();
        return new CaseData.Grouped.Named(labels.size() <= 1 ? List.of("") : labels);
    }

    /** Take out the rows of some variables, group by group. */
    CaseData.Sampled sample(CaseData.Request request) {
        Reading<double[][]> reading = coded(request.ordered()).allRows(request.variables());
        if (!(reading instanceof Reading.Accepted<double[][]> rows)) {
            return new CaseData.Sampled.Refused(
                    reading instanceof Reading.Refused<double[][]> refused ? refused.problems() : List.of());
        }
        Optional<Column> column = request.groups().size() == 1
                ? Optional.empty()
                : table.column(request.grouping().variable());
        List<GroupSample> groups = new ArrayList<>();
        int used = 0;
        turnRound(rows.value(), request);
        for (String group : request.groups()) {
            double[][] cases = rowsOf(rows.value(), column, group, request.incomplete());
            if (cases.length == 0) {
                return new CaseData.Sampled.Refused(List.of(noRow(request)));
            }
            used += cases.length;
            groups.add(GroupSample.ofCases(group, new CaseMatrix(request.variables(), cases)));
        }
        int dropped = table.rowCount() - used;
        List<DataProblem> remarks = new ArrayList<>();
        if (dropped > 0) {
            remarks.add(DataProblem.of(
                    DataMessage.ROWS_DROPPED, table.source(), dropped, table.rowCount(), table.source()));
        }
        remarks.addAll(rows.remarks());
        return new CaseData.Sampled.Taken(new Sample(groups), dropped, remarks);
    }

    private static void turnRound(double[][] rows, CaseData.Request request) {
        request.recodings().forEach((variable, sum) -> {
            int column = request.variables().indexOf(variable);
            if (column >= 0) {
                for (double[] row : rows) {
                    row[column] = sum - row[column];
                }
            }
        });
    }

    private DataProblem noRow(CaseData.Request request) {
        return DataProblem.of(
                DataMessage.NO_COMPLETE_ROW, table.source(), table.source(), String.join(", ", request.variables()));
    }

    private static double[][] rowsOf(double[][] rows, Optional<Column> column, String group, boolean incomplete) {
        List<double[]> chosen = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            boolean member = column.isEmpty()
                    || !column.get().isMissing(row) && label(column.get(), row).equals(group);
            if (member && isUsable(rows[row], incomplete)) {
                chosen.add(rows[row]);
            }
        }
        return chosen.toArray(double[][]::new);
    }

    private static boolean isUsable(double[] row, boolean incomplete) {
        return incomplete
                ? !Arrays.stream(row).allMatch(Double::isNaN)
                : Arrays.stream(row).noneMatch(Double::isNaN);
    }

    private static String label(Column column, int row) {
        if (column instanceof TextColumn text) {
            return text.get(row);
        }
        return NumericColumn.text(((NumericColumn) column).get(row));
    }

    /** Number the words of ordered variables from 1, in the order of the alphabet as R does. */
    private DataTable coded(Set<String> ordered) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(column instanceof TextColumn text && ordered.contains(column.name()) ? coded(text) : column);
        }
        return new DataTable(table.source(), columns, table.rowCount());
    }

    private static NumericColumn coded(TextColumn column) {
        List<String> levels = List.copyOf(new TreeSet<>(column.levels()));
        double[] codes = new double[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? Double.NaN : levels.indexOf(column.get(row)) + 1;
        }
        return NumericColumn.of(column.name(), codes);
    }
}
