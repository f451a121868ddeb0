package org.sewall.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.dsl.SemReader;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.StudyFile;

/** Translates models as a fit would, for those who examine them without data and without fitting. */
public final class PlannedModels {

    /** Calls of lavaan that a bare model may be meant for. */
    private static final List<String> CALLS = List.of("sem", "growth", "lavaan");

    private PlannedModels() {}

    /**
     * Translate the models of a file.
     *
     * @param study the file, parsed and linked
     * @param location where it lies
     * @return one for each step; models with holes or errors in their text are left out
     */
    public static List<PlannedModel> of(StudyFile study, StudyLocation location) {
        StudyContext context = StudyContext.still(study, location, new StudyMemory());
        return context.settings().map(settings -> planned(study, settings)).orElse(List.of());
    }

    /**
     * Translate the model of a bare file: with the options beside it if they are for it, else for each call of lavaan it may
     * be meant for.
     *
     * @param study the file, parsed and linked
     * @param location where it lies
     */
    public static List<PlannedModel> ofBare(StudyFile study, StudyLocation location) {
        Optional<FitSettings> given = settings(CaseFiles.beside(location.file()), location);
        if (given.isPresent()) {
            return planned(study, (group, ordered) -> given);
        }
        List<PlannedModel> planned = new ArrayList<>();
        for (String name : CALLS) {
            FitSettings settings =
                    FitSettings.of(NumberConvention.LAVAAN).withDefaults(new LavaanCall(name).defaults());
            planned.addAll(planned(study, (group, ordered) -> Optional.of(settings)));
        }
        return planned;
    }

    /** Return the settings that options beside a bare model have for it; nothing if there are none or they have faults. */
    private static Optional<FitSettings> settings(CaseFiles files, StudyLocation location) {
        if (files.options().isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseOptions> options =
                new CaseOptionsReader(files.options(), new ProblemList()).read(files.file(files.options()));
        if (options.isEmpty() || options.get().exploratory().factors() > 0) {
            return Optional.empty();
        }
        String name = location.file().getFileName().toString();
        Optional<CaseOptions.Further> further = options.get().further().values().stream()
                .filter(other -> other.model().equals(name))
                .findFirst();
        LavaanCall call = new LavaanCall(
                further.map(CaseOptions.Further::call).orElse(options.get().call()));
        Map<String, String> given = LavaanCase.withMeans(
                options.get(),
                further.map(CaseOptions.Further::options).orElse(options.get().options()));
        OptionReader.Outcome outcome = OptionReader.read(
                call.heeded(given), FitSettings.of(NumberConvention.LAVAAN).withDefaults(call.defaults()));
        return outcome.faults().isEmpty() ? Optional.of(outcome.settings()) : Optional.empty();
    }

    /** Translate a bare model, and the further ones that its options name, with these options. */
    public static List<PlannedModel> of(SemReader reader, CaseFiles files) {
        return LavaanCase.tasks(reader, files).stream().map(PlannedModel::new).toList();
    }

    private static List<PlannedModel> planned(StudyFile study, ModelSettings settings) {
        List<PlannedModel> planned = new ArrayList<>();
        for (ModelDeclaration declaration : StudyScope.declared(study, ModelDeclaration.class)) {
            if (TextCheck.isWhole(declaration)
                    && TextCheck.isParsedItself(declaration)
                    && TextCheck.unknownFunction(declaration).isEmpty()) {
                Translation.tasks(declaration, settings).forEach(task -> planned.add(new PlannedModel(task)));
            }
        }
        return planned;
    }
}
