package org.sewall.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Finding;
import org.sewall.kernel.Fit;
import org.sewall.kernel.FitEvidence;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.nested.ComparedModel;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;
import org.sewall.result.ModelResult;
import org.sewall.result.ModelResultBuilder;
import org.sewall.result.Problem;
import org.sewall.result.Severity;
import org.sewall.result.Status;

/** Fits one model to its data and says what went wrong at the place in the text that it concerns. */
final class ModelFit {

    private final ModelTask task;
    private final Places places;
    private final ProblemList problems;
    private final ModelResultBuilder result;
    private Optional<ComparedModel> compared = Optional.empty();
    private Optional<SampledModel> sampled = Optional.empty();

    ModelFit(ModelTask task, String fingerprint, Places places, ProblemList problems) {
        this.task = task;
        this.places = places;
        this.problems = problems;
        this.result =
                builder(task).fingerprint(fingerprint).options(task.settings().described());
    }

    /** Return the result of a model that cannot be fitted for a reason that was reported. */
    static ModelResult unfitted(ModelTask task, Status status, String error) {
        return builder(task).status(status).error(error).build();
    }

    /** Fit the model. */
    ModelResult run(CaseData data, ProgressListener progress, CancelSignal cancel) {
        sampled = new ModelSampling(task, places, problems).of(data);
        if (sampled.isEmpty()) {
            return failed(Status.ERROR, problems.lastMessage()).build();
        }
        SampledModel model = sampled.get();
        Fit fit = Estimation.fitModel(
                model.description(),
                task.settings().defaults(),
                model.plan(),
                model.data().sample(),
                model.options(),
                (phase, iteration, decrement) -> progress.iterated(task.title() + ": " + phase, iteration, decrement),
                cancel);
        fit.model().ifPresent(fittedModel -> new MeasurementResult(fittedModel).fill(result));
        compared = ComparedModel.of(task.id(), fit);
        compared.ifPresent(found -> new EvidenceResult(found.solution(), found.model()).fill(result));
        ModelResult fitted = record(fit, model);
        if (fitted.isFitted()) {
            model.data().remarks().forEach(remark -> problems.add(ProblemList.of(remark)));
        }
        return fitted;
    }

    /** Fit the model, and then to resamples whose cases a file names. */
    ModelResult run(CaseData data, Path resamples, ProgressListener progress, CancelSignal cancel) {
        ModelResult fitted = run(data, progress, cancel);
        if (compared.isEmpty() || sampled.isEmpty()) {
            return fitted;
        }
        SampledModel model = sampled.get();
        GroupSample group = model.data().sample().groups().get(0);
        Optional<List<int[]>> numbers = model.plan().count() == 1
                ? ResampleReader.read(resamples, group.cases().size())
                : Optional.empty();
        if (numbers.isEmpty()) {
            problems.add(AnalysisMessage.NO_RESAMPLES.at(places.ofName(task.source()), resamples.getFileName()));
            return fitted;
        }
        Solution solution = compared.get().solution();
        return result.bootstrap(new CaseBootstrap(model, task.settings(), cancel).run(solution, numbers.get()))
                .build();
    }

    /** Return the model at its solution for comparison with others, after it was fitted. */
    Optional<ComparedModel> compared() {
        return compared;
    }

    /** Return the model with its data, after it was fitted. */
    Optional<SampledModel> sampled() {
        return sampled;
    }

    /** Report what can be known without fitting: columns, moments and statements that cannot be used. */
    ModelResult examine(CaseData data) {
        ParameterTable table =
                ParameterTable.complete(task.description(), task.settings().defaults());
        RamSpecification.of(table)
                .findings()
                .forEach(finding ->
                        report(new Finding(finding.message(), List.of(), finding.text()), severity(finding.fatal())));
        new ModelSampling(task, places, problems).of(data).ifPresent(this::examine);
        return failed(Status.CANCELLED, "The model was not to be fitted.").build();
    }

    private void examine(SampledModel model) {
        model.data().remarks().forEach(remark -> problems.add(ProblemList.of(remark)));
        for (GroupSample group : model.data().sample().groups()) {
            group.moments(model.table().observed())
                    .examine()
                    .forEach(finding -> report(
                            new Finding(finding.message(), finding.variables(), finding.text()).inGroup(group.name()),
                            severity(finding.fatal())));
        }
    }

    private static Severity severity(boolean fatal) {
        return fatal ? Severity.ERROR : Severity.WARNING;
    }

    private ModelResult record(Fit fit, SampledModel model) {
        Outcome outcome = fit.outcome();
        if (outcome instanceof Outcome.Converged converged) {
            converged.solution().admissibility().forEach(finding -> report(finding, Severity.WARNING));
            return new SolutionResult(converged.solution(), fit.model().orElseThrow(), task.relations())
                    .fill(result, model.data().dropped());
        }
        if (outcome instanceof Outcome.NotIdentified unidentified) {
            List<String> names = new ArrayList<>(unidentified.constructs());
            names.addAll(unidentified.finding().names());
            report(unidentified.finding(), names, Severity.ERROR);
            return failed(Status.NOT_IDENTIFIED, unidentified.finding().text())
                    .fit(fit(unidentified.evidence()))
                    .build();
        }
        if (outcome instanceof Outcome.NotConverged unconverged) {
            report(unconverged.finding(), Severity.ERROR);
            return failed(Status.NOT_CONVERGED, unconverged.finding().text()).build();
        }
        if (outcome instanceof Outcome.InvalidInput invalid) {
            invalid.findings().forEach(finding -> report(finding, Severity.ERROR));
            return failed(Status.ERROR, invalid.findings().get(0).text()).build();
        }
        return failed(Status.CANCELLED, "The fit was cancelled.").build();
    }

    private ModelResultBuilder failed(Status status, String error) {
        return result.status(status).error(error);
    }

    /** The chi-square of a model that is not identified is unique, although its estimates are not. */
    private static Map<String, Double> fit(FitEvidence evidence) {
        Map<String, Double> fit = new LinkedHashMap<>();
        fit.put("chisq", evidence.chiSquare());
        fit.put("df", (double) evidence.degreesOfFreedom());
        return fit;
    }

    private void report(Finding finding, Severity severity) {
        report(finding, finding.names(), severity);
    }

    private void report(Finding finding, List<String> names, Severity severity) {
        String prefix = task.source().getName() == null ? "" : task.title() + ": ";
        List<String> arguments = new ArrayList<>();
        arguments.add(Translation.nameOf(task.source()));
        arguments.addAll(names);
        problems.add(places.ofFirst(task.source(), names)
                .mark(Problem.of(finding.message().id(), severity, prefix + finding.text())
                        .about(arguments.toArray())));
    }

    private static ModelResultBuilder builder(ModelTask task) {
        return ModelResult.builder(task.id()).step(task.step()).base(task.base());
    }
}
