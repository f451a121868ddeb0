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
import org.sewall.model.StudyFile;
import org.sewall.result.ExplorationResult;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;
import org.sewall.result.SampleResult;
import org.sewall.result.StudyAnalyses;
import org.sewall.result.StudyResult;

/**
 * Analyses a study: fits its models to its data, compares them and judges its hypotheses.
 *
 * <p>Builder, command line and language server call this, so their numbers cannot differ. An instance remembers the data
 * files it read as long as their content stays the same; keep it between runs. Nothing that a user can cause is thrown:
 * it comes as a problem at its place.
 */
public final class StudyAnalysis {

    private final StudyMemory memory = new StudyMemory();

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
        return run(StudyContext.of(study, location, true, progress, cancel, previous, memory));
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
        return run(StudyContext.still(study, location, memory)).problems();
    }

    /**
     * Say what a run would depend on, without fitting anything.
     *
     * @return fingerprints of models and steps by their ids, those of other files that something here is compared with or
     *     judged on among them, and of the other analyses by their names; an empty text for what cannot be done
     */
    public Map<String, String> fingerprints(StudyFile study, StudyLocation location) {
        StudyContext context = StudyContext.still(study, location, memory);
        Optional<StudySettings> settings = context.settings();
        StudyModels models = new StudyModels(context, settings);
        Map<String, String> found = new LinkedHashMap<>(new HypothesisJudge(models).fingerprints(hypotheses(study)));
        found.putAll(models.fingerprintsOfBases());
        found.putAll(models.fingerprints());
        found.putAll(new StudyLadders(context, models).fingerprints());
        found.putAll(new StudyExplorations(context, settings).fingerprints());
        found.putAll(new StudyCommonMethods(context, settings).fingerprints());
        return found;
    }

    /** Return all data that an analysis of a study may read: those of its own file and of the files it can refer to. */
    public static List<DataSource> sources(StudyFile study) {
        List<DataSource> sources = new ArrayList<>(StudyScope.declared(study, DataSource.class));
        new StudyScope(study).others().forEach(other -> sources.addAll(StudyScope.declared(other, DataSource.class)));
        return sources;
    }

    private static StudyResult run(StudyContext context) {
        StudyFile study = context.study();
        Optional<StudySettings> settings = context.settings();
        StudyModels models = new StudyModels(context, settings);
        List<ModelResult> results = new ArrayList<>(models.fitAll());
        List<ModelComparison> comparisons = models.comparisons();
        HypothesisJudge judge = new HypothesisJudge(models);
        List<HypothesisResult> hypotheses =
                hypotheses(study).stream().map(judge::judge).toList();
        List<StudyLadders.Found> ladders = new StudyLadders(context, models).run();
        List<ExplorationResult> explorations = new StudyExplorations(context, settings).run();
        List<StudyCommonMethods.Found> methods = new StudyCommonMethods(context, settings).run();
        List<SampleResult> samples = new StudySamples(context).run(models);
        ladders.forEach(ladder -> results.addAll(ladder.models()));
        methods.forEach(method -> results.addAll(method.models()));
        StudyAnalyses analyses = new StudyAnalyses(
                ladders.stream().map(StudyLadders.Found::ladder).toList(),
                explorations,
                methods.stream().map(StudyCommonMethods.Found::result).toList(),
                samples,
                models.borrowed());
        return new StudyResult(
                EngineVersion.engine(),
                study.getStudy() == null ? "" : text(study.getStudy().getName()),
                study.getStudy() == null ? "" : text(study.getStudy().getTitle()),
                settings.map(found -> key(found.convention())).orElse(""),
                Fingerprint.of(prints(results, explorations)),
                results,
                comparisons,
                hypotheses,
                analyses,
                context.problems().sorted());
    }

    private static List<String> prints(List<ModelResult> results, List<ExplorationResult> explorations) {
        List<String> prints =
                new ArrayList<>(results.stream().map(ModelResult::fingerprint).toList());
        explorations.forEach(exploration -> prints.add(exploration.fingerprint()));
        return prints;
    }

    private static List<Hypothesis> hypotheses(StudyFile study) {
        return StudyScope.declared(study, Hypothesis.class).stream()
                .filter(hypothesis -> hypothesis.getName() != null)
                .toList();
    }

    private static String key(NumberConvention convention) {
        return convention.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
