package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.model.DataSource;
import org.sewall.model.Hypothesis;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.StudyFile;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;
import org.sewall.result.Status;
import org.sewall.result.Step;
import org.sewall.result.StudyResult;

/**
 * Analyses a study: fits its models to its data, compares them and judges its hypotheses.
 *
 * <p>Builder, command line and language server call this, so their numbers cannot differ. An instance remembers the data
 * files it read as long as their content stays the same; keep it between runs. Nothing that a user can cause is thrown:
 * it comes as a problem at its place.
 */
public final class StudyAnalysis {

    private final DataCache cache = new DataCache();

    /**
     * Analyse a study.
     *
     * @param study the study, parsed and linked; its models with holes in their text are not fitted
     * @param location where it lies, for its data and for the places of problems
     * @param progress hears of each iteration of each fit
     * @param cancel asked in each iteration; what was cancelled has that status
     * @param previous result of an earlier run, whose models are taken over where nothing they depend on has changed
     */
    public StudyResult run(
            StudyFile study,
            StudyLocation location,
            ProgressListener progress,
            CancelSignal cancel,
            Optional<StudyResult> previous) {
        return new Run(study, location, progress, cancel, previous).result();
    }

    /** Analyse a study afresh, without progress or cancellation. */
    public StudyResult run(StudyFile study, StudyLocation location) {
        return run(study, location, ProgressListener.SILENT, CancelSignal.NEVER, Optional.empty());
    }

    /**
     * Look for all that would keep the models of a study from being fitted, without fitting them.
     *
     * @param study the study, parsed and linked
     * @param location where it lies
     */
    public List<Problem> check(StudyFile study, StudyLocation location) {
        Run run = new Run(study, location, ProgressListener.SILENT, CancelSignal.NEVER, Optional.empty());
        run.fitsModels = false;
        return run.result().problems();
    }

    /**
     * Say what a run would depend on, without fitting anything.
     *
     * @return fingerprints of models and steps by their ids; an empty text for one that cannot be fitted
     */
    public Map<String, String> fingerprints(StudyFile study, StudyLocation location) {
        return new Run(study, location, ProgressListener.SILENT, CancelSignal.NEVER, Optional.empty()).fingerprints();
    }

    /** One analysis of one study. */
    private final class Run {

        private final StudyFile study;
        private final ProgressListener progress;
        private final CancelSignal cancel;
        private final Optional<StudyResult> previous;
        private final Places places;
        private final ProblemList problems = new ProblemList();
        private final DataLoader loader;
        private final List<ModelTask> tasks = new ArrayList<>();
        private final List<ModelResult> results = new ArrayList<>();
        private boolean fitsModels = true;

        Run(
                StudyFile study,
                StudyLocation location,
                ProgressListener progress,
                CancelSignal cancel,
                Optional<StudyResult> previous) {
            this.study = study;
            this.progress = progress;
            this.cancel = cancel;
            this.previous = previous;
            this.places = new Places(location);
            this.loader = new DataLoader(location, cache, cancel, problems);
        }

        StudyResult result() {
            Optional<FitSettings> settings = settings();
            settings.ifPresentOrElse(this::fitAll, this::fitNothing);
            List<HypothesisResult> hypotheses = declared(Hypothesis.class).stream()
                    .filter(hypothesis -> hypothesis.getName() != null)
                    .map(new HypothesisJudge(tasks, results)::judge)
                    .toList();
            return new StudyResult(
                    EngineVersion.engine(),
                    study.getStudy() == null ? "" : text(study.getStudy().getName()),
                    study.getStudy() == null ? "" : text(study.getStudy().getTitle()),
                    settings.map(found -> key(found.rules().convention())).orElse(""),
                    Fingerprint.of(
                            results.stream().map(ModelResult::fingerprint).toList()),
                    results,
                    comparisons(),
                    hypotheses,
                    problems.sorted());
        }

        Map<String, String> fingerprints() {
            Map<String, String> found = new LinkedHashMap<>();
            settings().map(Translation::new).ifPresent(translation -> {
                for (ModelDeclaration declaration : declared(ModelDeclaration.class)) {
                    if (TextCheck.isParsed(study) && isSound(declaration)) {
                        translation.tasks(declaration).forEach(task -> found.put(task.id(), fingerprint(task)));
                    }
                }
            });
            return found;
        }

        private String fingerprint(ModelTask task) {
            return Translation.dataOf(task.source(), declared(DataSource.class))
                    .filter(source -> !source.eIsProxy())
                    .map(loader::load)
                    .map(loaded ->
                            loaded instanceof DataLoader.Loaded.Read read ? Fingerprint.of(task, read.hash()) : "")
                    .orElse("");
        }

        private Optional<FitSettings> settings() {
            return study.getStudy() == null
                    ? Optional.of(FitSettings.of(NumberConvention.LAVAAN))
                    : StudySettings.read(study.getStudy(), places, problems);
        }

        private void fitAll(FitSettings settings) {
            Translation translation = new Translation(settings);
            boolean parsed = TextCheck.isParsed(study);
            for (ModelDeclaration declaration : declared(ModelDeclaration.class)) {
                if (parsed && isSound(declaration)) {
                    translation.tasks(declaration).forEach(this::fit);
                } else {
                    translation.outline(declaration).forEach(this::leaveOut);
                }
            }
        }

        /** What the study says about numbers cannot be honoured, so there are none. */
        private void fitNothing() {
            Translation translation = new Translation(FitSettings.of(NumberConvention.LAVAAN));
            for (ModelDeclaration declaration : declared(ModelDeclaration.class)) {
                translation.outline(declaration).forEach(this::leaveOut);
            }
        }

        private void leaveOut(ModelTask task) {
            tasks.add(task);
            results.add(unfitted(task, AnalysisMessage.INCOMPLETE_TEXT, places.ofName(task.source())));
        }

        private boolean isSound(ModelDeclaration declaration) {
            if (!TextCheck.isWhole(declaration)) {
                return false;
            }
            return TextCheck.unknownFunction(declaration)
                    .map(call -> {
                        problems.add(AnalysisMessage.UNKNOWN_FUNCTION.at(places.of(call), call.getFunction()));
                        return false;
                    })
                    .orElse(true);
        }

        private void fit(ModelTask task) {
            tasks.add(task);
            results.add(fitted(task));
        }

        private ModelResult fitted(ModelTask task) {
            Place name = places.ofName(task.source());
            if (task.description().statements().isEmpty()) {
                return unfitted(task, AnalysisMessage.EMPTY_MODEL, name);
            }
            Optional<DataSource> source = Translation.dataOf(task.source(), declared(DataSource.class));
            if (source.isEmpty() || source.get().eIsProxy()) {
                // the validator of the language has said so at the name of the model
                return ModelFit.unfitted(
                        task, Status.ERROR, AnalysisMessage.NO_DATA.text(Translation.nameOf(task.source())));
            }
            DataLoader.Loaded loaded = loader.load(source.get());
            if (loaded instanceof DataLoader.Loaded.Read read) {
                return fitted(task, read);
            }
            return loaded instanceof DataLoader.Loaded.Stopped
                    ? ModelFit.unfitted(task, Status.CANCELLED, "Reading the data was cancelled.")
                    : ModelFit.unfitted(
                            task, Status.ERROR, "The data " + source.get().getName() + " cannot be used.");
        }

        private ModelResult unfitted(ModelTask task, AnalysisMessage message, Place place) {
            String model = Translation.nameOf(task.source());
            problems.add(message.at(place, model));
            return ModelFit.unfitted(task, Status.ERROR, message.text(model));
        }

        /** Take over a result whose fingerprint is the same, unless it has findings: those need their new places. */
        private ModelResult fitted(ModelTask task, DataLoader.Loaded.Read data) {
            String fingerprint = Fingerprint.of(task, data.hash());
            Optional<ModelResult> known = previous.flatMap(result -> result.model(task.id()))
                    .filter(result -> result.fingerprint().equals(fingerprint))
                    .filter(result -> result.isFitted() && result.warnings().isEmpty())
                    .filter(result -> result.base().equals(task.base()) && result.step() == task.step());
            if (known.isPresent()) {
                return known.get();
            }
            ModelFit fit = new ModelFit(task, fingerprint, places, problems);
            return fitsModels ? fit.run(data.data(), progress, cancel) : fit.examine(data.data());
        }

        private List<ModelComparison> comparisons() {
            List<ModelComparison> comparisons = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                ModelTask task = tasks.get(i);
                if (task.step() == Step.MEASUREMENT) {
                    comparisons.add(NestedComparison.of(results.get(i), results.get(i + 1)));
                } else if (task.step() == Step.ALTERNATIVE) {
                    int alternative = i;
                    resultOf(task.base())
                            .ifPresent(base -> comparisons.add(NestedComparison.of(results.get(alternative), base)));
                }
            }
            return comparisons;
        }

        private Optional<ModelResult> resultOf(String id) {
            return results.stream().filter(result -> result.id().equals(id)).findFirst();
        }

        private <T> List<T> declared(Class<T> kind) {
            return study.getDeclarations().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    private static String key(NumberConvention convention) {
        return convention.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
