package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DataTableTest {

    private final DataTable table = new DataTable(
            "d.csv",
            List.of(
                    NumericColumn.of("a", 1, 2, Double.NaN, 4),
                    NumericColumn.of("b", 5, Double.NaN, 7, 8),
                    NumericColumn.of("same", 5, Double.NaN, 7, 8),
                    NumericColumn.of("three", 3, 3, 3, Double.NaN),
                    NumericColumn.of("none", Double.NaN, Double.NaN, Double.NaN, Double.NaN)),
            4);

    @Test
    @DisplayName("rows with a missing value are left out and counted")
    void listwise() {
        var reading = table.completeRows(List.of("b", "a"));
        var rows = Expect.value(reading);
        assertThat(rows.names()).containsExactly("b", "a");
        assertThat(rows.values()).isDeepEqualTo(new double[][] {{5, 1}, {8, 4}});
        assertThat(rows.dropped()).isEqualTo(2);
        assertThat(Expect.remarks(reading)).containsExactly(DataMessage.ROWS_DROPPED);
    }

    @Test
    @DisplayName("constant and duplicated columns are remarked")
    void findings() {
        assertThat(table.findings(List.of("a", "b", "same", "three", "none", "unknown")))
                .extracting(DataProblem::message)
                .containsExactly(DataMessage.DUPLICATED_COLUMN, DataMessage.CONSTANT_COLUMN);
        assertThat(table.findings(List.of("three")).get(0).text())
                .startsWith("Column 'three' of file 'd.csv' holds 3 in every row");
    }

    @Test
    @DisplayName("unknown and empty columns are refused, and a choice without complete rows")
    void refused() {
        Expect.refused(
                table.completeRows(List.of("x", "a", "none")),
                DataMessage.UNKNOWN_COLUMN,
                1,
                1,
                DataMessage.EMPTY_COLUMN,
                0,
                0);
        var apart = new DataTable(
                "d.csv", List.of(NumericColumn.of("a", 1, Double.NaN), NumericColumn.of("b", Double.NaN, 1)), 2);
        Expect.refused(apart.completeRows(List.of("a", "b")), DataMessage.NO_COMPLETE_ROW, 0, 0);
    }

    @Test
    @DisplayName("columns have as many rows as the table")
    void shape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataTable("d.csv", List.of(NumericColumn.of("a", 1)), 2));
    }
}
