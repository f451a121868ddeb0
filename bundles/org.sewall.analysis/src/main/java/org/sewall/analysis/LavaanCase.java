package org.sewall.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.data.CsvOptions;
import org.sewall.dsl.SemReader;
import org.sewall.dsl.SemReading;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.nested.ComparedModel;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.StudyFile;
import org.sewall.result.CaseResult;
import org.sewall.result.DifferenceTable;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.ModelResultBuilder;
import org.sewall.result.Problem;
import org.sewall.result.Status;

/**
 * Fits a bare lavaan model, and further ones to the same data, with the options of lavaan.
 *
 * <p>What lavaan can do and Sewall cannot yet is a problem that says so, never a number from another method.
 */
public final class LavaanCase {

    private static final String CONVENTION = "lavaan";

    private final SemReader reader;
    private final CaseFiles files;
    private final ProgressListener progress;
    private final CancelSignal cancel;
    private final StudyLocation location;
    private final ProblemList problems = new ProblemList();
    private final CaseDataReader reading;

    private LavaanCase(SemReader reader, CaseFiles files, ProgressListener progress, CancelSignal cancel) {
        this.reader = reader;
        this.files = files;
        this.progress = progress;
        this.cancel = cancel;
        this.location = StudyLocation.of(files.folder(), files.file(files.model()));
        this.reading = new CaseDataReader(files, cancel, problems);
    }

    /**
     * Fit the models of a case.
     *
     * @param reader reads the files with models
     * @param files the files of the case
     * @param progress hears of each iteration
     * @param cancel asked in each iteration
     */
    public static CaseResult run(SemReader reader, CaseFiles files, ProgressListener progress, CancelSignal cancel) {
        return run(reader, files, List.of(), progress, cancel);
    }

    /**
     * Fit the models of a case and compare them.
     *
     * @param reader reads the files with models
     * @param files the files of the case
     * @param requests chi-square difference tables beside those that the options ask for
     * @param progress hears of each iteration
     * @param cancel asked in each iteration
     */
    public static CaseResult run(
            SemReader reader,
            CaseFiles files,
            List<DifferenceRequest> requests,
            ProgressListener progress,
            CancelSignal cancel) {
        return new LavaanCase(reader, files, progress, cancel).result(requests);
    }

    /** Return what is wrong with the text of a bare lavaan model. */
    public static List<Problem> check(SemReader reader, CaseFiles files) {
        LavaanCase inspected = new LavaanCase(reader, files, ProgressListener.SILENT, CancelSignal.NEVER);
        inspected.readModel(files.model());
        return inspected.problems.sorted();
    }

    /**
     * Return the hashes of the data that a run would read, in their order.
     *
     * @param reader reads the files with models
     * @param files the files of the case
     */
    public static List<String> dataHashes(SemReader reader, CaseFiles files) {
        LavaanCase asked = new LavaanCase(reader, files, ProgressListener.SILENT, CancelSignal.NEVER);
        asked.reading.read(asked.readOptions());
        return asked.reading.hashes();
    }

    /**
     * Say what a run would depend on, without fitting anything.
     *
     * @param reader reads the files with models
     * @param text the model as it would be read
     * @param files the files of the case
     * @param dataHashes hashes of its data
     * @return fingerprint of the model by its id; nothing if the model or the options cannot be used
     */
    public static Map<String, String> fingerprints(
            SemReader reader, StudyFile text, CaseFiles files, List<String> dataHashes) {
        LavaanCase asked = new LavaanCase(reader, files, ProgressListener.SILENT, CancelSignal.NEVER);
        CaseOptions options = asked.readOptions();
        Optional<ModelDeclaration> model = declared(text).filter(TextCheck::isWhole);
        Optional<FitSettings> settings = asked.settings(options.call(), withMeans(options, options.options()));
        if (model.isEmpty() || settings.isEmpty()) {
            return Map.of();
        }
        ModelTask task = translated(model.get(), settings.get()).named(CaseResult.MAIN);
        return Map.of(CaseResult.MAIN, Fingerprint.of(task, Fingerprint.of(dataHashes)));
    }

    /** Return the models of a case as they would be fitted; those that cannot be are left out. */
    static List<ModelTask> tasks(SemReader reader, CaseFiles files) {
        LavaanCase inspected = new LavaanCase(reader, files, ProgressListener.SILENT, CancelSignal.NEVER);
        CaseOptions options = inspected.readOptions();
        return options.exploratory().factors() > 0 ? List.of() : inspected.tasks(options);
    }

    /** Complete the models of a case as a fit would, without fitting them; a case without data has models all the same. */
    static SpecifiedModels specify(SemReader reader, CaseFiles files) {
        LavaanCase given = new LavaanCase(reader, files, ProgressListener.SILENT, CancelSignal.NEVER);
        CaseOptions options = given.readOptions();
        List<ModelTask> tasks = given.tasks(options);
        boolean named = !files.data().isEmpty()
                || !options.data().isEmpty()
                || !options.summary().isEmpty();
        Optional<CaseData> data = named && !given.hasErrors() ? given.reading.read(options) : Optional.empty();
        List<SpecifiedModel> models = new ArrayList<>();
        if (data.isPresent() || !named) {
            for (ModelTask task : tasks) {
                SpecifiedModels.specify(task, data, given.dataFile(options), new Places(given.location), given.problems)
                        .ifPresent(models::add);
            }
        }
        return new SpecifiedModels(
                models, given.problems.sorted().stream().map(given::asTyped).toList());
    }

    private SpecifiedModel.DataFile dataFile(CaseOptions options) {
        String path = files.data().isEmpty() ? files.besideOptions(options.data()) : files.data();
        boolean cases = !files.data().isEmpty() || !options.data().isEmpty();
        return cases
                ? new SpecifiedModel.DataFile(
                        path, CsvOptions.DEFAULT.missing().stream().sorted().toList(), "", "")
                : SpecifiedModel.DataFile.NONE;
    }

    private CaseResult result(List<DifferenceRequest> requests) {
        CaseOptions options = readOptions();
        if (options.exploratory().factors() > 0) {
            return exploratory(options);
        }
        List<ModelTask> tasks = tasks(options);
        boolean whole = tasks.stream().anyMatch(task -> task.id().equals(CaseResult.MAIN));
        Optional<CaseData> data = hasErrors() ? Optional.empty() : reading.read(options);
        if (!whole || data.isEmpty()) {
            ModelResult none = ModelResult.builder(CaseResult.MAIN)
                    .status(Status.ERROR)
                    .error(firstError())
                    .build();
            return caseResult(none, List.of(), List.of(), InvarianceCase.Outcome.NONE);
        }
        Map<String, ComparedModel> compared = new LinkedHashMap<>();
        List<ModelResult> results = new ArrayList<>();
        List<ModelFit> fits = new ArrayList<>();
        for (ModelTask task : tasks) {
            ModelFit fit = fit(task);
            fits.add(fit);
            boolean again = !options.resamples().isEmpty() && task.id().equals(CaseResult.MAIN);
            results.add(
                    again
                            ? fit.run(
                                    data.get(), files.file(files.besideOptions(options.resamples())), progress, cancel)
                            : fit.run(data.get(), progress, cancel));
            new FitFindings(new Places(location), problems).report(task, results.get(results.size() - 1), data.get());
            fit.compared().ifPresent(model -> compared.put(task.id(), model));
        }
        DifferenceTables tables = new DifferenceTables(compared);
        return caseResult(
                results.get(0),
                results.subList(1, results.size()),
                differences(options, requests).stream().map(tables::table).toList(),
                invariance(options, tasks.get(0), fits.get(0), data.get()));
    }

    private ModelFit fit(ModelTask task) {
        return new ModelFit(
                task, Fingerprint.of(task, Fingerprint.of(reading.hashes())), new Places(location), problems);
    }

    private InvarianceCase.Outcome invariance(CaseOptions options, ModelTask task, ModelFit main, CaseData data) {
        if (options.invariance().steps().isEmpty()) {
            return InvarianceCase.Outcome.NONE;
        }
        return new InvarianceCase(options.invariance(), task, this::fit, problems, step -> Place.of(files.options()))
                .run(main, data, progress, cancel);
    }

    private List<ModelTask> tasks(CaseOptions options) {
        List<ModelTask> tasks = new ArrayList<>();
        task(CaseResult.MAIN, files.model(), options.call(), withMeans(options, options.options()))
                .ifPresent(tasks::add);
        for (Map.Entry<String, CaseOptions.Further> entry : options.further().entrySet()) {
            CaseOptions.Further further = entry.getValue();
            task(
                            entry.getKey(),
                            files.besideOptions(further.model()),
                            further.call(),
                            withMeans(options, further.options()))
                    .ifPresent(tasks::add);
        }
        return tasks;
    }

    /** Return which models are compared; without a word on it, every further one with the main one. */
    private static List<DifferenceRequest> differences(CaseOptions options, List<DifferenceRequest> requests) {
        List<DifferenceRequest> all = new ArrayList<>(options.differences());
        all.addAll(requests);
        if (all.isEmpty()) {
            options.further()
                    .keySet()
                    .forEach(id -> all.add(new DifferenceRequest(id, List.of(id, CaseResult.MAIN), Map.of())));
        }
        return all;
    }

    /** The file of an exploratory analysis holds no model; its comment may name the items. */
    private CaseResult exploratory(CaseOptions options) {
        var analysis = new ExploratoryCase(options.exploratory(), problems, Place.of(files.model()));
        Optional<CaseData> data = hasErrors() ? Optional.empty() : reading.read(options);
        List<ExploratoryResult> found = data
                .flatMap(sample -> analysis.run(
                        sample,
                        ExploratoryCase.items(
                                sample, comment(), options.exploratory().factors()),
                        Map.of()))
                .stream()
                .toList();
        ModelResultBuilder head = ModelResult.builder(CaseResult.MAIN);
        if (found.isEmpty()) {
            head.status(Status.ERROR).error(firstError());
        } else {
            head.convergence(true, true, 0);
        }
        List<Problem> named = problems.sorted().stream().map(this::asTyped).toList();
        return new CaseResult(
                EngineVersion.engine(), CONVENTION, head.build(), List.of(), List.of(), List.of(), found, named);
    }

    private String comment() {
        try {
            return Files.readString(files.file(files.model()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private CaseResult caseResult(
            ModelResult main,
            List<ModelResult> further,
            List<DifferenceTable> tables,
            InvarianceCase.Outcome invariance) {
        List<ModelComparison> comparisons =
                further.stream().map(other -> NestedComparison.of(other, main)).toList();
        List<Problem> named = problems.sorted().stream().map(this::asTyped).toList();
        List<ModelResult> models = new ArrayList<>(further);
        models.addAll(invariance.models());
        return new CaseResult(
                EngineVersion.engine(),
                CONVENTION,
                main,
                models,
                comparisons,
                tables,
                invariance.table(),
                List.of(),
                named);
    }

    /** Name the file of a problem as the user typed it rather than from the working folder. */
    private Problem asTyped(Problem problem) {
        return problem.file().equals(location.path())
                ? problem.at(files.model(), problem.line(), problem.column())
                : problem;
    }

    private boolean hasErrors() {
        return problems.sorted().stream().anyMatch(Problem::isError);
    }

    private String firstError() {
        return problems.sorted().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }

    // --- models ----------------------------------------------------------------------------------------------

    private Optional<ModelTask> task(String id, String file, String call, Map<String, String> options) {
        Optional<FitSettings> settings = settings(call, options);
        Optional<ModelDeclaration> model = readModel(file);
        if (settings.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        ModelTask bare = translated(model.get(), settings.get());
        if (bare.description().statements().isEmpty()) {
            problems.add(AnalysisMessage.EMPTY_MODEL.at(Place.of(file), file));
            return Optional.empty();
        }
        return Optional.of(bare.named(id));
    }

    private static ModelTask translated(ModelDeclaration model, FitSettings settings) {
        return Translation.tasks(model, (group, ordered) -> Optional.of(settings))
                .get(0);
    }

    private Optional<ModelDeclaration> readModel(String name) {
        SemReading reading;
        try {
            Path file = files.file(name);
            if (!Files.isRegularFile(file)) {
                problems.add(AnalysisMessage.UNREADABLE_FILE.at(Place.of(name), name));
                return Optional.empty();
            }
            reading = reader.read(file, List.of());
        } catch (IOException unreadable) {
            problems.add(AnalysisMessage.UNREADABLE_FILE.at(Place.of(name), name));
            return Optional.empty();
        }
        reading.problems().forEach(problem -> problems.add(problem.at(name, problem.line(), problem.column())));
        Optional<ModelDeclaration> model = declared(reading.file());
        if (model.isEmpty() && !reading.hasErrors()) {
            problems.add(AnalysisMessage.EMPTY_MODEL.at(Place.of(name), name));
        }
        return model.filter(found -> !reading.hasErrors() && TextCheck.isWhole(found));
    }

    private static Optional<ModelDeclaration> declared(StudyFile text) {
        return text.getDeclarations().stream()
                .filter(ModelDeclaration.class::isInstance)
                .map(ModelDeclaration.class::cast)
                .findFirst();
    }

    // --- options ---------------------------------------------------------------------------------------------

    private CaseOptions readOptions() {
        if (files.options().isEmpty()) {
            return CaseOptions.NONE;
        }
        CaseOptions options = new CaseOptionsReader(files.options(), problems)
                .read(files.file(files.options()))
                .orElse(CaseOptions.NONE);
        options.unsupported()
                .forEach(wish -> problems.add(AnalysisMessage.UNSUPPORTED_CASE.at(Place.of(files.options()), wish)));
        return options;
    }

    /** Means that are given as input belong to the model. */
    static Map<String, String> withMeans(CaseOptions options, Map<String, String> given) {
        boolean means =
                options.summary().stream().anyMatch(summary -> !summary.means().isEmpty());
        if (!means) {
            return given;
        }
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putIfAbsent("meanstructure", "true");
        return all;
    }

    private Optional<FitSettings> settings(String name, Map<String, String> given) {
        LavaanCall call = new LavaanCall(name);
        given.keySet().stream()
                .filter(call::overwrites)
                .forEach(option ->
                        problems.add(AnalysisMessage.OPTION_OVERWRITTEN.at(Place.of(files.options()), option, name)));
        OptionReader.Outcome outcome = OptionReader.read(
                call.heeded(given), FitSettings.of(NumberConvention.LAVAAN).withDefaults(call.defaults()));
        outcome.faults()
                .forEach(fault -> problems.add(fault.message()
                        .at(Place.of(files.options()), fault.arguments().toArray())));
        return outcome.faults().isEmpty() ? Optional.of(outcome.settings()) : Optional.empty();
    }
}
