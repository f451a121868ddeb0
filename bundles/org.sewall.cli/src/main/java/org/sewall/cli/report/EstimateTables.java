package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sewall.result.DefinedParameter;
import org.sewall.result.Estimate;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.Step;

/** Writes the estimates of a model as tables: loadings by construct, paths, covariances, variances and so on. */
final class EstimateTables {

    private static final String MEASURED_BY = "=~";
    private static final String REGRESSED_ON = "~";
    private static final String COVARIES_WITH = "~~";
    private static final String INTERCEPT = "~1";

    private static final String FORMED_BY = "<~";
    private static final String THRESHOLD = "|";
    private static final String SCALED_BY = "~*~";

    private final ModelResult model;
    private final int group;
    private final String ratio;
    private final Glyphs glyphs;

    /**
     * Prepare the tables of one group.
     *
     * @param group number of the group, counted from 1
     */
    EstimateTables(ModelResult model, int group, boolean amos, Glyphs glyphs) {
        this.model = model;
        this.group = group;
        this.ratio = amos ? "C.R." : "z";
        this.glyphs = glyphs;
    }

    /** Return the tables that have rows, in the order of an article. */
    List<TextTable> tables() {
        List<TextTable> tables = new ArrayList<>();
        if (model.step() != Step.ALTERNATIVE) {
            tables.add(loadings());
            tables.add(composites());
        }
        tables.add(paths());
        tables.add(covariances());
        if (model.step() != Step.ALTERNATIVE) {
            tables.add(variances());
        }
        tables.add(intercepts());
        tables.add(thresholds());
        tables.add(scales());
        tables.removeIf(TextTable::isEmpty);
        return tables;
    }

    private TextTable table(String name) {
        return new TextTable(name, "Estimate", "S.E.", ratio, "p", "Std.");
    }

    private TextTable loadings() {
        TextTable table = table("Loadings");
        String construct = "";
        for (Parameter row : rows(MEASURED_BY, row -> true)) {
            if (!row.left().equals(construct)) {
                construct = row.left();
                table.group(construct);
            }
            add(table, "  " + row.right(), row);
        }
        return table;
    }

    private TextTable composites() {
        TextTable table = table("Composites");
        rows(FORMED_BY, row -> true)
                .forEach(row -> add(table, row.right() + " " + glyphs.arrow() + " " + row.left(), row));
        return table;
    }

    private TextTable thresholds() {
        TextTable table = table("Thresholds");
        rows(THRESHOLD, row -> true).forEach(row -> add(table, row.left() + " " + row.right(), row));
        return table;
    }

    /** Scales fixed at 1 are those of every ordered variable; others were chosen or estimated. */
    private TextTable scales() {
        TextTable table = table("Scales");
        rows(SCALED_BY, row -> row.free() > 0 || row.user() > 0).forEach(row -> add(table, row.left(), row));
        return table;
    }

    private TextTable paths() {
        TextTable table = table("Paths");
        rows(REGRESSED_ON, row -> true)
                .forEach(row -> add(table, row.right() + " " + glyphs.arrow() + " " + row.left(), row));
        return table;
    }

    private TextTable covariances() {
        TextTable table = table("Covariances");
        rows(COVARIES_WITH, row -> !row.left().equals(row.right()) && !row.exogenous())
                .forEach(row -> add(table, row.left() + " " + glyphs.covaries() + " " + row.right(), row));
        return table;
    }

    /** Error variances of items follow from their loadings; only unusual ones are worth a line. */
    private TextTable variances() {
        TextTable table = table("Variances");
        rows(COVARIES_WITH, row -> row.left().equals(row.right()) && !row.exogenous()).stream()
                .filter(row ->
                        !isItem(row.left()) || row.user() > 0 || row.estimate().value() < 0)
                .forEach(row -> add(table, row.left(), row));
        return table;
    }

    private boolean isItem(String variable) {
        return model.parameters().stream()
                .anyMatch(row -> row.operator().equals(MEASURED_BY)
                        && row.right().equals(variable)
                        && !model.names().latent().contains(variable));
    }

    private TextTable intercepts() {
        TextTable table = table("Intercepts");
        rows(INTERCEPT, row -> !row.exogenous() && (row.free() > 0 || row.user() > 0))
                .forEach(row -> add(table, row.left(), row));
        return table;
    }

    /** Return the table of defined parameters, which belong to no group; empty if there are none. */
    TextTable defined() {
        TextTable table = table("Defined parameters");
        for (DefinedParameter parameter : model.defined()) {
            if (!Double.isFinite(parameter.estimate().value())) {
                table.group(parameter.name() + ": " + model.reason("defined." + parameter.name() + ".se"));
                continue;
            }
            add(
                    table,
                    parameter.name(),
                    parameter.estimate(),
                    parameter.standardized().all());
        }
        return table;
    }

    /** Return the explained share of variance of what paths lead to, as one line; empty without paths. */
    String rSquared() {
        List<String> shares = new ArrayList<>();
        model.rSquared().stream().filter(part -> part.group() == group).forEach(part -> part.values()
                .forEach((variable, share) -> {
                    boolean outcome = model.parameters().stream()
                            .anyMatch(row -> row.operator().equals(REGRESSED_ON)
                                    && row.left().equals(variable));
                    if (outcome) {
                        shares.add(variable + " " + Numbers.share(share));
                    }
                }));
        return shares.isEmpty() ? "" : glyphs.rSquared() + ": " + String.join(", ", shares);
    }

    private List<Parameter> rows(String operator, Predicate<Parameter> wanted) {
        return model.parameters().stream()
                .filter(row -> row.group() == group && row.operator().equals(operator))
                .filter(wanted)
                .toList();
    }

    private static void add(TextTable table, String name, Parameter row) {
        add(table, name, row.estimate(), row.standardized().all());
    }

    private static void add(TextTable table, String name, Estimate estimate, double standardized) {
        boolean fixed = estimate.standardError() == 0;
        table.row(
                name,
                Numbers.estimate(estimate.value()),
                fixed ? Numbers.NONE : Numbers.estimate(estimate.standardError()),
                fixed ? Numbers.NONE : Numbers.statistic(estimate.z()),
                fixed ? Numbers.NONE : Numbers.p(estimate.pValue()),
                Numbers.share(standardized));
    }
}
