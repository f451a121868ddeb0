package org.sewall.analysis.exchange.onyx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sewall.analysis.exchange.ExchangeMessage;
import org.sewall.analysis.exchange.Imported;
import org.sewall.analysis.exchange.ImportedModel;
import org.sewall.analysis.exchange.ImportedRow;
import org.sewall.kernel.spec.Operator;
import org.sewall.result.Problem;

/**
 * Reads a model of Onyx.
 *
 * <p>Onyx knows arrows only. An arrow from a latent to an observed variable is a loading, and so is one to a latent
 * variable where its source points to no observed one (a factor of second order); all others are paths.
 */
public final class OnyxImport {

    private final String file;
    private final OnyxReader reader = new OnyxReader();
    private final Map<Integer, OnyxGraph.Node> nodes = new LinkedHashMap<>();
    private final Map<Integer, Integer> groupOf = new HashMap<>();
    private final Set<Integer> measuring = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private OnyxImport(String file) {
        this.file = file;
    }

    /** Read the text of a file. */
    public static Imported read(String text, String file) {
        return new OnyxImport(file).imported(text);
    }

    private Imported imported(String text) {
        try {
            OnyxGraph graph = reader.read(text);
            return Imported.of(model(graph), List.of());
        } catch (OnyxReader.NoModel fault) {
            Problem problem = ExchangeMessage.NOT_THE_FORMAT.problem("Onyx", fault.getMessage());
            return Imported.refused(List.of(problem.at(file, fault.line(), 0)));
        }
    }

    private ImportedModel model(OnyxGraph graph) throws OnyxReader.NoModel {
        for (OnyxGraph.Node node : graph.nodes()) {
            if (node.caption().isBlank() && !node.constant()) {
                throw new OnyxReader.NoModel("a variable has no name", node.line());
            }
            if (nodes.putIfAbsent(node.id(), node) != null) {
                throw new OnyxReader.NoModel("two variables have the number " + node.id(), node.line());
            }
        }
        for (OnyxGraph.Edge edge : graph.edges()) {
            if (!nodes.containsKey(edge.source())
                    || !nodes.containsKey(edge.target())
                    || nodes.get(edge.target()).constant()
                            && !nodes.get(edge.source()).constant()) {
                throw new OnyxReader.NoModel("an arrow leads nowhere", edge.line());
            }
            boolean loading = !edge.twoHeads()
                    && nodes.get(edge.source()).latent()
                    && !nodes.get(edge.target()).latent();
            if (loading) {
                measuring.add(edge.source());
            }
            if (!edge.fixed()) {
                uses.merge(edge.parameter(), 1, Integer::sum);
            }
        }
        List<Double> values = new ArrayList<>(new LinkedHashSet<>(graph.nodes().stream()
                .filter(node -> !node.groupName().isEmpty())
                .map(OnyxGraph.Node::groupValue)
                .toList()));
        groups(graph, values);
        return finished(graph, values, rows(graph, Math.max(1, values.size())));
    }

    private ImportedModel finished(OnyxGraph graph, List<Double> values, List<ImportedRow> rows) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("meanstructure", Boolean.toString(graph.means()));
        options.put("fixed.x", "false");
        List<String> labels = values.stream().map(this::label).toList();
        if (labels.size() > 1) {
            String column = graph.nodes().stream()
                    .map(OnyxGraph.Node::groupName)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
            options.put("group", column);
            options.put("group.label", String.join(",", labels));
        }
        return new ImportedModel(
                graph.name(),
                labels.size() > 1 ? labels : List.of(""),
                rows,
                List.of(),
                List.of(),
                List.of(),
                options,
                ImportedModel.ImportedData.NONE);
    }

    private String label(double value) {
        String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return reader.groups().names().getOrDefault(OnyxWriter.number(value), number);
    }

    /** The group of an observed variable is said, that of a latent one is that of the variables it has to do with. */
    private void groups(OnyxGraph graph, List<Double> values) throws OnyxReader.NoModel {
        for (OnyxGraph.Node node : graph.nodes()) {
            if (!node.groupName().isEmpty()) {
                groupOf.put(node.id(), values.indexOf(node.groupValue()) + 1);
            }
        }
        boolean grown = true;
        while (grown && !values.isEmpty()) {
            grown = false;
            for (OnyxGraph.Edge edge : graph.edges()) {
                grown |= nodes.get(edge.source()).constant()
                        ? false
                        : spread(edge.source(), edge.target(), edge) || spread(edge.target(), edge.source(), edge);
            }
        }
    }

    private boolean spread(int from, int to, OnyxGraph.Edge edge) throws OnyxReader.NoModel {
        Integer group = groupOf.get(from);
        if (group == null) {
            return false;
        }
        Integer other = groupOf.putIfAbsent(to, group);
        if (other != null && !other.equals(group)) {
            throw new OnyxReader.NoModel("an arrow leads from one group to another", edge.line());
        }
        return other == null;
    }

    // --- parameters ------------------------------------------------------------------------------------------

    private List<ImportedRow> rows(OnyxGraph graph, int groups) throws OnyxReader.NoModel {
        List<ImportedRow> rows = new ArrayList<>();
        for (OnyxGraph.Edge edge : graph.edges()) {
            OnyxGraph.Node source = nodes.get(edge.source());
            if (source.constant() && nodes.get(edge.target()).constant()) {
                continue; // the variance of 1
            }
            ImportedRow row = row(edge, source, nodes.get(edge.target()));
            if (rows.stream().anyMatch(row::sameTerm)) {
                throw new OnyxReader.NoModel("two arrows relate the same variables", edge.line());
            }
            rows.add(row);
        }
        absent(graph, rows);
        return rows.stream()
                .sorted(Comparator.comparingInt(ImportedRow::group))
                .filter(row -> row.group() <= groups)
                .toList();
    }

    private ImportedRow row(OnyxGraph.Edge edge, OnyxGraph.Node source, OnyxGraph.Node target) {
        int group = groupOf.getOrDefault(target.id(), 1);
        String label = edge.fixed() || isAutomatic(edge) ? "" : edge.parameter();
        double value = edge.fixed() ? edge.value() : Double.NaN;
        if (source.constant()) {
            return new ImportedRow(group, target.caption(), Operator.INTERCEPT, "", !edge.fixed(), value, label);
        }
        if (edge.twoHeads()) {
            return new ImportedRow(
                    group, source.caption(), Operator.COVARIES_WITH, target.caption(), !edge.fixed(), value, label);
        }
        boolean loading = source.latent() && (!target.latent() || !measuring.contains(source.id()));
        return loading
                ? new ImportedRow(
                        group, source.caption(), Operator.MEASURED_BY, target.caption(), !edge.fixed(), value, label)
                : new ImportedRow(
                        group, target.caption(), Operator.REGRESSED_ON, source.caption(), !edge.fixed(), value, label);
    }

    /** Names that only one parameter has and that look made up are not the author's. */
    private boolean isAutomatic(OnyxGraph.Edge edge) {
        boolean single = uses.getOrDefault(edge.parameter(), 0) == 1;
        return edge.parameter().isBlank()
                || single
                        && (edge.automatic()
                                || edge.parameter().startsWith("VAR_")
                                || edge.parameter().startsWith("COV_")
                                || edge.parameter().contains("_TO_")
                                || edge.parameter().contains("->"));
    }

    /** What has no arrow is zero. */
    private void absent(OnyxGraph graph, List<ImportedRow> rows) {
        for (OnyxGraph.Node node : nodes.values()) {
            int group = groupOf.getOrDefault(node.id(), 1);
            if (node.constant()) {
                continue;
            }
            ImportedRow variance =
                    new ImportedRow(group, node.caption(), Operator.COVARIES_WITH, node.caption(), false, 0, "");
            if (rows.stream().noneMatch(variance::sameTerm)) {
                rows.add(variance);
            }
            ImportedRow mean = new ImportedRow(group, node.caption(), Operator.INTERCEPT, "", false, 0, "");
            if (graph.means() && rows.stream().noneMatch(mean::sameTerm)) {
                rows.add(mean);
            }
        }
    }
}
