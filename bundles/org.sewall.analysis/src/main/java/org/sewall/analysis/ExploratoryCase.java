package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.data.NumericColumn;
import org.sewall.kernel.Finding;
import org.sewall.kernel.exploratory.ExploratoryAnalysis;
import org.sewall.kernel.exploratory.ExploratoryOptions;
import org.sewall.kernel.exploratory.ExploratoryOutcome;
import org.sewall.kernel.exploratory.ExploratorySolution;
import org.sewall.kernel.exploratory.ExtractionMethod;
import org.sewall.kernel.exploratory.Rotation;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/** Runs an exploratory factor analysis, be it of a study or of the options of a bare lavaan file. */
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
     * Return the items that the comment of a model file names, or else all numeric variables of the data.
     *
     * @param data cases or moments
     * @param comment text of the model file: an exploratory analysis has no model, but its file may name the items
     * @param factors number of factors, fewer than items
     */
    static List<String> items(CaseData data, String comment, int factors) {
        List<String> numeric = numeric(data);
        List<String> named = Arrays.stream(comment.split("[^\\w.]+"))
                .filter(numeric::contains)
                .distinct()
                .toList();
        return named.size() > factors ? named : numeric;
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

    /**
     * Analyse items.
     *
     * @param data cases or moments, which have all items
     * @param items names of the items
     * @param recodings reversed items, each with the sum of the lowest and highest answer on its scale
     * @return what was found; nothing if there is none, which is then reported
     */
    Optional<ExploratoryResult> run(CaseData data, List<String> items, Map<String, Double> recodings) {
        return sample(data, items, recodings).flatMap(this::analyse);
    }

    /** Return the shares of a single factor, as {@link #run} has them; nothing if there are none, which is then reported. */
    Optional<ExploratorySolution> singleFactor(CaseData data, List<String> items, Map<String, Double> recodings) {
        ExploratoryOptions options = ExploratoryOptions.maximumLikelihood(1).withParallelReplicates(0);
        return sample(data, items, recodings).flatMap(sample -> solved(sample, options));
    }

    private Optional<SampleMoments> sample(CaseData data, List<String> items, Map<String, Double> recodings) {
        CaseData.Sampled sampled = data.sample(new CaseData.Request(
                items, Grouping.NONE, List.of(""), false, Set.of(), CovarianceDivisor.N_MINUS_ONE, recodings));
        if (sampled instanceof CaseData.Sampled.Taken taken) {
            taken.remarks().forEach(remark -> problems.add(ProblemList.of(remark)));
            return Optional.of(taken.sample().groups().get(0).moments(items));
        }
        ((CaseData.Sampled.Refused) sampled).problems().forEach(problem -> problems.add(ProblemList.of(problem)));
        return Optional.empty();
    }

    private Optional<ExploratoryResult> analyse(SampleMoments sample) {
        return factors(sample).flatMap(factors -> analyse(sample, factors));
    }

    /** A single factor cannot be rotated. */
    private Optional<ExploratoryResult> analyse(SampleMoments sample, int factors) {
        List<String> names = factors == 1 ? List.of() : request.rotations();
        Map<String, Rotation> rotations = RotationChoice.of(names, sample.size(), factors);
        ExploratoryOptions options = ExploratoryOptions.maximumLikelihood(factors)
                .withExtraction(request.extraction())
                .withSeed(request.seed())
                .withRotations(new ArrayList<>(rotations.values()));
        return solved(sample, options).map(solution -> {
            solution.warnings().forEach(finding -> report(finding, Severity.WARNING));
            boolean likelihood = request.extraction() == ExtractionMethod.MAXIMUM_LIKELIHOOD;
            return new ExploratorySolutionResult(solution, List.copyOf(rotations.keySet()))
                    .with(sample, likelihood ? RotationChoice.ofLavaan(names) : Map.of());
        });
    }

    /** Return the number of factors; nothing if a criterion finds none, which is then reported. */
    private Optional<Integer> factors(SampleMoments sample) {
        if (request.count() instanceof ExploratoryRequest.Count.Given given) {
            return Optional.of(given.factors());
        }
        boolean parallel = request.count() instanceof ExploratoryRequest.Count.Parallel;
        ExploratoryOptions usual = ExploratoryOptions.maximumLikelihood(1).withSeed(request.seed());
        Optional<Integer> found = solved(sample, parallel ? usual : usual.withParallelReplicates(0))
                .map(this::count);
        if (found.isPresent() && found.get() == 0) {
            problems.add(AnalysisMessage.NO_FACTOR.at(place, criterion()));
            return Optional.empty();
        }
        return found;
    }

    private int count(ExploratorySolution solution) {
        if (request.count() instanceof ExploratoryRequest.Count.Eigenvalues eigenvalues) {
            return (int) solution.eigenvalues().stream()
                    .filter(value -> value > eigenvalues.limit())
                    .count();
        }
        return solution.factorNumber().components().suggestedByQuantile();
    }

    /** Return what decides the number of factors, in words. */
    String criterion() {
        if (request.count() instanceof ExploratoryRequest.Count.Eigenvalues eigenvalues) {
            double limit = eigenvalues.limit();
            boolean whole = limit == Math.rint(limit);
            return "eigenvalue > " + (whole ? String.format(Locale.ROOT, "%.0f", limit) : Double.toString(limit));
        }
        return request.count() instanceof ExploratoryRequest.Count.Parallel
                ? "parallel analysis, seed " + request.seed()
                : "given";
    }

    private Optional<ExploratorySolution> solved(SampleMoments sample, ExploratoryOptions options) {
        ExploratoryOutcome outcome = ExploratoryAnalysis.run(sample, options);
        if (outcome instanceof ExploratoryOutcome.Rejected rejected) {
            rejected.findings().forEach(finding -> report(finding, Severity.ERROR));
            return Optional.empty();
        }
        return Optional.of(((ExploratoryOutcome.Analysed) outcome).solution());
    }

    private void report(Finding finding, Severity severity) {
        problems.add(place.mark(Problem.of(finding.message().id(), severity, finding.text())));
    }
}
