package org.sewall.ui.results.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sewall.result.Estimate;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.Standardized;

/** The parameter table of one model: paths first, then loadings, covariances, variances, intercepts. */
public final class ParameterTable {
    private static final List<Column> COLUMNS = List.of(
            Column.words("Kind", "What the parameter is", 12),
            Column.words("Parameter", "The parameter as the model says it", 26),
            Column.numbers("Estimate", "Unstandardized estimate", 10),
            Column.numbers("SE", "Standard error", 8),
            Column.numbers("z", "Estimate divided by its standard error", 8),
            Column.numbers("p", "Two-sided probability of z", 8),
            Column.numbers("95% CI", "Confidence interval of the unstandardized estimate", 17),
            Column.numbers("Std.lv", "Standardized by the latent variables", 8),
            Column.numbers("Std.all", "Standardized by all variables", 8),
            Column.words("Label", "Label given in the model", 9));
    private static final Map<String, String> KINDS =
            Map.of("=~", "Loading", "~", "Path", "~~", "Covariance", "~1", "Intercept", ":=", "Defined");
    private static final List<String> ORDER =
            List.of("Path", "Loading", "Covariance", "Variance", "Intercept", "Defined");

    private ParameterTable() {}

    /** Return the table without a model. */
    public static ResultTable empty() {
        return new ResultTable("Parameters", COLUMNS, List.of());
    }

    /** Return the table of a model. */
    public static ResultTable of(ModelResult model) {
        var groups = model.size().observationsByGroup().size();
        var rows = new ArrayList<Row>();
        model.parameters().stream()
                .sorted(Comparator.comparingInt(row -> ORDER.indexOf(kind(row))))
                .forEach(parameter -> rows.add(row(parameter, groups)));
        for (var defined : model.defined()) {
            var cells = new ArrayList<>(List.of(
                    Cell.text("Defined").in(Tone.MUTED), Cell.text(defined.name() + " := " + defined.expression())));
            cells.addAll(numbers(defined.estimate(), defined.standardized()));
            cells.add(Cell.EMPTY);
            rows.add(new Row(cells, Set.of(defined.name()), ":="));
        }
        return new ResultTable("Parameters", COLUMNS, rows);
    }

    private static Row row(Parameter parameter, int groups) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(kind(parameter)).in(Tone.MUTED));
        cells.add(Cell.text(name(parameter, groups)).explained(parameter.free() == 0 ? "fixed, not estimated" : ""));
        cells.addAll(numbers(parameter.estimate(), parameter.standardized()));
        cells.add(Cell.text(parameter.label()).in(Tone.MUTED));
        var names = parameter.right().isEmpty() ? Set.of(parameter.left()) : names(parameter);
        return new Row(cells, names, parameter.operator());
    }

    private static Set<String> names(Parameter parameter) {
        return parameter.left().equals(parameter.right())
                ? Set.of(parameter.left())
                : Set.of(parameter.left(), parameter.right());
    }

    private static String name(Parameter parameter, int groups) {
        var text = parameter.operator().equals("~1")
                ? parameter.left() + " ~ 1"
                : parameter.left() + " " + parameter.operator() + " " + parameter.right();
        return groups > 1 ? text + " (" + parameter.group() + ")" : text;
    }

    private static String kind(Parameter parameter) {
        if (parameter.operator().equals("~~") && parameter.left().equals(parameter.right())) {
            return "Variance";
        }
        return KINDS.getOrDefault(parameter.operator(), parameter.operator());
    }

    private static List<Cell> numbers(Estimate estimate, Standardized standardized) {
        var fixed = estimate.standardError() == 0;
        var value = Cell.number(Figures.plain(estimate.value(), 3), estimate.value());
        if (fixed) {
            var nothing = Cell.text("").in(Tone.MUTED);
            return List.of(
                    value.in(Tone.MUTED).explained("fixed"),
                    Cell.text("fixed").in(Tone.MUTED),
                    nothing,
                    nothing,
                    nothing,
                    third(standardized.latent()),
                    third(standardized.all()));
        }
        var interval = Figures.interval(Figures.plain(estimate.lower(), 3), Figures.plain(estimate.upper(), 3));
        return List.of(
                value,
                third(estimate.standardError()),
                Cell.number(Figures.plain(estimate.z(), 2), estimate.z()),
                Cell.number(Figures.probability(estimate.pValue()), estimate.pValue()),
                Cell.number(interval, estimate.lower()),
                third(standardized.latent()),
                third(standardized.all()));
    }

    private static Cell third(double value) {
        return Cell.number(Figures.plain(value, 3), value);
    }
}
