package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.nested.AmosSubset;
import org.sewall.kernel.nested.ComparedModel;
import org.sewall.kernel.nested.InvarianceLadder;
import org.sewall.kernel.nested.NamedParameterSet;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.result.Constraint;
import org.sewall.result.InvarianceTable;
import org.sewall.result.ModelResult;
import org.sewall.result.Step;

/** Fits the models of an invariance ladder, each of which holds more parameters equal across groups. */
final class InvarianceCase {

    private static final int AUTHORS = 1;

    private final InvarianceLadder ladder;
    private final ModelTask task;
    private final Function<ModelTask, ModelFit> fits;
    private final ProblemList problems;
    private final Function<String, Place> places;
    private Step step = Step.SINGLE;
    private String base = "";

    /**
     * What was found.
     *
     * @param models results of the steps' models
     * @param table how they compare
     */
    record Outcome(List<ModelResult> models, InvarianceTable table) {
        static final Outcome NONE = new Outcome(List.of(), InvarianceTable.NONE);

        static Outcome notPossible(String reason) {
            return new Outcome(List.of(), InvarianceTable.notPossible(reason));
        }
    }

    /**
     * Prepare a ladder.
     *
     * @param task the model whose parameters are held equal
     * @param fits gives what fits a task
     * @param places where a step is asked for, by its name; where the ladder is, for the empty name
     */
    InvarianceCase(
            InvarianceLadder ladder,
            ModelTask task,
            Function<ModelTask, ModelFit> fits,
            ProblemList problems,
            Function<String, Place> places) {
        this.ladder = ladder;
        this.task = task;
        this.fits = fits;
        this.problems = problems;
        this.places = places;
    }

    /** Say that the models are rungs of a ladder in a study, on top of a model with the given id. */
    InvarianceCase ofStudy(String model) {
        step = Step.RUNG;
        base = model;
        return this;
    }

    /**
     * Fit the models.
     *
     * @param main the model after it was fitted with the options as they are
     */
    Outcome run(ModelFit main, CaseData data, ProgressListener progress, CancelSignal cancel) {
        Optional<SampledModel> sampled = main.sampled();
        Optional<ComparedModel> fitted = main.compared();
        if (sampled.isEmpty() || fitted.isEmpty()) {
            return Outcome.notPossible("The model was not fitted.");
        }
        SampledModel model = sampled.get();
        if (model.plan().count() == 1) {
            problems.add(AnalysisMessage.INVARIANCE_WITHOUT_GROUPS.at(places.apply("")));
            return Outcome.notPossible(AnalysisMessage.INVARIANCE_WITHOUT_GROUPS.text());
        }
        Optional<String> unknown = unknown(fitted.get().model().table());
        if (unknown.isPresent()) {
            return Outcome.notPossible(unknown.get());
        }
        List<ModelResult> results = new ArrayList<>();
        InvarianceComparison comparison = new InvarianceComparison();
        for (InvarianceLadder.StepModel made :
                models(model, fitted.get().model().table().ordinalPlan())) {
            ModelFit fit = fits.apply(rung(made, model));
            ModelResult result = fit.run(data, progress, cancel);
            results.add(result);
            comparison.add(result, fit.compared(), restrictsLoadings(made.name(), model.table()));
        }
        return new Outcome(results, comparison.table());
    }

    /** Return the models of the ladder; steps that the author named and that hold nothing more equal are told. */
    private List<InvarianceLadder.StepModel> models(SampledModel model, OrdinalPlan ordinal) {
        List<InvarianceLadder.StepModel> models = ladder.models(
                model.description(),
                task.settings().defaults(),
                model.plan().labels(),
                ordinal,
                task.settings().grouping().partial());
        ladder.steps().stream()
                .map(InvarianceLadder.Step::name)
                .filter(name -> models.stream().noneMatch(made -> made.name().equals(name)))
                .filter(name -> Arrays.stream(AmosSubset.values())
                        .noneMatch(subset -> subset.printedName().equals(name)))
                .forEach(name ->
                        problems.add(AnalysisMessage.INVARIANCE_STEP_WITHOUT_EFFECT.at(places.apply(name), name)));
        return models;
    }

    /** Report terms that are no parameters of the model. */
    private Optional<String> unknown(ParameterTable table) {
        Optional<String> first = Optional.empty();
        for (InvarianceLadder.Step each : ladder.steps()) {
            for (NamedParameterSet set : each.sets()) {
                boolean subset = Arrays.stream(AmosSubset.values())
                        .anyMatch(amos -> amos.printedName().equals(set.name()));
                if (!subset && set.rows(table).isEmpty()) {
                    problems.add(
                            AnalysisMessage.INVARIANCE_TERM.at(places.apply(each.name()), each.name(), set.name()));
                    first = first.isPresent() ? first : Optional.of(problems.lastMessage());
                }
            }
        }
        return first;
    }

    private ModelTask rung(InvarianceLadder.StepModel made, SampledModel model) {
        List<String> blocks = IntStream.rangeClosed(1, model.plan().count())
                .mapToObj(Integer::toString)
                .toList();
        List<EqualityConstraint> all = made.description().constraints();
        List<Constraint> relations = new ArrayList<>(task.relations());
        all.subList(model.description().constraints().size(), all.size())
                .forEach(equality -> relations.add(new Constraint(
                        equality.left().text(), "==", equality.right().text(), AUTHORS)));
        FitSettings settings = task.settings();
        Grouping grouping = settings.grouping()
                .withEqual(made.plan().equal())
                .withPartial(made.plan().partial());
        return new ModelTask(
                made.name(),
                made.name(),
                step,
                base,
                task.source(),
                made.description(),
                blocks,
                relations,
                task.recodings(),
                settings.withGrouping(grouping));
    }

    private boolean restrictsLoadings(String name, ParameterTable table) {
        for (InvarianceLadder.Step each : ladder.steps()) {
            if (each.name().equals(name)) {
                boolean families = each.families().equals(Set.of(EqualityFamily.LOADINGS));
                boolean sets = !each.sets().isEmpty()
                        && each.sets().stream()
                                .flatMap(set -> set.rows(table).stream())
                                .allMatch(row -> row.operator() == Operator.MEASURED_BY);
                return families && each.sets().isEmpty()
                        || sets && each.families().isEmpty();
            }
        }
        return false;
    }
}
