package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.kernel.nested.InvarianceLadder;
import org.sewall.model.DataSource;
import org.sewall.model.Invariance;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Rung;
import org.sewall.model.SewallPackage;
import org.sewall.result.InvarianceTable;
import org.sewall.result.LadderResult;
import org.sewall.result.ModelResult;

/** Fits the invariance ladders of a study: the last step of a model in several groups, with more and more held equal. */
final class StudyLadders {

    private final StudyContext context;
    private final StudyModels models;

    StudyLadders(StudyContext context, StudyModels models) {
        this.context = context;
        this.models = models;
    }

    /**
     * A ladder and its models.
     *
     * @param ladder how they compare
     * @param models their results
     */
    record Found(LadderResult ladder, List<ModelResult> models) {}

    /** Fit all ladders. */
    List<Found> run() {
        return declared().stream().map(this::run).toList();
    }

    /** Return the fingerprints of the ladders by their names; an empty text for one that cannot be fitted. */
    Map<String, String> fingerprints() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Invariance ladder : declared()) {
            String print = task(ladder)
                    .map(task ->
                            fingerprint(ladder, task, models.of(task.source()).fingerprint(task)))
                    .orElse("");
            found.put(ladder.getName(), print);
        }
        return found;
    }

    private List<Invariance> declared() {
        return StudyScope.declared(context.study(), Invariance.class).stream()
                .filter(ladder -> ladder.getName() != null)
                .toList();
    }

    private static String column(Invariance ladder) {
        return ladder.getGroup() == null ? Translation.groupOf(ladder.getModel()) : ladder.getGroup();
    }

    /** Return the model in groups; nothing if ladder or model have errors in their text. */
    private Optional<ModelTask> task(Invariance ladder) {
        ModelDeclaration model = ladder.getModel();
        if (!TextCheck.isParsed(context.study())
                || model == null
                || model.eIsProxy()
                || !LadderTranslation.isWhole(ladder)) {
            return Optional.empty();
        }
        List<ModelTask> steps = models.of(model).tasks(model, column(ladder));
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    private static String fingerprint(Invariance ladder, ModelTask task, String model) {
        if (model.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(model, task.id()));
        for (InvarianceLadder.Step step : LadderTranslation.of(ladder).steps()) {
            parts.add(step.name() + step.families().stream().sorted().toList());
            step.sets().forEach(set -> parts.add(set.name()));
            step.except().forEach(relation -> parts.add("except " + relation.term()));
        }
        return Fingerprint.of(parts);
    }

    private Found run(Invariance ladder) {
        Place name = context.places().of(ladder, SewallPackage.Literals.NAMED__NAME);
        Optional<ModelTask> task = task(ladder);
        if (task.isEmpty()) {
            context.problems().add(AnalysisMessage.INCOMPLETE_TEXT.at(name, ladder.getName()));
            return refused(ladder, "", AnalysisMessage.INCOMPLETE_TEXT.text(ladder.getName()));
        }
        String column = column(ladder);
        if (column.isEmpty()) {
            context.problems().add(AnalysisMessage.LADDER_WITHOUT_COLUMN.at(name, ladder.getName()));
            return refused(ladder, "", AnalysisMessage.LADDER_WITHOUT_COLUMN.text(ladder.getName()));
        }
        Optional<DataSource> source = Translation.dataOf(task.get().source());
        var loaded = context.load(
                source,
                AnalysisMessage.NO_DATA.text(Translation.nameOf(task.get().source())));
        if (loaded.data().isEmpty()) {
            return refused(ladder, "", loaded.reason());
        }
        return run(ladder, task.get(), loaded.data().get());
    }

    private Found run(Invariance ladder, ModelTask task, DataLoader.Loaded.Read data) {
        Place column = context.places()
                .of(
                        ladder,
                        ladder.getGroup() == null
                                ? SewallPackage.Literals.NAMED__NAME
                                : SewallPackage.Literals.INVARIANCE__GROUP);
        String print = fingerprint(ladder, task, Fingerprint.of(task, data.hash()));
        Optional<String> trouble = new GroupCheck(column, context.problems()).ofLadder(ladder, task, data.data());
        if (trouble.isPresent()) {
            return refused(ladder, print, trouble.get());
        }
        Optional<Found> known = known(ladder, print);
        if (known.isPresent()) {
            return known.get();
        }
        ModelFit main = new ModelFit(task, print, context.places(), context.problems());
        if (!context.fits()) {
            main.examine(data.data());
            return refused(ladder, "", "The ladder was not to be fitted.");
        }
        main.run(data.data(), context.progress(), context.cancel());
        InvarianceCase.Outcome outcome = new InvarianceCase(
                        LadderTranslation.of(ladder),
                        task,
                        rung -> new ModelFit(rung, print, context.places(), context.problems()),
                        context.problems(),
                        step -> place(ladder, step))
                .ofStudy(task.id())
                .run(main, data.data(), context.progress(), context.cancel());
        return new Found(
                new LadderResult(
                        ladder.getName(), task.id(), task.settings().grouping().variable(), print, outcome.table()),
                outcome.models());
    }

    /** Return where a step is asked for. */
    private Place place(Invariance ladder, String step) {
        for (Rung rung : ladder.getRungs()) {
            if (step.equals(LadderTranslation.id(ladder, rung.getParameters().getName()))) {
                return context.places().of(rung, SewallPackage.Literals.RUNG__PARAMETERS);
            }
        }
        return context.places().of(ladder, SewallPackage.Literals.NAMED__NAME);
    }

    /** Take over a ladder whose fingerprint is the same, unless there was something to say about it. */
    private Optional<Found> known(Invariance ladder, String print) {
        return context.previous().flatMap(previous -> previous.analyses()
                .ladder(ladder.getName())
                .filter(found -> found.fingerprint().equals(print)
                        && found.table().reason().isEmpty()
                        && found.table().rungs().size()
                                == LadderTranslation.of(ladder).steps().size())
                .flatMap(found -> {
                    List<ModelResult> rungs = found.table().rungs().stream()
                            .flatMap(rung -> previous.model(rung.model()).stream())
                            .filter(model ->
                                    model.isFitted() && model.warnings().isEmpty() && model.admissible())
                            .toList();
                    return rungs.size() == found.table().rungs().size()
                            ? Optional.of(new Found(found, rungs))
                            : Optional.empty();
                }));
    }

    private static Found refused(Invariance ladder, String print, String reason) {
        boolean known = ladder.getModel() != null && !ladder.getModel().eIsProxy();
        return new Found(
                new LadderResult(
                        ladder.getName(),
                        known ? Translation.lastStepId(ladder.getModel()) : "",
                        known ? column(ladder) : "",
                        print,
                        InvarianceTable.notPossible(reason)),
                List.of());
    }
}
