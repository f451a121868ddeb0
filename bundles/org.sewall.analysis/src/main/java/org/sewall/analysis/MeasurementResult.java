package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.reliability.Measurement;
import org.sewall.kernel.reliability.Reliability;
import org.sewall.kernel.reliability.SemToolsReliability;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.score.FactorScores;
import org.sewall.kernel.score.ScoreMethod;
import org.sewall.result.ConstructReliability;
import org.sewall.result.GroupMatrix;
import org.sewall.result.ModelResultBuilder;
import org.sewall.result.NamedMatrix;

/** Adds to a result what is known about the measurement of constructs: reliability, and scores of the first cases. */
final class MeasurementResult {
    /** So many cases of each group show how scores come out; all of them would make a document as large as the data. */
    private static final int SHOWN_CASES = 5;

    private final FittedModel model;

    MeasurementResult(FittedModel model) {
        this.model = model;
    }

    /** Fill a result; cases of ordered variables have no scores. */
    void fill(ModelResultBuilder result) {
        result.reliability(reliability());
        if (model.table().ordinalPlan().isEmpty()) {
            result.factorScores(scores());
        }
    }

    private List<ConstructReliability> reliability() {
        List<ConstructReliability> all = new ArrayList<>();
        for (FittedGroup group : model.groups()) {
            for (var found : Reliability.of(Measurement.of(group))) {
                all.add(new ConstructReliability(group.number(), group.name(), found.construct(), values(found)));
            }
        }
        return all;
    }

    private static Map<String, Double> values(org.sewall.kernel.reliability.ConstructReliability found) {
        SemToolsReliability peer = found.semTools();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("alpha", found.alpha());
        values.put("omega", found.omega());
        values.put("cr", found.compositeReliability());
        values.put("ave", found.averageVarianceExtracted());
        values.put("semtools.omega", peer.omega());
        values.put("semtools.alpha", peer.alpha());
        values.put("semtools.ave", peer.averageVariance());
        values.put("legacy.alpha", peer.legacyAlpha());
        values.put("legacy.alpha.ord", peer.legacyAlphaOrdered());
        values.put("legacy.omega", peer.legacyOmega());
        values.put("legacy.omega2", peer.legacyOmega2());
        values.put("legacy.omega3", peer.legacyOmega3());
        values.put("legacy.avevar", peer.legacyAverageVariance());
        return values;
    }

    private Map<String, List<GroupMatrix>> scores() {
        Map<String, List<GroupMatrix>> all = new LinkedHashMap<>();
        for (ScoreMethod method : ScoreMethod.values()) {
            List<GroupMatrix> scores =
                    model.groups().stream().map(group -> scores(group, method)).toList();
            if (scores.stream().noneMatch(group -> group.matrix().isEmpty())) {
                all.put(method.id(), scores);
            }
        }
        return all;
    }

    private static GroupMatrix scores(FittedGroup group, ScoreMethod method) {
        CaseMatrix scores = FactorScores.first(group, method, SHOWN_CASES);
        double[][] rows = Arrays.copyOf(scores.rows(), scores.size());
        List<String> numbers = IntStream.rangeClosed(1, rows.length)
                .mapToObj(Integer::toString)
                .toList();
        return new GroupMatrix(group.number(), NamedMatrix.of(numbers, scores.names(), rows));
    }
}
