package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.data.NumericColumn;
import org.sewall.kernel.Finding;
import org.sewall.kernel.exploratory.ExploratoryAnalysis;
import org.sewall.kernel.exploratory.ExploratoryOptions;
import org.sewall.kernel.exploratory.ExploratoryOutcome;
import org.sewall.kernel.exploratory.ExtractionMethod;
import org.sewall.kernel.exploratory.Rotation;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/** Runs the exploratory factor analysis that the options of a case ask for. */
final class ExploratoryCase {
    private final ExploratoryRequest request;
    private final ProblemList problems;
    private final Place place;

    /**
     * Prepare an analysis.
     *
     * @param request what is asked for
     * @param problems receives what is wrong
     * @param place where the request was made
     */
    ExploratoryCase(ExploratoryRequest request, ProblemList problems, Place place) {
        this.request = request;
        this.problems = problems;
        this.place = place;
    }

    /**
     * Analyse the items that a comment names, or else all numeric variables of the data.
     *
     * @param data cases or moments
     * @param comment text of the model file: an exploratory analysis has no model, but its file may name the items
     * @return what was found; nothing if there is none, which is then reported
     */
    Optional<ExploratoryResult> run(CaseData data, String comment) {
        return sample(data, items(data, comment)).flatMap(this::analyse);
    }

    private List<String> items(CaseData data, String comment) {
        List<String> numeric = numeric(data);
        List<String> named = Arrays.stream(comment.split("[^\\w.]+"))
                .filter(numeric::contains)
                .distinct()
                .toList();
        return named.size() > request.factors() ? named : numeric;
    }

    private static List<String> numeric(CaseData data) {
        if (data instanceof CaseData.Cases cases) {
            return cases.table().columns().stream()
                    .filter(NumericColumn.class::isInstance)
                    .map(column -> column.name())
                    .toList();
        }
        return data.names();
    }

    private Optional<SampleMoments> sample(CaseData data, List<String> items) {
        CaseData.Sampled sampled = data.sample(new CaseData.Request(
                items, Grouping.NONE, List.of(""), false, Set.of(), CovarianceDivisor.N_MINUS_ONE, Map.of()));
        if (sampled instanceof CaseData.Sampled.Taken taken) {
            taken.remarks().forEach(remark -> problems.add(ProblemList.of(remark)));
            return Optional.of(taken.sample().groups().get(0).moments(items));
        }
        ((CaseData.Sampled.Refused) sampled).problems().forEach(problem -> problems.add(ProblemList.of(problem)));
        return Optional.empty();
    }

    private Optional<ExploratoryResult> analyse(SampleMoments sample) {
        Map<String, Rotation> rotations = RotationChoice.of(request.rotations(), sample.size(), request.factors());
        ExploratoryOptions options = ExploratoryOptions.maximumLikelihood(request.factors())
                .withExtraction(request.extraction())
                .withRotations(new ArrayList<>(rotations.values()));
        ExploratoryOutcome outcome = ExploratoryAnalysis.run(sample, options);
        if (outcome instanceof ExploratoryOutcome.Rejected rejected) {
            rejected.findings().forEach(finding -> report(finding, Severity.ERROR));
            return Optional.empty();
        }
        var solution = ((ExploratoryOutcome.Analysed) outcome).solution();
        solution.warnings().forEach(finding -> report(finding, Severity.WARNING));
        var result = new ExploratorySolutionResult(solution, List.copyOf(rotations.keySet()));
        boolean likelihood = request.extraction() == ExtractionMethod.MAXIMUM_LIKELIHOOD;
        return Optional.of(result.with(sample, likelihood ? RotationChoice.ofLavaan(request.rotations()) : Map.of()));
    }

    private void report(Finding finding, Severity severity) {
        problems.add(place.mark(Problem.of(finding.message().id(), severity, finding.text())));
    }
}
