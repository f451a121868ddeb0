package org.sewall.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.model.Alternative;
import org.sewall.model.Item;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;
import org.sewall.result.BorrowedModel;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.Status;
import org.sewall.result.Step;

/**
 * Fits the models and alternatives of a study, each step once.
 *
 * <p>The result of a model belongs to the file that declares it. What another file needs of it, for an alternative or a
 * hypothesis there, is fitted as its own file says, with its settings and its data, and told as borrowed.
 */
final class StudyModels {

    private final StudyContext context;
    private final Optional<StudySettings> settings;
    private final boolean parsed;
    private final Map<ModelDeclaration, List<ModelTask>> tasks = new HashMap<>();
    private final Map<String, ModelResult> results = new LinkedHashMap<>();
    private final Map<StudyFile, StudyModels> others = new HashMap<>();
    private final Map<String, BorrowedModel> borrowed = new LinkedHashMap<>();

    StudyModels(StudyContext context, Optional<StudySettings> settings) {
        this.context = context;
        this.settings = settings;
        this.parsed = TextCheck.isParsed(context.study());
    }

    /** Fit all models of the file. */
    List<ModelResult> fitAll() {
        List<ModelResult> all = new ArrayList<>();
        declarations().forEach(declaration -> all.addAll(fit(declaration)));
        return all;
    }

    /** Return the fingerprints of all models of the file by their ids; none for one that cannot be fitted. */
    Map<String, String> fingerprints() {
        Map<String, String> found = new LinkedHashMap<>();
        for (ModelDeclaration declaration : declarations()) {
            tasks(declaration).forEach(task -> found.put(task.id(), fingerprint(task)));
        }
        return found;
    }

    /** Return the fingerprints of models of other files that alternatives of this one rival. */
    Map<String, String> fingerprintsOfBases() {
        Map<String, String> found = new LinkedHashMap<>();
        for (ModelDeclaration declaration : declarations()) {
            if (hasBase(declaration)) {
                ModelDeclaration base = ((Alternative) declaration).getBase();
                StudyModels there = of(base);
                if (there != this) {
                    there.tasks(base).forEach(task -> found.put(task.id(), there.fingerprint(task)));
                }
            }
        }
        return found;
    }

    /** Return the models of the file. */
    List<ModelDeclaration> declarations() {
        return StudyScope.declared(context.study(), ModelDeclaration.class);
    }

    /** Return the steps of a model of the file as they are fitted; none if the model cannot be fitted. */
    List<ModelTask> tasks(ModelDeclaration declaration) {
        return tasks.computeIfAbsent(
                declaration,
                model -> parsed && settings.isPresent() && isSound(model)
                        ? Translation.tasks(model, settings.get())
                        : List.of());
    }

    /** Return the steps of a model of the file in the groups that a column forms. */
    List<ModelTask> tasks(ModelDeclaration declaration, String group) {
        return parsed && settings.isPresent() && isSound(declaration)
                ? Translation.tasks(
                        declaration, (own, ordered) -> settings.get().of(group, ordered))
                : List.of();
    }

    /** Return the results of the steps of a model of the file. */
    List<ModelResult> fit(ModelDeclaration declaration) {
        List<ModelTask> steps = tasks(declaration);
        if (steps.isEmpty()) {
            return Translation.outline(declaration).stream()
                    .map(task -> results.computeIfAbsent(
                            task.id(),
                            id -> unfitted(
                                    task,
                                    AnalysisMessage.INCOMPLETE_TEXT,
                                    context.places().ofName(task.source()))))
                    .toList();
        }
        return steps.stream().map(this::result).toList();
    }

    /** Return the result of one step of a model of the file. */
    ModelResult result(ModelTask task) {
        ModelResult known = results.get(task.id());
        if (known == null) {
            known = fitted(task);
            results.put(task.id(), known);
        }
        return known;
    }

    /** Return the models that the file in which a model stands is fitted with: these, or those of another file. */
    StudyModels of(ModelDeclaration declaration) {
        StudyFile file = StudyScope.fileOf(declaration).orElse(context.study());
        return file == context.study() ? this : of(file);
    }

    /** Return the models of all other files of the project, in the order of the files' names. */
    List<StudyModels> others() {
        return new StudyScope(context.study()).others().stream().map(this::of).toList();
    }

    /** Return the models of another file. */
    StudyModels of(StudyFile file) {
        return others.computeIfAbsent(file, other -> {
            StudyContext there = context.of(other);
            return new StudyModels(there, there.settings());
        });
    }

    /** Return the result of the last step of a model, wherever it is declared. */
    ModelResult lastStep(ModelDeclaration declaration) {
        StudyModels there = of(declaration);
        List<ModelResult> steps = there.fit(declaration);
        ModelResult last = steps.get(steps.size() - 1);
        if (there != this) {
            borrow(there, last);
        }
        return last;
    }

    /** Return the result of a step of a model of another file. */
    ModelResult borrowed(StudyModels there, ModelTask task) {
        ModelResult result = there.result(task);
        borrow(there, result);
        return result;
    }

    private void borrow(StudyModels there, ModelResult result) {
        borrowed.put(
                result.id(),
                new BorrowedModel(result.id(), there.context.location().path(), result.fingerprint()));
        context.memory().keep(result);
    }

    /** Return which models of other files were needed. */
    List<BorrowedModel> borrowed() {
        return List.copyOf(borrowed.values());
    }

    /** Return the fingerprint of a step, empty without data. */
    String fingerprint(ModelTask task) {
        return Translation.dataOf(task.source())
                .filter(source -> !source.eIsProxy())
                .map(context.loader()::load)
                .map(loaded -> loaded instanceof DataLoader.Loaded.Read read ? Fingerprint.of(task, read.hash()) : "")
                .orElse("");
    }

    /** Return the differences in chi-square between the steps of models, and between alternatives and their bases. */
    List<ModelComparison> comparisons() {
        List<ModelComparison> comparisons = new ArrayList<>();
        for (ModelDeclaration declaration : declarations()) {
            List<ModelResult> steps = fit(declaration);
            if (steps.size() == 2) {
                comparisons.add(NestedComparison.of(steps.get(0), steps.get(1)));
            } else if (steps.get(0).step() == Step.ALTERNATIVE && hasBase(declaration)) {
                ModelResult base = lastStep(((Alternative) declaration).getBase());
                comparisons.add(NestedComparison.of(steps.get(0), base));
            }
        }
        return comparisons;
    }

    private static boolean hasBase(ModelDeclaration declaration) {
        return declaration instanceof Alternative alternative
                && alternative.getBase() != null
                && !alternative.getBase().eIsProxy()
                && alternative.getBase() != declaration;
    }

    private boolean isSound(ModelDeclaration declaration) {
        if (!TextCheck.isWhole(declaration)) {
            return false;
        }
        if (TextCheck.unknownFunction(declaration).isPresent()) {
            TextCheck.unknownFunction(declaration).ifPresent(call -> context.problems()
                    .add(AnalysisMessage.UNKNOWN_FUNCTION.at(context.places().of(call), call.getFunction())));
            return false;
        }
        List<Item> unscaled = Recoding.withoutScale(Translation.items(declaration, false));
        unscaled.forEach(item -> context.problems()
                .add(AnalysisMessage.REVERSED_WITHOUT_SCALE.at(
                        context.places().of(item, SewallPackage.Literals.NAMED__NAME), item.getName())));
        return unscaled.isEmpty();
    }

    private ModelResult fitted(ModelTask task) {
        Place name = context.places().ofName(task.source());
        if (task.description().statements().isEmpty()) {
            return unfitted(task, AnalysisMessage.EMPTY_MODEL, name);
        }
        var loaded = context.load(
                Translation.dataOf(task.source()), AnalysisMessage.NO_DATA.text(Translation.nameOf(task.source())));
        return loaded.data()
                .map(data -> fitted(task, data))
                .orElseGet(() ->
                        ModelFit.unfitted(task, loaded.cancelled() ? Status.CANCELLED : Status.ERROR, loaded.reason()));
    }

    private ModelResult unfitted(ModelTask task, AnalysisMessage message, Place place) {
        String model = Translation.nameOf(task.source());
        context.problems().add(message.at(place, model));
        return ModelFit.unfitted(task, Status.ERROR, message.text(model));
    }

    /** Take over a result whose fingerprint is the same, unless it has findings: those need their new places. */
    private ModelResult fitted(ModelTask task, DataLoader.Loaded.Read data) {
        Optional<String> trouble =
                new GroupCheck(context.places().ofGroup(task.source()), context.problems()).ofModel(task, data.data());
        if (trouble.isPresent()) {
            return ModelFit.unfitted(task, Status.ERROR, trouble.get());
        }
        return fitted(task, measured(task, data.data()), data);
    }

    /** Published moments hold no categories: ordinal items are analysed as measured ones, which is told. */
    private ModelTask measured(ModelTask task, CaseData data) {
        List<String> ordinal = Translation.ordinal(Translation.items(task.source(), false));
        if (!(data instanceof CaseData.Published) || ordinal.isEmpty() || settings.isEmpty()) {
            return task;
        }
        context.problems()
                .add(AnalysisMessage.ORDINAL_MOMENTS.at(
                        context.places().ofName(task.source()),
                        Translation.nameOf(task.source()),
                        String.join(", ", ordinal)));
        String group = task.settings().grouping().variable();
        return settings.get().of(group, List.of()).map(task::withSettings).orElse(task);
    }

    private ModelResult fitted(ModelTask task, ModelTask measured, DataLoader.Loaded.Read data) {
        String fingerprint = Fingerprint.of(task, data.hash());
        Optional<ModelResult> known = context.previous()
                .flatMap(result -> result.model(task.id()))
                .or(() -> context.memory().fit(task.id(), fingerprint))
                .filter(result -> result.fingerprint().equals(fingerprint))
                .filter(result -> result.isFitted() && result.warnings().isEmpty())
                .filter(result -> result.base().equals(task.base()) && result.step() == task.step());
        ModelFit fit = new ModelFit(measured, fingerprint, context.places(), context.problems());
        if (known.isEmpty() && !context.fits()) {
            return fit.examine(data.data());
        }
        ModelResult result = known.orElseGet(() -> fit.run(data.data(), context.progress(), context.cancel()));
        new FitFindings(context.places(), context.problems()).report(measured, result, data.data());
        return result;
    }
}
