package org.sewall.ui.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.result.SampleResult;
import org.sewall.result.SampleResult.Stage;

/** The flow of a sample: a stage in each row, a group in each pair of columns, with response rates. */
final class SampleTable {
    private static final String OF_FIRST = "Share of those at the first stage";

    private final SampleResult sample;

    private SampleTable(SampleResult aSample) {
        sample = aSample;
    }

    /** Return the table of a sample. */
    static Analysis of(SampleResult sample) {
        var made = new SampleTable(sample);
        var flow = new ResultTable(
                "Flow",
                made.columns(),
                sample.stageNames().stream().map(made::row).toList());
        return new Analysis("Sample " + sample.name(), made.remarks(), List.of(flow));
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.words("Stage", "Stage on the way from the frame to the cases analysed", 14));
        for (var group : sample.groups()) {
            columns.add(Column.numbers(group.name(), "Cases of " + group.name(), 9));
            columns.add(Column.numbers(group.name() + " of first", OF_FIRST, 14));
        }
        var all = sample.groups().isEmpty() ? "Cases" : "All";
        columns.add(Column.numbers(all, "Cases of all groups together", 8));
        columns.add(Column.numbers(all + " of first", OF_FIRST, 12));
        columns.add(Column.numbers(all + " of before", "Share of those at the stage before", 12));
        return columns;
    }

    private Row row(String stage) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(stage));
        for (var group : sample.groups()) {
            var found = group.stage(stage);
            cells.add(count(found));
            cells.add(found.map(each -> FitCells.percent(each.rate())).orElse(Cell.EMPTY));
        }
        var all = sample.stage(stage);
        cells.add(count(all));
        cells.add(all.map(each -> FitCells.percent(each.rate())).orElse(Cell.EMPTY));
        cells.add(all.map(each -> FitCells.percent(each.kept())).orElse(Cell.EMPTY));
        return Row.of(cells);
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        if (!sample.label().isEmpty()) {
            remarks.add(sample.label());
        }
        var shares = sample.groups().stream()
                .filter(group -> !Double.isNaN(group.share()))
                .map(group -> group.name() + " " + Figures.percent(group.share()))
                .toList();
        if (!shares.isEmpty()) {
            remarks.add("At the end: " + String.join(", ", shares));
        }
        return remarks;
    }

    private static Cell count(Optional<Stage> stage) {
        return stage.map(each -> Cell.number(Long.toString(each.count()), each.count()))
                .orElse(Cell.EMPTY);
    }
}
