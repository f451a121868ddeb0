package org.sewall.analysis.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.analysis.OptionProblems;
import org.sewall.analysis.Places;
import org.sewall.analysis.PlannedModel;
import org.sewall.analysis.PlannedModels;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.StudyScope;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.identification.IdentificationReport;
import org.sewall.model.DataSource;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/**
 * Examines a file without fitting anything: whether its models are identified, and whether its data can be what it says.
 *
 * <p>What is wrong with the text itself is told by the validator of the language and not repeated here. An instance keeps
 * what it has found out about models and data files, so that it costs next to nothing to ask again after a keystroke; it
 * may be used by several threads.
 */
public final class StudyCheck {

    private static final String BARE = "lav";

    private final IdentificationCheck identification = new IdentificationCheck();
    private final DataSummaries summaries = new DataSummaries();

    /**
     * Examine a file.
     *
     * @param study the file, parsed and linked
     * @param location where it lies
     * @param cancel asked between the steps; what was found until then is returned
     * @return problems at their places in the file
     */
    public List<Problem> check(StudyFile study, StudyLocation location, CancelSignal cancel) {
        var findings = new Findings(location);
        var places = new Places(location);
        boolean bare = location.path().endsWith('.' + BARE);
        for (ModelDeclaration declaration : StudyScope.declared(study, ModelDeclaration.class)) {
            RepetitionCheck.report(declaration, places, findings);
            ComputationCheck.report(declaration, places, findings);
        }
        if (bare) {
            checkBare(study, location, places, findings, cancel);
        } else {
            OptionProblems.of(study, location).forEach(findings::add);
            PathCheck.report(study, places, findings);
            for (DataSource source : StudyScope.declared(study, DataSource.class)) {
                if (summaries.of(source, location, cancel).orElse(null) instanceof DataSummary.Moments moments) {
                    MomentsCheck.report(source, moments, places, findings);
                }
            }
            for (PlannedModel model : PlannedModels.of(study, location)) {
                if (!cancel.isCancelled()) {
                    Optional<DataSummary> data = model.data().flatMap(source -> summaries.of(source, location, cancel));
                    new ModelCheck(model, data, identification, places, findings).run(cancel);
                }
            }
        }
        return findings.all();
    }

    /** A bare model is told to be wrong only if it is for every call it may be meant for, and then as a warning. */
    private void checkBare(
            StudyFile study, StudyLocation location, Places places, Findings findings, CancelSignal cancel) {
        List<PlannedModel> calls = PlannedModels.ofBare(study, location);
        List<Optional<IdentificationReport>> reports =
                calls.stream().map(call -> examine(call, cancel)).toList();
        if (calls.isEmpty() || reports.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        boolean always = reports.stream().allMatch(report -> report.get().isNotIdentified());
        var first = new Findings(location);
        reports.get(0).get().findings().stream()
                .filter(finding -> IdentificationReport.isFatal(finding)
                        ? always
                        : reports.stream()
                                .allMatch(report -> report.get().findings().contains(finding)))
                .forEach(finding -> IdentificationCheck.report(finding, calls.get(0), places, first));
        for (Problem problem : first.all()) {
            boolean unsure = problem.isError() && calls.size() > 1;
            findings.add(unsure ? problem.withSeverity(Severity.WARNING) : problem);
        }
    }

    private Optional<IdentificationReport> examine(PlannedModel model, CancelSignal cancel) {
        return cancel.isCancelled()
                ? Optional.empty()
                : identification.examine(model, model.groupsInText(), Map.of(), cancel);
    }
}
