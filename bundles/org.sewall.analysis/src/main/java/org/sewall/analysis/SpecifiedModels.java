package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.data.CsvOptions;
import org.sewall.dsl.SemReader;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.ordinal.Categories;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.model.DataSource;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;

/**
 * Completes models as a fit would, by the same translation, without fitting them.
 *
 * @param models the models in the order of the file; those that are not whole are left out
 * @param problems what keeps others from being completed, and what else there is to say
 */
public record SpecifiedModels(List<SpecifiedModel> models, List<Problem> problems) {

    /** Copy the lists. */
    public SpecifiedModels {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }

    /** Complete the models of a study, parsed and linked. */
    public static SpecifiedModels of(StudyFile study, StudyLocation location) {
        StudyContext context = StudyContext.still(study, location, new StudyMemory());
        StudyModels models = new StudyModels(context, context.settings());
        List<SpecifiedModel> specified = new ArrayList<>();
        for (ModelDeclaration declaration : models.declarations()) {
            Optional<DataSource> source = Translation.dataOf(declaration).filter(found -> !found.eIsProxy());
            Optional<CaseData> data = context.load(source, "").data().map(DataLoader.Loaded.Read::data);
            SpecifiedModel.DataFile file = source.map(SpecifiedModels::fileOf).orElse(SpecifiedModel.DataFile.NONE);
            for (ModelTask task : models.tasks(declaration)) {
                specify(task, data, file, context.places(), context.problems()).ifPresent(specified::add);
            }
        }
        return new SpecifiedModels(specified, context.problems().sorted());
    }

    /**
     * Complete a bare lavaan model, and the further ones that its options name, with their data if there are any.
     *
     * @param reader reads the files with models
     * @param files files of the case
     */
    public static SpecifiedModels of(SemReader reader, CaseFiles files) {
        return LavaanCase.specify(reader, files);
    }

    /** Complete one model; without data it has one group, or those that the options name. */
    static Optional<SpecifiedModel> specify(
            ModelTask task,
            Optional<CaseData> data,
            SpecifiedModel.DataFile file,
            Places places,
            ProblemList problems) {
        if (task.description().statements().isEmpty()) {
            problems.add(AnalysisMessage.EMPTY_MODEL.at(places.ofName(task.source()), task.id()));
            return Optional.empty();
        }
        if (data.isPresent()) {
            return new ModelSampling(task, places, problems)
                    .of(data.get())
                    .map(sampled -> specified(task, sampled, file));
        }
        return bare(task, file, places, problems);
    }

    private static SpecifiedModel specified(ModelTask task, SampledModel sampled, SpecifiedModel.DataFile file) {
        EstimationMethod method = sampled.options().method();
        OrdinalPlan ordinal = ordinal(method, sampled.data().sample());
        ParameterTable table =
                ParameterTable.complete(sampled.description(), task.settings().defaults(), sampled.plan(), ordinal);
        return new SpecifiedModel(
                task.id(),
                task.title(),
                sampled.description(),
                task.settings().defaults(),
                sampled.plan(),
                sampled.plan().count() == 1 ? "" : task.settings().grouping().variable(),
                method,
                options(task.settings(), method),
                table,
                file,
                task.recodings(),
                sampled.data().sample().groups());
    }

    private static Optional<SpecifiedModel> bare(
            ModelTask task, SpecifiedModel.DataFile file, Places places, ProblemList problems) {
        FitSettings settings = task.settings();
        List<String> labels = settings.grouping().labels().size() > 1
                ? settings.grouping().labels()
                : task.blocks().size() > 1 ? task.blocks() : List.of("");
        ModelSampling sampling = new ModelSampling(task, places, problems);
        GroupPlan plan = settings.grouping().plan(labels);
        return sampling.blocks(labels).map(description -> {
            EstimationMethod method = sampling.method(ParameterTable.complete(description, settings.defaults(), plan));
            OrdinalPlan ordinal = new OrdinalPlan(Map.of(), method.parameterization());
            ParameterTable table = ParameterTable.complete(description, settings.defaults(), plan, ordinal);
            return new SpecifiedModel(
                    task.id(),
                    task.title(),
                    description,
                    settings.defaults(),
                    plan,
                    settings.grouping().variable(),
                    method,
                    options(settings, method),
                    table,
                    file,
                    task.recodings(),
                    List.of());
        });
    }

    private static Map<String, String> options(FitSettings settings, EstimationMethod method) {
        Map<String, String> options = new LinkedHashMap<>(settings.described());
        if (method.isCategorical()) {
            options.put("ordered", String.join(",", method.ordered()));
        }
        return options;
    }

    private static OrdinalPlan ordinal(EstimationMethod method, Sample sample) {
        if (!method.isCategorical() || !sample.hasCases()) {
            return new OrdinalPlan(Map.of(), method.parameterization());
        }
        List<double[][]> groups = sample.groups().stream()
                .map(group -> group.cases().select(method.ordered()).rows())
                .toList();
        Map<String, Integer> thresholds =
                Categories.of(method.ordered(), method.ordered(), groups).thresholds();
        return new OrdinalPlan(thresholds, method.parameterization());
    }

    private static SpecifiedModel.DataFile fileOf(DataSource source) {
        Collection<String> missing = source.getMissing().isEmpty() ? CsvOptions.DEFAULT.missing() : source.getMissing();
        return source.getPath() == null
                ? SpecifiedModel.DataFile.NONE
                : new SpecifiedModel.DataFile(
                        source.getPath(),
                        missing.stream().sorted().toList(),
                        text(source.getDelimiter()),
                        text(source.getDecimal()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
