package org.sewall.analysis.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sewall.analysis.exchange.lavaan.LavaanText;
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
 * Finds few statements that say all parameters of an imported model under the defaults of {@code sem()}.
 *
 * <p>Loadings and paths are always written. What the defaults add is compared with what was imported, and written where it
 * differs, until nothing differs any more.
 */
final class ImportedStatements {

    private static final Set<Operator> STRUCTURE =
            Set.of(Operator.MEASURED_BY, Operator.FORMED_BY, Operator.REGRESSED_ON);

    /** Each round writes at least one more row, or is the last. */
    private static final int MOST_ROUNDS = 20;

    private final ImportedModel model;
    private final ModelDefaults defaults;
    private final OrdinalPlan ordinal;
    private final boolean blocks;
    private final List<ImportedRow> targets;
    private final List<ImportedRow> written = new ArrayList<>();

    ImportedStatements(ImportedModel model) {
        this.model = model;
        this.defaults = defaults(model.options());
        this.ordinal = ordinal(model);
        this.blocks = differs(model);
        this.targets = blocks
                ? model.rows()
                : model.rows().stream().filter(row -> row.group() == 1).toList();
        targets.stream().filter(row -> STRUCTURE.contains(row.operator())).forEach(written::add);
        complete();
    }

    /** Return all statements. */
    List<String> all() {
        return text(written);
    }

    /** Return the constructs whose items measure them in the way that a declaration means. */
    Map<String, List<String>> constructs() {
        Map<String, List<String>> constructs = new LinkedHashMap<>();
        if (blocks) {
            return constructs;
        }
        for (ImportedRow row : written) {
            if (row.operator() == Operator.MEASURED_BY && isPlain(row.left())) {
                constructs.computeIfAbsent(row.left(), key -> new ArrayList<>()).add(row.right());
            }
        }
        return constructs;
    }

    /** Return the statements beside what the constructs say. */
    List<String> remainder() {
        Map<String, List<String>> constructs = constructs();
        return text(written.stream()
                .filter(row -> row.operator() != Operator.MEASURED_BY || !constructs.containsKey(row.left()))
                .toList());
    }

    private List<String> text(List<ImportedRow> rows) {
        ModelDescription description = description(rows);
        ModelDescription whole = new ModelDescription(
                description.statements(), model.definitions(), model.constraints(), model.inequalities());
        return new LavaanText(Words::variable, Words::label).lines(whole, model.groups());
    }

    /** An item of two constructs, or a construct that is an item, has no place among the items of a declaration. */
    private boolean isPlain(String construct) {
        List<ImportedRow> loadings = written.stream()
                .filter(row ->
                        row.operator() == Operator.MEASURED_BY && row.left().equals(construct))
                .toList();
        boolean own = loadings.stream()
                .allMatch(loading -> written.stream()
                                .filter(row -> row.operator() == Operator.MEASURED_BY
                                        && row.right().equals(loading.right()))
                                .count()
                        == 1);
        boolean observed = loadings.stream().noneMatch(loading -> written.stream()
                .anyMatch(row -> row.operator() != Operator.REGRESSED_ON
                        && STRUCTURE.contains(row.operator())
                        && row.left().equals(loading.right())));
        boolean usual = loadings.size() > 1
                && IntStream.range(0, loadings.size())
                        .allMatch(i -> loadings.get(i).label().isEmpty()
                                && (i == 0
                                        ? !loadings.get(i).free()
                                                && loadings.get(i).value() == 1
                                        : loadings.get(i).free()
                                                && Double.isNaN(loadings.get(i).value())));
        return own && observed && usual;
    }

    // --- what has to be written ------------------------------------------------------------------------------

    private void complete() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            ParameterTable table = ParameterTable.complete(
                    description(written), defaults, blocks ? GroupPlan.of(model.groups()) : GroupPlan.SINGLE, ordinal);
            List<ImportedRow> missing = missing(table);
            if (missing.isEmpty()) {
                return;
            }
            written.addAll(missing);
        }
    }

    private List<ImportedRow> missing(ParameterTable table) {
        List<ImportedRow> missing = new ArrayList<>();
        for (ImportedRow target : targets) {
            if (written.stream().noneMatch(target::sameTerm) && !isAdded(target, table)) {
                missing.add(target);
            }
        }
        for (ParameterRow row : table.rows()) {
            boolean wanted = !row.isFree()
                    || row.exogenous()
                    || row.operator() == Operator.THRESHOLD
                    || targets.stream().anyMatch(target -> target.sameTerm(row));
            if (!wanted) {
                missing.add(new ImportedRow(row.group(), row.left(), row.operator(), row.right(), false, 0, ""));
            }
        }
        return missing;
    }

    /** Say whether the defaults add a row as it was imported. */
    private static boolean isAdded(ImportedRow target, ParameterTable table) {
        Optional<ParameterRow> added =
                table.rows().stream().filter(target::sameTerm).findFirst();
        if (added.isEmpty()) {
            return !target.free() && target.value() == 0 && target.operator() != Operator.INTERCEPT;
        }
        ParameterRow row = added.get();
        if (target.free()) {
            return row.isFree() && target.label().isEmpty() && Double.isNaN(target.value());
        }
        return !row.isFree() && !row.exogenous() && row.value() == target.value();
    }

    private ModelDescription description(List<ImportedRow> rows) {
        ParameterTable bare = ParameterTable.complete(
                ModelDescription.of(rows.stream()
                        .map(row -> Statement.of(row.left(), row.operator(), row.right())
                                .inBlock(blocks ? row.group() : 0))
                        .toList()),
                defaults,
                blocks ? GroupPlan.of(model.groups()) : GroupPlan.SINGLE,
                ordinal);
        List<Statement> statements = new ArrayList<>();
        for (ImportedRow row : rows) {
            Optional<ParameterRow> usual =
                    bare.rows().stream().filter(row::sameTerm).findFirst();
            statements.add(new Statement(
                    row.left(), row.operator(), row.right(), premultipliers(row, usual), blocks ? row.group() : 0));
        }
        return ModelDescription.of(statements);
    }

    private static List<Premultiplier> premultipliers(ImportedRow row, Optional<ParameterRow> usual) {
        List<Premultiplier> premultipliers = new ArrayList<>();
        if (!row.free()) {
            boolean same = usual.filter(found -> !found.isFree() && found.value() == row.value())
                    .isPresent();
            if (!same) {
                premultipliers.add(new Premultiplier.Fixed(row.value()));
            }
            return premultipliers;
        }
        if (usual.filter(found -> !found.isFree()).isPresent()) {
            premultipliers.add(new Premultiplier.Freed());
        }
        if (!row.label().isEmpty()) {
            premultipliers.add(new Premultiplier.Labelled(row.label()));
        }
        if (!Double.isNaN(row.value())) {
            premultipliers.add(new Premultiplier.Started(row.value()));
        }
        return premultipliers;
    }

    private static ModelDefaults defaults(Map<String, String> options) {
        ModelDefaults defaults = ModelDefaults.sem();
        if (Objects.equals(options.get("meanstructure"), "true")) {
            defaults = defaults.withMeanStructure(true);
        }
        if (Objects.equals(options.get("fixed.x"), "false")) {
            defaults = defaults.withFixedX(false);
        }
        return defaults;
    }

    /** The thresholds that were imported are all that is known of categories. */
    private static OrdinalPlan ordinal(ImportedModel model) {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        for (String name : model.options().getOrDefault("ordered", "").split(",")) {
            if (!name.isBlank()) {
                thresholds.put(name, 0);
            }
        }
        for (ImportedRow row : model.rows()) {
            if (row.operator() == Operator.THRESHOLD && row.right().matches("t\\d{1,4}")) {
                thresholds.merge(row.left(), Integer.parseInt(row.right().substring(1)), Math::max);
            }
        }
        return new OrdinalPlan(
                thresholds,
                Objects.equals(model.options().get("parameterization"), "theta")
                        ? Parameterization.THETA
                        : Parameterization.DELTA);
    }

    /** Groups that differ in nothing but their data need no blocks of their own. */
    private static boolean differs(ImportedModel model) {
        Map<Integer, Set<ImportedRow>> rows = new HashMap<>();
        for (ImportedRow row : model.rows()) {
            rows.computeIfAbsent(row.group(), key -> new HashSet<>()).add(row.inGroup(1));
        }
        boolean labelled = model.rows().stream().anyMatch(row -> !row.label().isEmpty());
        return model.groups().size() > 1
                && (labelled
                        || rows.size() < model.groups().size()
                        || rows.values().stream().distinct().count() > 1);
    }
}
