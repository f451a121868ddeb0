package org.sewall.analysis.exchange.onyx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.exchange.EqualParameters;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.analysis.exchange.Exported;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.result.Problem;

/**
 * Writes a model as Onyx stores it: variables are nodes, parameters are arrows, equal names mean equal parameters.
 *
 * <p>Onyx knows groups as variables of their own for each group, whose cases are those with a value in a column. It has
 * neither ordered variables nor constraints nor given covariates.
 */
public final class OnyxExport {

    private static final String PROGRAM = "Onyx";

    private final SpecifiedModel model;
    private final ParameterTable table;
    private final EqualParameters equals;
    private final List<Problem> problems = new ArrayList<>();
    private final List<OnyxGraph.Node> nodes = new ArrayList<>();
    private final List<OnyxGraph.Edge> edges = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> parameters = new HashSet<>();
    private int constant = -1;

    private OnyxExport(SpecifiedModel model) {
        this.model = model;
        this.table = model.table();
        this.equals = new EqualParameters(table);
        parameters.addAll(equals.names());
    }

    /** Write a model. */
    public static Exported of(SpecifiedModel model) {
        return new OnyxExport(model).exported();
    }

    private Exported exported() {
        examine();
        if (problems.stream().anyMatch(Problem::isError)) {
            return Exported.refused(problems);
        }
        for (int group = 1; group <= table.groupCount(); group++) {
            nodes(group);
        }
        if (table.meanStructure()) {
            constant = nodes.size();
            nodes.add(new OnyxGraph.Node(constant, "1", false, true, "", 0, 0));
        }
        table.rows().forEach(this::edge);
        OnyxGraph graph = new OnyxGraph(model.title(), table.meanStructure(), nodes, edges);
        return new Exported(OnyxWriter.text(graph, groupLabels()), Map.of(), problems);
    }

    // --- what Onyx cannot say --------------------------------------------------------------------------------

    private void examine() {
        if (model.method().isCategorical()) {
            refuse("ordered variables", String.join(", ", model.method().ordered()));
        }
        table.constraints().forEach(constraint -> refuse("a constraint", constraint.text()));
        equals.others().forEach(constraint -> refuse("effect coding", constraint.text()));
        table.inequalities().forEach(constraint -> refuse("a bound", constraint.text()));
        for (ParameterRow row : table.rows()) {
            if (!row.isFree() && !row.hasValue() && !row.exogenous()) {
                refuse("a parameter fixed at what the sample has", row.term());
            }
        }
        if (table.groupCount() > 1 && model.groupColumn().isEmpty()) {
            refuse("groups without a column that tells them", "moments");
        }
        if (!table.definitions().isEmpty()) {
            List<String> names = new ArrayList<>();
            table.definitions().forEach(definition -> names.add(definition.name()));
            problems.add(
                    ExchangeMessage.LEFT_OUT.problem(PROGRAM, "defined quantities (" + String.join(", ", names) + ")"));
        }
        if (table.rows().stream().anyMatch(ParameterRow::exogenous)) {
            problems.add(ExchangeMessage.ESTIMATED_COVARIATES.problem(
                    PROGRAM, String.join(", ", table.roles().covariates())));
        }
        problems.add(ExchangeMessage.NO_DATA.problem(PROGRAM, "Onyx connects data to a model by hand"));
    }

    private void refuse(String what, String where) {
        problems.add(ExchangeMessage.CANNOT_SAY.problem(PROGRAM, what, where));
    }

    // --- the graph -------------------------------------------------------------------------------------------

    private Map<String, String> groupLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int group = 1; group <= table.groupCount(); group++) {
            String label = table.groupPlan().labels().get(group - 1);
            if (table.groupCount() > 1 && !label.equals(OnyxWriter.number(value(group)))) {
                labels.put(OnyxWriter.number(value(group)), label);
            }
        }
        return labels;
    }

    /** Onyx tells groups by numbers: those of the data if they are numbers, else from 1. */
    private double value(int group) {
        List<String> labels = table.groupPlan().labels();
        boolean numbers = labels.stream().allMatch(label -> label.matches("-?\\d{1,9}"));
        return numbers ? Double.parseDouble(labels.get(group - 1)) : group;
    }

    private void nodes(int group) {
        boolean grouped = table.groupCount() > 1;
        for (String latent : table.latent()) {
            node(latent, true, group, "", 0);
        }
        for (String observed : table.observed()) {
            node(observed, false, group, grouped ? model.groupColumn() : "", grouped ? value(group) : 0);
        }
    }

    private void node(String name, boolean latent, int group, String groupName, double groupValue) {
        ids.put(key(name, group), nodes.size());
        nodes.add(new OnyxGraph.Node(nodes.size(), name, latent, false, groupName, groupValue, 0));
    }

    private static String key(String name, int group) {
        return group + " " + name;
    }

    private void edge(ParameterRow row) {
        boolean free = row.isFree() || row.exogenous();
        if (!free && row.value() == 0 && row.operator() != Operator.MEASURED_BY) {
            return; // no arrow
        }
        int left = ids.get(key(row.left(), row.group()));
        switch (row.operator()) {
            case MEASURED_BY -> arrow(row, left, ids.get(key(row.right(), row.group())), false, free);
            case REGRESSED_ON, FORMED_BY -> arrow(row, ids.get(key(row.right(), row.group())), left, false, free);
            case COVARIES_WITH -> arrow(row, left, ids.get(key(row.right(), row.group())), true, free);
            case INTERCEPT -> arrow(row, constant, left, false, free);
            default -> throw new IllegalStateException("ordered variables were refused");
        }
    }

    private void arrow(ParameterRow row, int source, int target, boolean twoHeads, boolean free) {
        String label = equals.nameOf(row);
        boolean written = !label.isEmpty() && equals.isWritten(label);
        String name = free ? label : "";
        if (name.isEmpty()) {
            name = automatic(row);
        } else if (!written) {
            name = "p" + label.replaceAll("\\D", "");
            name = parameters.contains(name) ? "_" + name : name;
        }
        double value = row.hasValue() ? row.value() : startOf(row);
        edges.add(new OnyxGraph.Edge(source, target, twoHeads, !free, value, name, !free || label.isEmpty(), 0));
    }

    private static double startOf(ParameterRow row) {
        return row.operator() == Operator.MEASURED_BY || row.isVariance() ? 1 : 0;
    }

    private String automatic(ParameterRow row) {
        String base =
                switch (row.operator()) {
                    case INTERCEPT -> "const_TO_" + row.left();
                    case COVARIES_WITH ->
                        row.isVariance() ? "VAR_" + row.left() : "COV_" + row.left() + "_" + row.right();
                    case MEASURED_BY -> row.left() + "_TO_" + row.right();
                    default -> row.right() + "_TO_" + row.left();
                };
        String name = row.group() == 1 ? base : base + "_g" + row.group();
        while (!parameters.add(name)) {
            name = name + "_";
        }
        return name;
    }
}
