package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Sample;
import org.sewall.model.SampleGroup;
import org.sewall.model.SampleStage;
import org.sewall.model.SewallPackage;
import org.sewall.result.ModelResult;
import org.sewall.result.SampleResult;

/** Follows samples from the frame to what was analysed, and compares the end with the numbers that were analysed. */
final class StudySamples {

    private static final Set<String> LAST = Set.of("analysed", "analyzed");

    private final StudyContext context;

    StudySamples(StudyContext context) {
        this.context = context;
    }

    /**
     * Describe the samples of the file, and look whether the models were fitted to as many cases.
     *
     * @param models the models of the file, fitted
     */
    List<SampleResult> run(StudyModels models) {
        StudyScope.declared(context.study(), DataSource.class).forEach(source -> compare(source, models));
        return StudyScope.declared(context.study(), Sample.class).stream()
                .filter(sample -> sample.getName() != null)
                .map(this::describe)
                .toList();
    }

    // --- flow ------------------------------------------------------------------------------------------------

    private SampleResult describe(Sample sample) {
        List<SampleResult.Stage> total = stages(totals(sample));
        long last = total.isEmpty() ? 0 : total.get(total.size() - 1).count();
        List<SampleResult.Group> groups = new ArrayList<>();
        for (SampleGroup group : sample.getGroups()) {
            List<SampleResult.Stage> stages = stages(counts(group.getStages()));
            double end = stages.isEmpty()
                    ? Double.NaN
                    : stages.get(stages.size() - 1).count();
            groups.add(new SampleResult.Group(text(group.getName()), stages, last > 0 ? end / last : Double.NaN));
        }
        checkTotals(sample);
        return new SampleResult(text(sample.getName()), text(sample.getLabel()), total, groups);
    }

    /** A name and a number. */
    private record Count(String name, long count) {}

    private static List<Count> counts(List<SampleStage> stages) {
        return stages.stream()
                .filter(stage -> stage.getName() != null && stage.getCount() != null)
                .map(stage -> new Count(stage.getName(), stage.getCount()))
                .toList();
    }

    /** Return what is written of the whole, and beside it the sums over groups of stages that all of them have. */
    private static List<Count> totals(Sample sample) {
        List<Count> written = counts(sample.getStages());
        Set<String> names = new LinkedHashSet<>();
        sample.getGroups().forEach(group -> counts(group.getStages()).forEach(count -> names.add(count.name())));
        List<Count> totals = new ArrayList<>();
        for (String name : names) {
            if (written.stream().noneMatch(count -> count.name().equals(name))) {
                sum(sample, name).ifPresent(sum -> totals.add(new Count(name, sum)));
            }
        }
        // the whole is counted before it is parted and after it was put together again
        List<Count> all = new ArrayList<>(totals);
        for (Count count : written) {
            boolean before = !all.isEmpty() && count.count() >= all.get(0).count() && totals.size() == all.size();
            all.add(before ? 0 : all.size(), count);
        }
        return all;
    }

    private static OptionalLong sum(Sample sample, String name) {
        long sum = 0;
        for (SampleGroup group : sample.getGroups()) {
            Optional<Count> count = counts(group.getStages()).stream()
                    .filter(stage -> stage.name().equals(name))
                    .findFirst();
            if (count.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += count.get().count();
        }
        return OptionalLong.of(sum);
    }

    private static List<SampleResult.Stage> stages(List<Count> counts) {
        List<SampleResult.Stage> stages = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Count stage = counts.get(i);
            stages.add(new SampleResult.Stage(
                    stage.name(),
                    stage.count(),
                    i == 0 ? Double.NaN : share(stage.count(), counts.get(0).count()),
                    i == 0 ? Double.NaN : share(stage.count(), counts.get(i - 1).count())));
        }
        return stages;
    }

    private static double share(long part, long whole) {
        return whole > 0 ? (double) part / whole : Double.NaN;
    }

    private void checkTotals(Sample sample) {
        for (SampleStage stage : sample.getStages()) {
            if (stage.getName() != null
                    && stage.getCount() != null
                    && !sample.getGroups().isEmpty()) {
                OptionalLong sum = sum(sample, stage.getName());
                if (sum.isPresent() && sum.getAsLong() != stage.getCount()) {
                    context.problems()
                            .add(AnalysisMessage.SAMPLE_TOTAL.at(
                                    context.places().of(stage, SewallPackage.Literals.SAMPLE_STAGE__COUNT),
                                    stage.getName(),
                                    sample.getName(),
                                    stage.getCount(),
                                    sum.getAsLong()));
                }
            }
        }
    }

    // --- the end of the flow -----------------------------------------------------------------------------------

    private void compare(DataSource source, StudyModels models) {
        Sample sample = source.getSample();
        if (sample == null || sample.eIsProxy() || sample.getName() == null) {
            return;
        }
        Optional<Count> end = end(totals(sample));
        if (end.isEmpty()) {
            return;
        }
        Integer stated = source.getObservations();
        if (source.getKind() == DataKind.MOMENTS && stated != null) {
            compare(source, sample, end.get(), stated, "the data " + source.getName());
            return;
        }
        for (ModelDeclaration declaration : models.declarations()) {
            if (Translation.dataOf(declaration).filter(data -> data == source).isPresent()) {
                models.fit(declaration).stream()
                        .filter(ModelResult::isFitted)
                        .forEach(model -> compareModel(source, sample, end.get(), model));
            }
        }
    }

    private void compareModel(DataSource source, Sample sample, Count end, ModelResult model) {
        compare(source, sample, end, model.size().observations(), "the model " + model.id());
        for (int g = 0; g < model.names().groups().size(); g++) {
            String group = model.names().groups().get(g);
            int observed = model.size().observationsByGroup().get(g);
            for (SampleGroup part : sample.getGroups()) {
                if (group.equals(part.getName())) {
                    end(counts(part.getStages()))
                            .ifPresent(count -> compare(
                                    source,
                                    sample,
                                    count,
                                    observed,
                                    "the group " + group + " of the model " + model.id()));
                }
            }
        }
    }

    private static Optional<Count> end(List<Count> counts) {
        return counts.stream()
                .filter(count -> LAST.contains(count.name()))
                .findFirst()
                .or(() -> counts.isEmpty() ? Optional.empty() : Optional.of(counts.get(counts.size() - 1)));
    }

    private void compare(DataSource source, Sample sample, Count end, int observed, String what) {
        if (end.count() != observed) {
            context.problems()
                    .add(AnalysisMessage.SAMPLE_DIFFERS.at(
                            context.places().of(source, SewallPackage.Literals.DATA_SOURCE__SAMPLE),
                            end.count(),
                            end.name(),
                            sample.getName(),
                            observed,
                            what));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
