package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;
import org.sewall.model.DataSource;
import org.sewall.model.Item;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Scale;
import org.sewall.result.Step;

/** A model, or one step of it, as it would be fitted. */
public final class PlannedModel {

    private final ModelTask task;
    private Optional<ParameterTable> completedOnce = Optional.empty();

    PlannedModel(ModelTask task) {
        this.task = task;
    }

    /**
     * A model with all that defaults add.
     *
     * @param description what its author wrote, statements for one group with its number
     * @param table the completed model
     */
    public record Completed(ModelDescription description, ParameterTable table) {}

    /** Return the id in results. */
    public String id() {
        return task.id();
    }

    /** Return the name of the model, which both steps share. */
    public String name() {
        return Translation.nameOf(task.source());
    }

    /** Return the declaration it comes from. */
    public ModelDeclaration source() {
        return task.source();
    }

    /** Tell whether this is the first of two steps. */
    public boolean isMeasurement() {
        return task.step() == Step.MEASUREMENT;
    }

    /** Return the data it would be fitted to, if there are any. */
    public Optional<DataSource> data() {
        return Translation.dataOf(task.source()).filter(source -> !source.eIsProxy());
    }

    /** Return the items that it uses. */
    public Set<Item> items() {
        return Translation.items(task.source(), isMeasurement());
    }

    /** Return the declared scale of an item, if there is one. */
    public static Optional<Scale> scale(Item item) {
        return Recoding.scale(item);
    }

    /** Tell whether somebody said that an item has two answers. */
    public static boolean isBinary(Item item) {
        return Recoding.isBinary(item);
    }

    /** Return the column that forms its groups, empty without one. */
    public String groupColumn() {
        return task.settings().grouping().variable();
    }

    /** Return the groups that its settings choose, empty for all there are. */
    public List<String> groupLabels() {
        return task.settings().grouping().labels();
    }

    /** Tell whether cases with missing values are left out. */
    public boolean needsCompleteCases() {
        return task.settings().method().missing().needsCompleteCases();
    }

    /** Return what tells it from other models, but for its data. */
    public String fingerprint() {
        return Fingerprint.of(task, "");
    }

    /** Return the groups as far as the text tells them: those of blocks, or numbers for as many as are written. */
    public List<String> groupsInText() {
        if (!task.settings().grouping().labels().isEmpty()) {
            return task.settings().grouping().labels();
        }
        if (task.blocks().size() > 1) {
            return task.blocks();
        }
        int count = groupColumn().isEmpty() ? 1 : 2;
        for (Statement statement : task.description().statements()) {
            for (Premultiplier premultiplier : statement.premultipliers()) {
                if (premultiplier instanceof Premultiplier.PerGroup values) {
                    count = Math.max(count, values.byGroup().size());
                }
            }
        }
        return count == 1
                ? List.of("")
                : IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /** Return the names of the observed variables that would be taken as ordered. */
    public List<String> ordered() {
        Set<String> ordered = new LinkedHashSet<>(task.settings().method().ordered());
        ParameterTable table = uncompleted();
        if (task.settings().allOrdered()) {
            ordered.addAll(table.observed());
            ordered.removeAll(table.roles().covariates());
        }
        ordered.addAll(thresholdsInText().keySet());
        return table.observed().stream().filter(ordered::contains).toList();
    }

    /** Return the number of thresholds of the variables for which the text names some. */
    private Map<String, Integer> thresholdsInText() {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        for (Statement statement : task.description().statements()) {
            if (statement.operator() == Operator.THRESHOLD && statement.right().matches("t[1-9]\\d{0,3}")) {
                int number = Integer.parseInt(statement.right().substring(1));
                thresholds.merge(statement.left(), number, Math::max);
            }
        }
        return thresholds;
    }

    /**
     * Complete the model with what defaults add.
     *
     * @param groups names of the groups in their order, one empty name for a single group
     * @param thresholds number of thresholds of the ordered variables
     * @return nothing if a block is for a group that is not there, or the categories of an ordered variable are unknown
     */
    public Optional<Completed> completed(List<String> groups, Map<String, Integer> thresholds) {
        List<String> ordered = ordered();
        Map<String, Integer> known = new LinkedHashMap<>(thresholdsInText());
        known.putAll(thresholds);
        known.keySet().retainAll(ordered);
        if (!known.keySet().containsAll(ordered)) {
            return Optional.empty();
        }
        return description(groups).map(description -> {
            FitSettings settings = task.settings();
            boolean means = settings.method().missing().keepsIncompleteCases()
                    || settings.defaults().meanStructure();
            ModelDefaults defaults = settings.defaults().withMeanStructure(means);
            GroupPlan plan = settings.grouping().plan(groups);
            OrdinalPlan ordinal = known.isEmpty()
                    ? OrdinalPlan.NONE
                    : new OrdinalPlan(known, settings.method().parameterization());
            return new Completed(description, ParameterTable.complete(description, defaults, plan, ordinal));
        });
    }

    /** Return the model as it is completed for one group, without thresholds: what tells its variables and their roles. */
    public ParameterTable uncompleted() {
        if (completedOnce.isEmpty()) {
            completedOnce = Optional.of(
                    ParameterTable.complete(task.description(), task.settings().defaults()));
        }
        return completedOnce.get();
    }

    private Optional<ModelDescription> description(List<String> groups) {
        List<Integer> numbers = new ArrayList<>();
        for (String label : task.blocks()) {
            int number = ModelSampling.number(label, groups);
            if (number == 0) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(ModelSampling.inGroups(task.description(), numbers));
    }
}
