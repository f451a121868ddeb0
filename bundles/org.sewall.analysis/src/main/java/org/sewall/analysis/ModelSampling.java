package org.sewall.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Statement;

/** Brings a model and its data together: finds groups and columns, and says what is missing. */
final class ModelSampling {

    private final ModelTask task;
    private final FitSettings settings;
    private final Places places;
    private final ProblemList problems;

    ModelSampling(ModelTask task, Places places, ProblemList problems) {
        this.task = task;
        this.settings = task.settings();
        this.places = places;
        this.problems = problems;
    }

    /** Return the model with its data; nothing if it has none, which is then reported. */
    Optional<SampledModel> of(CaseData data) {
        return groups(data).flatMap(groups -> blocks(groups).flatMap(description -> sample(data, groups, description)));
    }

    private Optional<SampledModel> sample(CaseData data, List<String> groups, ModelDescription description) {
        GroupPlan plan = settings.grouping().plan(groups);
        ParameterTable table = ParameterTable.complete(description, settings.defaults(), plan);
        if (!checkColumns(table, data)) {
            return Optional.empty();
        }
        EstimationMethod method = method(table);
        CaseData.Sampled sampled = data.sample(new CaseData.Request(
                table.observed(),
                settings.grouping(),
                groups,
                !method.missing().needsCompleteCases(),
                Set.copyOf(method.ordered()),
                settings.inputDivisor(),
                task.recodings()));
        if (sampled instanceof CaseData.Sampled.Taken taken) {
            FitOptions options = settings.fitOptions().withMethod(method);
            return Optional.of(new SampledModel(description, plan, table, options, standardized(taken, table, method)));
        }
        ((CaseData.Sampled.Refused) sampled).problems().forEach(problem -> problems.add(ProblemList.of(problem)));
        return Optional.empty();
    }

    /** Standardize outcomes and indicators, as lavaan does: fixed covariates and ordered variables stay as they are. */
    private CaseData.Sampled.Taken standardized(
            CaseData.Sampled.Taken taken, ParameterTable table, EstimationMethod method) {
        if (!settings.standardized()) {
            return taken;
        }
        Set<String> variables = new HashSet<>(table.observed());
        method.ordered().forEach(variables::remove);
        if (settings.defaults().fixedX()) {
            table.roles().covariates().forEach(variables::remove);
        }
        return new CaseData.Sampled.Taken(taken.sample().standardized(variables), taken.dropped(), taken.remarks());
    }

    /** Return the method for the variables of the model: of the ordered ones, those it has. */
    EstimationMethod method(ParameterTable table) {
        Set<String> ordered = new HashSet<>(settings.method().ordered());
        if (settings.allOrdered()) {
            ordered.addAll(table.observed());
            ordered.removeAll(table.roles().covariates());
        }
        return settings.method()
                .withOrdered(table.observed().stream().filter(ordered::contains).toList());
    }

    private Optional<List<String>> groups(CaseData data) {
        return new GroupCheck(places.ofGroup(task.source()), problems).groups(task, data);
    }

    /**
     * Give the statements of blocks the numbers of their groups. A block is named like its group, or has the number of it;
     * lavaan takes blocks in their order whatever they are called.
     */
    Optional<ModelDescription> blocks(List<String> groups) {
        List<Integer> numbers = new ArrayList<>();
        for (String label : task.blocks()) {
            int number = number(label, groups);
            if (number == 0) {
                problems.add(AnalysisMessage.UNKNOWN_GROUP.at(
                        places.ofName(task.source()), label, groups.size() == 1 ? "1" : String.join(", ", groups)));
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(inGroups(task.description(), numbers));
    }

    /** Give the statements of blocks the numbers of their groups. */
    static ModelDescription inGroups(ModelDescription written, List<Integer> numbers) {
        List<Statement> statements = written.statements().stream()
                .map(statement ->
                        statement.block() == 0 ? statement : statement.inBlock(numbers.get(statement.block() - 1)))
                .toList();
        return new ModelDescription(statements, written.definitions(), written.constraints(), written.inequalities());
    }

    /** Return the number of the group that a block is for, 0 if there is none. */
    static int number(String label, List<String> groups) {
        if (label.matches("[1-9]\\d{0,8}") && Integer.parseInt(label) <= groups.size()) {
            return Integer.parseInt(label);
        }
        return groups.indexOf(label) + 1;
    }

    private boolean checkColumns(ParameterTable table, CaseData data) {
        List<String> names = data.names();
        boolean complete = true;
        for (String variable : table.observed()) {
            if (!names.contains(variable)) {
                complete = false;
                List<String> unused = new ArrayList<>(names);
                unused.removeAll(table.observed());
                String advice = NearestName.advice(
                        variable,
                        unused,
                        "Correct the name or add the column to the file, which has " + NearestName.some(names) + ".");
                String nearest = NearestName.find(variable, unused).orElse("");
                problems.add(AnalysisMessage.MISSING_COLUMN
                        .at(places.ofVariable(task.source(), variable), variable, data.shownAs(), advice)
                        .about(variable, nearest));
            }
        }
        return complete;
    }
}
