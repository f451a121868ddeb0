package org.sewall.ui.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sewall.result.ExplorationResult;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.NamedMatrix;
import org.sewall.result.NumberText;
import org.sewall.ui.UiMessage;

/** The tables of an exploratory factor analysis: loadings of each rotation, correlations of factors, eigenvalues. */
final class ExplorationTables {
    /** Loadings below are of less weight: Brown 2015, Confirmatory factor analysis for applied research, ch. 2. */
    private static final double SALIENT = 0.3;

    private ExplorationTables() {}

    /** Return the tables of an analysis of a study. */
    static Analysis of(ExplorationResult exploration) {
        var title = "Factors " + exploration.id();
        if (exploration.found().isEmpty()) {
            return new Analysis(title, List.of(UiMessage.EXPLORATION_NOT_MADE.with(exploration.reason())), List.of());
        }
        var made = of(title, exploration.found().get(0));
        var remarks = new ArrayList<>(made.remarks());
        remarks.set(1, "Number of factors by: " + exploration.criterion() + ". " + remarks.get(1));
        return new Analysis(title, remarks, made.tables());
    }

    /** Return the tables of an analysis. */
    static Analysis of(String title, ExploratoryResult found) {
        var tables = new ArrayList<ResultTable>();
        var uniquenesses = found.extraction().uniquenesses();
        found.rotations()
                .forEach((name, rotation) ->
                        tables.add(loadings("Loadings, " + name, rotation.loadings(), uniquenesses)));
        found.rotations().forEach((name, rotation) -> {
            if (rotation.isOblique()) {
                tables.add(correlations("Correlations of factors, " + name, rotation.correlation()));
                tables.add(matrix("Structure, " + name, "Item", rotation.structure()));
            }
        });
        tables.add(loadings("Loadings, not rotated", found.extraction().loadings(), uniquenesses));
        tables.add(eigenvalues(found));
        return new Analysis(title, remarks(found), tables);
    }

    private static List<String> remarks(ExploratoryResult found) {
        var extraction = found.extraction();
        var size = "N = " + found.observations() + ", "
                + found.correlation().rows().size() + " items, " + found.factors()
                + (found.factors() == 1 ? " factor by " : " factors by ") + extraction.method();
        var statistic = extraction.values().getOrDefault("chisq_bartlett", Double.NaN);
        var test = Double.isNaN(statistic)
                ? ""
                : ", \u03c7\u00b2(" + Figures.count(extraction.values().getOrDefault("df", Double.NaN)) + ") = "
                        + Figures.plain(statistic, 2) + ", "
                        + NumberText.pEquals(extraction.values().getOrDefault("pvalue_bartlett", Double.NaN))
                        + " (Bartlett)";
        var remarks = new ArrayList<String>();
        remarks.add(size + test);
        remarks.add("Variance explained: " + Figures.percent(extraction.varianceExplained()));
        var rules = new ArrayList<String>();
        found.suggestedFactors()
                .forEach((rule, number) -> rules.add(Figures.count(number) + " (" + rule.label() + ")"));
        if (!rules.isEmpty()) {
            remarks.add("Numbers that rules suggest: " + String.join(", ", rules));
        }
        return remarks;
    }

    private static ResultTable loadings(String title, NamedMatrix loadings, Map<String, Double> uniquenesses) {
        var columns = new ArrayList<>(columns("Item", loadings));
        columns.add(Column.numbers("Uniqueness", "Share of the item's variance that no factor explains", 11));
        var rows = new ArrayList<Row>();
        for (var item : loadings.rows()) {
            var cells = cells(loadings, item);
            cells.replaceAll(cell -> cell.isNumber() && Math.abs(cell.number()) < SALIENT
                    ? cell.in(Tone.MUTED).explained("below .30 in size")
                    : cell);
            cells.add(FitCells.share(uniquenesses.getOrDefault(item, Double.NaN)));
            rows.add(Row.of(cells));
        }
        return new ResultTable(title, columns, rows);
    }

    private static ResultTable correlations(String title, NamedMatrix correlation) {
        var values = correlation.toArray();
        var rows = new ArrayList<Row>();
        for (var i = 0; i < values.length; i++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.text("f" + (i + 1)));
            for (var value : values[i]) {
                cells.add(FitCells.share(value));
            }
            rows.add(Row.of(cells));
        }
        return new ResultTable(title, columns("Factor", correlation), rows);
    }

    private static ResultTable matrix(String title, String head, NamedMatrix matrix) {
        var rows =
                matrix.rows().stream().map(item -> Row.of(cells(matrix, item))).toList();
        return new ResultTable(title, columns(head, matrix), rows);
    }

    private static List<Column> columns(String head, NamedMatrix matrix) {
        var columns = new ArrayList<Column>();
        columns.add(Column.words(head, "", 14));
        for (var j = 1; j <= matrix.columns().size(); j++) {
            columns.add(Column.numbers("f" + j, "Factor " + j, 8));
        }
        return columns;
    }

    private static List<Cell> cells(NamedMatrix matrix, String row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(row));
        matrix.columns().forEach(column -> cells.add(FitCells.share(matrix.get(row, column))));
        return cells;
    }

    private static ResultTable eigenvalues(ExploratoryResult found) {
        var columns = List.of(
                Column.numbers("Number", "Number of the component or factor", 8),
                Column.numbers("Eigenvalue", "Eigenvalue of the correlation matrix", 11),
                Column.numbers("Sum of squares", "Sum of squared loadings before rotation", 14),
                Column.numbers("of variance", "The same as a share of the variance of all items", 12));
        var extraction = found.extraction();
        var rows = new ArrayList<Row>();
        for (var i = 0; i < found.eigenvalues().size(); i++) {
            rows.add(Row.of(List.of(
                    Cell.number(Integer.toString(i + 1), i + 1),
                    FitCells.statistic(found.eigenvalues().get(i)),
                    FitCells.statistic(at(extraction.sumsOfSquares(), i)),
                    FitCells.percent(at(extraction.proportions(), i)))));
        }
        return new ResultTable("Eigenvalues", columns, rows);
    }

    private static double at(List<Double> values, int index) {
        return index < values.size() ? values.get(index) : Double.NaN;
    }
}
