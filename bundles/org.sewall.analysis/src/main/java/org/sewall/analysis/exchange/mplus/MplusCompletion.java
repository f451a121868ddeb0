package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.sewall.analysis.exchange.ImportedRow;
import org.sewall.analysis.exchange.mplus.MplusParameter.Said;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Parameterization;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;

/**
 * Says all parameters of an input, those as well that Mplus adds by default.
 *
 * <p>The defaults of one group are those of lavaan's {@code sem()}, which follow Mplus. In several groups, loadings,
 * thresholds and intercepts of indicators are equal unless the model of a group mentions them, means of factors are free
 * but in the first group, and so are scales of ordered variables (Mplus User's Guide, chapter 14).
 */
final class MplusCompletion {

    private final MplusVariables variables;
    private final boolean means;
    private final boolean theta;
    private final Set<String> composites = new LinkedHashSet<>();
    private int equalities;

    MplusCompletion(MplusVariables variables, Map<String, String> options, boolean means) {
        this.variables = variables;
        this.means = means || !variables.ordered().isEmpty();
        this.theta = Objects.equals(options.get("parameterization"), "theta");
    }

    /**
     * Say all parameters.
     *
     * @param overall what the model of all groups says
     * @param own what the models of each group say
     */
    List<ImportedRow> rows(List<MplusParameter> overall, List<List<MplusParameter>> own) {
        findComposites(overall);
        List<List<ImportedRow>> rows = new ArrayList<>();
        for (int group = 1; group <= own.size(); group++) {
            rows.add(complete(merged(overall, own.get(group - 1)), group));
        }
        if (own.size() > 1) {
            equate(rows, overall, own);
        }
        return rows.stream().flatMap(List::stream).toList();
    }

    /** A factor whose loadings are all 0 and that leaves nothing over is a composite of what it depends on. */
    private void findComposites(List<MplusParameter> overall) {
        Map<String, Boolean> measured = new LinkedHashMap<>();
        for (MplusParameter parameter : overall) {
            if (parameter.operator() == Operator.MEASURED_BY) {
                boolean zero = parameter.said() == Said.FIXED && parameter.value() == 0;
                measured.merge(parameter.left(), zero, Boolean::logicalAnd);
            }
        }
        measured.forEach((factor, zero) -> {
            boolean nothingLeft = overall.stream()
                    .anyMatch(p ->
                            p.is(Operator.COVARIES_WITH, factor, factor) && p.said() == Said.FIXED && p.value() == 0);
            boolean depends = overall.stream()
                    .anyMatch(p ->
                            p.operator() == Operator.REGRESSED_ON && p.left().equals(factor));
            if (zero && nothingLeft && depends) {
                composites.add(factor);
            }
        });
    }

    private static List<MplusParameter> merged(List<MplusParameter> overall, List<MplusParameter> own) {
        List<MplusParameter> merged = new ArrayList<>();
        for (MplusParameter parameter : overall) {
            put(merged, parameter);
        }
        for (MplusParameter parameter : own) {
            // a mention in the model of a group frees, even a first loading
            put(
                    merged,
                    parameter.said() == Said.NOTHING
                            ? new MplusParameter(
                                    parameter.left(),
                                    parameter.operator(),
                                    parameter.right(),
                                    Said.FREE,
                                    Double.NaN,
                                    parameter.label())
                            : parameter);
        }
        return merged;
    }

    private static void put(List<MplusParameter> into, MplusParameter parameter) {
        for (int i = 0; i < into.size(); i++) {
            if (into.get(i).sameTerm(parameter)) {
                into.set(i, parameter);
                return;
            }
        }
        into.add(parameter);
    }

    private List<ImportedRow> complete(List<MplusParameter> parameters, int group) {
        List<Statement> statements = new ArrayList<>();
        for (MplusParameter parameter : parameters) {
            boolean dummy = parameter.operator() == Operator.MEASURED_BY && composites.contains(parameter.left());
            if (!dummy) {
                statements.add(statement(parameter));
            }
        }
        ParameterTable table = ParameterTable.complete(
                ModelDescription.of(statements),
                ModelDefaults.sem().withMeanStructure(means),
                GroupPlan.SINGLE,
                ordinal(parameters));
        List<ImportedRow> rows = new ArrayList<>();
        for (ParameterRow row : table.rows()) {
            boolean implied = table.ordinalPlan().isOrdered(row.left()) && !row.user();
            if (!row.exogenous() && !implied) {
                rows.add(new ImportedRow(
                        group,
                        row.left(),
                        row.operator(),
                        row.right(),
                        row.isFree(),
                        row.value(),
                        row.isFree() ? row.label() : ""));
            }
        }
        return labelled(rows, parameters);
    }

    /** Labels as they were written: a completed table has names of its own for equal parameters. */
    private static List<ImportedRow> labelled(List<ImportedRow> rows, List<MplusParameter> parameters) {
        return rows.stream()
                .map(row -> row.labelled(parameters.stream()
                        .filter(p -> row.free() && p.is(operator(row), row.left(), row.right()))
                        .map(MplusParameter::label)
                        .findFirst()
                        .orElse("")))
                .toList();
    }

    /** Weights of composites were written as paths. */
    private static Operator operator(ImportedRow row) {
        return row.operator() == Operator.FORMED_BY ? Operator.REGRESSED_ON : row.operator();
    }

    private Statement statement(MplusParameter parameter) {
        boolean formed = parameter.operator() == Operator.REGRESSED_ON && composites.contains(parameter.left());
        List<Premultiplier> premultipliers = new ArrayList<>();
        switch (parameter.said()) {
            case FIXED -> premultipliers.add(new Premultiplier.Fixed(parameter.value()));
            case FREE -> {
                premultipliers.add(new Premultiplier.Freed());
                if (!Double.isNaN(parameter.value())) {
                    premultipliers.add(new Premultiplier.Started(parameter.value()));
                }
            }
            case NOTHING -> {}
        }
        return new Statement(
                parameter.left(),
                formed ? Operator.FORMED_BY : parameter.operator(),
                parameter.right(),
                premultipliers);
    }

    private OrdinalPlan ordinal(List<MplusParameter> parameters) {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        variables.ordered().forEach(name -> thresholds.put(name, 0));
        for (MplusParameter parameter : parameters) {
            if (parameter.operator() == Operator.THRESHOLD) {
                thresholds.merge(
                        parameter.left(), Integer.parseInt(parameter.right().substring(1)), Math::max);
            }
        }
        return new OrdinalPlan(thresholds, theta ? Parameterization.THETA : Parameterization.DELTA);
    }

    // --- what several groups have by default -----------------------------------------------------------------

    private void equate(List<List<ImportedRow>> groups, List<MplusParameter> overall, List<List<MplusParameter>> own) {
        Set<String> indicators = new LinkedHashSet<>();
        overall.stream().filter(p -> p.operator() == Operator.MEASURED_BY).forEach(p -> indicators.add(p.right()));
        for (ImportedRow first : groups.get(0)) {
            boolean equal =
                    first.free() && isEqual(first, indicators) && first.label().isEmpty();
            List<Integer> held = IntStream.range(0, equal ? groups.size() : 0)
                    .filter(g -> !mentions(own.get(g), first))
                    .boxed()
                    .toList();
            if (held.size() > 1) {
                String label = "held" + ++equalities;
                held.forEach(g -> replace(groups, g, first, label));
            }
        }
        for (int g = 1; g < groups.size(); g++) {
            release(groups, g, overall, own.get(g));
        }
    }

    private boolean isEqual(ImportedRow row, Set<String> indicators) {
        return switch (row.operator()) {
            case MEASURED_BY, THRESHOLD -> true;
            case INTERCEPT -> indicators.contains(row.left()) && !variables.isLatent(row.left());
            default -> false;
        };
    }

    private static void replace(List<List<ImportedRow>> groups, int group, ImportedRow first, String label) {
        groups.set(
                group,
                groups.get(group).stream()
                        .map(row -> row.inGroup(1).sameTerm(first) && row.free() ? row.labelled(label) : row)
                        .toList());
    }

    private void release(
            List<List<ImportedRow>> groups, int group, List<MplusParameter> overall, List<MplusParameter> own) {
        List<ImportedRow> rows = new ArrayList<>(groups.get(group));
        for (String ordered : variables.ordered()) {
            ImportedRow scale = new ImportedRow(
                    group + 1,
                    ordered,
                    theta ? Operator.COVARIES_WITH : Operator.SCALED_BY,
                    ordered,
                    true,
                    Double.NaN,
                    "");
            if (!mentions(own, scale) && !mentions(overall, scale)) {
                rows.add(scale);
            }
        }
        groups.set(
                group,
                rows.stream()
                        .map(row -> isReleased(row) && !mentions(own, row) && !mentions(overall, row)
                                ? new ImportedRow(
                                        row.group(), row.left(), row.operator(), row.right(), true, Double.NaN, "")
                                : row)
                        .toList());
    }

    private boolean isReleased(ImportedRow row) {
        return means
                && row.operator() == Operator.INTERCEPT
                && variables.isLatent(row.left())
                && !composites.contains(row.left());
    }

    private static boolean mentions(List<MplusParameter> parameters, ImportedRow row) {
        return parameters.stream().anyMatch(p -> p.is(row.operator(), row.left(), row.right()));
    }
}
