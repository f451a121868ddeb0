package org.sewall.analysis;

import java.util.ArrayList;
import java.util.List;
import org.sewall.analysis.finding.BadMarkers;
import org.sewall.analysis.finding.FitFinding;
import org.sewall.analysis.finding.LargeModificationIndices;
import org.sewall.analysis.finding.NonNormality;
import org.sewall.analysis.finding.RejectedConstraints;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.result.ModelResult;
import org.sewall.result.Step;

/** Reports what the numbers of a fit suggest to look at, where the text speaks of it. */
final class FitFindings {

    /** Findings with the same model and names are the same, whatever their numbers: steps of a model share them. */
    private static final int NAMES = 4;

    private final Places places;
    private final ProblemList problems;

    FitFindings(Places places, ProblemList problems) {
        this.places = places;
        this.problems = problems;
    }

    /** Report what the result of a model suggests; nothing if it was not fitted. */
    void report(ModelTask task, ModelResult result, CaseData data) {
        if (!result.isFitted()) {
            return;
        }
        List<FitFinding> findings = new ArrayList<>();
        findings.addAll(LargeModificationIndices.of(result));
        findings.addAll(RejectedConstraints.of(result));
        findings.addAll(BadMarkers.of(result));
        if (NonNormality.concerns(result)) {
            findings.addAll(NonNormality.of(cases(task, data)));
        }
        findings.forEach(finding -> report(task, finding));
    }

    private void report(ModelTask task, FitFinding finding) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(Translation.nameOf(task.source()));
        arguments.addAll(finding.details());
        if (finding.kind() == FitFinding.Kind.BAD_MARKER) {
            arguments.remove(0); // of the construct, whichever model tells
        }
        // what is found of an alternative as of its base is said of the base
        int from = task.step() == Step.ALTERNATIVE ? 1 : 0;
        problems.addOnce(message(finding.kind()).at(place(task, finding), arguments.toArray()), from, NAMES);
    }

    private Place place(ModelTask task, FitFinding finding) {
        return switch (finding.kind()) {
            case LARGE_MODIFICATION_INDEX ->
                places.ofStatement(
                        task.source(),
                        finding.variables().get(0),
                        finding.details().get(1));
            case CONSTRAINT_REJECTED ->
                places.ofConstraint(task.source(), finding.details().get(0), finding.variables());
            case BAD_MARKER -> places.ofFirst(task.source(), finding.variables());
            case NOT_NORMAL -> places.ofName(task.source());
        };
    }

    private static AnalysisMessage message(FitFinding.Kind kind) {
        return switch (kind) {
            case LARGE_MODIFICATION_INDEX -> AnalysisMessage.LARGE_MODIFICATION_INDEX;
            case CONSTRAINT_REJECTED -> AnalysisMessage.CONSTRAINT_REJECTED;
            case BAD_MARKER -> AnalysisMessage.BAD_MARKER;
            case NOT_NORMAL -> AnalysisMessage.NOT_NORMAL;
        };
    }

    /** Return the complete cases of each group; what is wrong with them was told when the model was fitted. */
    private List<CaseMatrix> cases(ModelTask task, CaseData data) {
        List<CaseMatrix> cases = new ArrayList<>();
        new ModelSampling(task, places, new ProblemList()).of(data).ifPresent(model -> {
            for (GroupSample group : model.data().sample().groups()) {
                if (group.hasCases()) {
                    cases.add(group.completeCases(model.table().observed()));
                }
            }
        });
        return cases;
    }
}
