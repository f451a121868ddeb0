package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.EqualParameters;
import org.sewall.analysis.exchange.Numerals;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Parameterization;

/**
 * Writes the parameters of one group as statements of the MODEL command, each of them said, so that no default of Mplus
 * has a part in it.
 */
final class MplusRows {

    private final ParameterTable table;
    private final MplusNames names;
    private final EqualParameters equals;
    private final boolean means;
    private final MplusLines lines;

    MplusRows(SpecifiedModel model, MplusNames names, EqualParameters equals, MplusLines lines) {
        this.table = model.table();
        this.names = names;
        this.equals = equals;
        this.means = table.meanStructure();
        this.lines = lines;
    }

    /** Write the statements of a group, counted from 1. */
    void write(int group) {
        List<ParameterRow> rows = table.rows(group);
        loadings(rows);
        composites(rows);
        paths(rows);
        for (ParameterRow row : rows) {
            if (row.operator() == Operator.COVARIES_WITH && isSaid(row)) {
                String text = row.isVariance()
                        ? names.variable(row.left())
                        : names.variable(row.left()) + " WITH " + names.variable(row.right());
                lines.statement("  ", text + value(row) + ";");
            }
        }
        uncorrelated(rows);
        for (ParameterRow row : rows) {
            intercept(row);
        }
    }

    private void loadings(List<ParameterRow> rows) {
        Map<String, List<ParameterRow>> byLatent = new LinkedHashMap<>();
        for (String latent : firstOrderFirst(rows)) {
            byLatent.put(latent, new ArrayList<>());
        }
        for (ParameterRow row : rows) {
            if (row.operator() == Operator.MEASURED_BY) {
                byLatent.get(row.left()).add(row);
            }
        }
        byLatent.forEach((latent, loadings) -> {
            String head = "  " + names.variable(latent) + " BY ";
            String indent = " ".repeat(head.length());
            for (int i = 0; i < loadings.size(); i++) {
                ParameterRow loading = loadings.get(i);
                lines.add((i == 0 ? head : indent)
                        + names.variable(loading.right())
                        + value(loading)
                        + (i + 1 == loadings.size() ? ";" : ""));
            }
        });
    }

    /** Mplus wants a factor to be known before another one is measured by it. */
    private static Set<String> firstOrderFirst(List<ParameterRow> rows) {
        Map<String, Set<String>> measured = new LinkedHashMap<>();
        for (ParameterRow row : rows) {
            if (row.operator() == Operator.MEASURED_BY) {
                measured.computeIfAbsent(row.left(), key -> new LinkedHashSet<>())
                        .add(row.right());
            }
        }
        Set<String> order = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, Set<String>> entry : measured.entrySet()) {
                boolean ready = entry.getValue().stream()
                        .allMatch(right -> !measured.containsKey(right) || order.contains(right));
                grown |= ready && order.add(entry.getKey());
            }
        }
        // what measures itself in a circle comes in the order written
        order.addAll(measured.keySet());
        return order;
    }

    /** Mplus knows a composite as a factor without a residual; a loading of zero makes it a factor. */
    private void composites(List<ParameterRow> rows) {
        Set<String> composites = new LinkedHashSet<>();
        rows.stream().filter(row -> row.operator() == Operator.FORMED_BY).forEach(row -> composites.add(row.left()));
        for (String composite : composites) {
            lines.add("  " + names.variable(composite) + " BY "
                    + names.variable(outcome(table, composite).orElseThrow()) + "@0;");
            rows.stream()
                    .filter(row ->
                            row.operator() == Operator.FORMED_BY && row.left().equals(composite))
                    .forEach(row -> lines.statement(
                            "  ", names.variable(composite) + " ON " + names.variable(row.right()) + value(row) + ";"));
        }
    }

    /** Return an outcome of a composite. */
    static Optional<String> outcome(ParameterTable table, String composite) {
        return table.rows().stream()
                .filter(row ->
                        row.operator() == Operator.REGRESSED_ON && row.right().equals(composite))
                .map(ParameterRow::left)
                .findFirst();
    }

    private void paths(List<ParameterRow> rows) {
        for (ParameterRow row : rows) {
            if (row.operator() == Operator.REGRESSED_ON) {
                lines.statement(
                        "  ", names.variable(row.left()) + " ON " + names.variable(row.right()) + value(row) + ";");
            }
        }
    }

    private boolean isSaid(ParameterRow row) {
        if (row.exogenous()) {
            return false;
        }
        OrdinalPlan ordinal = table.ordinalPlan();
        // of an ordered variable, Mplus knows the residual variance in one parameterization only
        return !(row.isVariance()
                && ordinal.isOrdered(row.left())
                && ordinal.parameterization() == Parameterization.DELTA);
    }

    /** Variables that Mplus would let covary although the model does not. */
    private void uncorrelated(List<ParameterRow> rows) {
        List<List<String>> families = List.of(table.roles().exogenousLatent(), finals());
        for (List<String> family : families) {
            for (int i = 0; i < family.size(); i++) {
                for (int j = 0; j < i; j++) {
                    String one = family.get(j);
                    String other = family.get(i);
                    if (rows.stream().noneMatch(row -> covary(row, one, other))) {
                        lines.add("  " + names.variable(one) + " WITH " + names.variable(other) + "@0;");
                    }
                }
            }
        }
    }

    private List<String> finals() {
        List<String> finals = new ArrayList<>(table.roles().finalLatent());
        finals.addAll(table.roles().finalObserved());
        return finals;
    }

    private static boolean covary(ParameterRow row, String one, String other) {
        return row.operator() == Operator.COVARIES_WITH
                && (row.left().equals(one) && row.right().equals(other)
                        || row.left().equals(other) && row.right().equals(one));
    }

    private void intercept(ParameterRow row) {
        OrdinalPlan ordinal = table.ordinalPlan();
        boolean theta = ordinal.parameterization() == Parameterization.THETA;
        switch (row.operator()) {
            case INTERCEPT -> {
                if (means && !row.exogenous() && !ordinal.isOrdered(row.left())) {
                    lines.add("  [" + names.variable(row.left()) + valueOnly(row) + "]" + label(row) + ";");
                }
            }
            case THRESHOLD ->
                lines.add("  [" + names.variable(row.left()) + "$" + row.right().substring(1) + valueOnly(row) + "]"
                        + label(row) + ";");
            case SCALED_BY -> {
                if (!theta) {
                    lines.add("  {" + names.variable(row.left()) + valueOnly(row) + "}" + label(row) + ";");
                }
            }
            default -> {}
        }
    }

    private String value(ParameterRow row) {
        return valueOnly(row) + label(row);
    }

    private static String valueOnly(ParameterRow row) {
        if (row.isFree()) {
            return "*" + (row.hasValue() ? Numerals.of(row.value()) : "");
        }
        return row.hasValue() ? "@" + Numerals.of(row.value()) : "";
    }

    private String label(ParameterRow row) {
        String name = equals.nameOf(row);
        return row.isFree() && !name.isEmpty() ? " (" + names.label(name) + ")" : "";
    }
}
