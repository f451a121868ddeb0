package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.GroupSolution;
import org.sewall.kernel.MissingValues;
import org.sewall.kernel.Solution;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.reliability.ConstructReliability;
import org.sewall.kernel.reliability.Measurement;
import org.sewall.kernel.reliability.Reliability;
import org.sewall.kernel.validity.FornellLarcker;
import org.sewall.kernel.validity.HeterotraitMonotrait;
import org.sewall.result.ConstructValidity;
import org.sewall.result.MissingPatterns;
import org.sewall.result.ModelResultBuilder;
import org.sewall.result.NamedMatrix;

/** Adds to a result what else is known of a fit: stability, patterns of missing values, validity of constructs. */
final class EvidenceResult {

    private final Solution solution;
    private final FittedModel model;

    EvidenceResult(Solution solution, FittedModel model) {
        this.solution = solution;
        this.model = model;
    }

    /** Fill a result. */
    void fill(ModelResultBuilder result) {
        List<Double> stability =
                solution.groups().stream().map(GroupSolution::stabilityIndex).toList();
        // of a recursive model the index is 0 by its definition
        boolean recursive = stability.stream().allMatch(index -> index == 0);
        result.stability(recursive ? List.of() : stability).missing(missing()).validity(validity());
    }

    private List<MissingPatterns> missing() {
        List<MissingPatterns> all = new ArrayList<>();
        int number = 0;
        for (GroupSolution group : solution.groups()) {
            number++;
            MissingValues missing = group.missing();
            if (!missing.patterns().isEmpty()) {
                all.add(patterns(number, missing));
            }
        }
        return all;
    }

    private static MissingPatterns patterns(int group, MissingValues missing) {
        double smallest = Double.POSITIVE_INFINITY;
        List<String> scarcest = List.of();
        List<String> names = missing.coverage().rows();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j <= i; j++) {
                double coverage = missing.coverage().get(i, j);
                if (coverage < smallest) {
                    smallest = coverage;
                    scarcest = List.of(names.get(j), names.get(i));
                }
            }
        }
        return new MissingPatterns(
                group,
                missing.emptyCases(),
                missing.patterns().stream()
                        .map(pattern -> new MissingPatterns.Pattern(pattern.cases(), pattern.missing()))
                        .toList(),
                smallest,
                scarcest);
    }

    private List<ConstructValidity> validity() {
        List<ConstructValidity> all = new ArrayList<>();
        for (FittedGroup group : model.groups()) {
            Measurement measurement = Measurement.of(group);
            List<ConstructReliability> constructs = Reliability.of(measurement);
            if (constructs.size() > 1 && areApart(constructs)) {
                all.add(validity(group.number(), measurement, constructs));
            }
        }
        return all;
    }

    /** Both criteria are about constructs that have no item in common. */
    private static boolean areApart(List<ConstructReliability> constructs) {
        List<String> items = constructs.stream()
                .flatMap(construct -> construct.items().stream())
                .toList();
        return items.stream().distinct().count() == items.size();
    }

    private ConstructValidity validity(int group, Measurement measurement, List<ConstructReliability> constructs) {
        Map<String, List<String>> items = new LinkedHashMap<>();
        constructs.forEach(construct -> items.put(construct.construct(), construct.items()));
        HeterotraitMonotrait ratios = HeterotraitMonotrait.of(measurement.items(), measurement.sample(), items);
        FornellLarcker criterion =
                FornellLarcker.of(constructs, solution.groups().get(group - 1).latentCorrelation());
        return new ConstructValidity(
                group,
                matrix(ratios.arithmetic()),
                matrix(ratios.geometric()),
                matrix(criterion.matrix()),
                criterion.violations().stream()
                        .map(pair -> pair.first() + " ~~ " + pair.second())
                        .toList());
    }

    private static NamedMatrix matrix(org.sewall.kernel.NamedMatrix matrix) {
        return NamedMatrix.of(matrix.rows(), matrix.columns(), matrix.values());
    }
}
