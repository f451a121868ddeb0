package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.exploratory.ExploratorySolution;
import org.sewall.kernel.exploratory.ExtractedFactors;
import org.sewall.kernel.exploratory.FactorNumber;
import org.sewall.kernel.exploratory.FactorTest;
import org.sewall.kernel.exploratory.RotatedFactors;
import org.sewall.kernel.exploratory.RotatedModel;
import org.sewall.kernel.exploratory.Rotation;
import org.sewall.kernel.exploratory.RotationConstraints.ItemVariance;
import org.sewall.kernel.exploratory.RotationMinimum;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.ExtractionResult;
import org.sewall.result.FactorNumberRule;
import org.sewall.result.NamedMatrix;
import org.sewall.result.RotatedModelResult;
import org.sewall.result.RotationResult;

/** Turns the solution of an exploratory analysis into the record that is stored and printed. */
final class ExploratorySolutionResult {
    private static final Map<FactorTest.Multiplier, String> TESTS = Map.of(
            FactorTest.Multiplier.BARTLETT, "bartlett",
            FactorTest.Multiplier.N_MINUS_ONE, "n_minus_1",
            FactorTest.Multiplier.N, "n");

    private final ExploratorySolution solution;
    private final List<String> keys;

    /**
     * Prepare a record.
     *
     * @param solution what the kernel found
     * @param keys names of its rotations in the document
     */
    ExploratorySolutionResult(ExploratorySolution solution, List<String> keys) {
        this.solution = solution;
        this.keys = keys;
    }

    /** Return the record together with rotated models of the same sample. */
    ExploratoryResult with(SampleMoments sample, Map<String, Rotation.ByCriterion> models) {
        var rotations = new LinkedHashMap<String, RotationResult>();
        for (int i = 0; i < keys.size(); i++) {
            rotations.put(keys.get(i), rotation(solution.rotations().get(i)));
        }
        var rotated = new LinkedHashMap<String, RotatedModelResult>();
        models.forEach((name, rotation) -> rotated.put(name, model(sample, rotation)));
        return new ExploratoryResult(
                solution.observations(),
                solution.options().factors(),
                matrix(solution.correlation()),
                solution.eigenvalues(),
                suggestions(),
                extraction(solution.extraction()),
                rotations,
                rotated);
    }

    private Map<String, Double> suggestions() {
        FactorNumber number = solution.factorNumber();
        var all = new LinkedHashMap<String, Double>();
        all.put(FactorNumberRule.KAISER.key(), (double) number.kaiser());
        all.put(FactorNumberRule.PARALLEL_COMPONENTS.key(), (double)
                number.components().suggestedByQuantile());
        all.put(FactorNumberRule.PARALLEL_FACTORS.key(), (double)
                number.commonFactors().suggestedByQuantile());
        all.put(FactorNumberRule.MINIMUM_AVERAGE_PARTIAL.key(), (double) number.minimumAveragePartial());
        all.put("map_fourth_power", (double) number.minimumAverageFourthPower());
        all.put("kmo", solution.adequacy().overall());
        all.put("sphericity_chisq", solution.adequacy().sphericity());
        all.put("sphericity_pvalue", solution.adequacy().pValue());
        all.put("harman_component", solution.singleFactor().componentShare());
        all.put("harman_ml", solution.singleFactor().likelihoodShare());
        return all;
    }

    private static ExtractionResult extraction(ExtractedFactors factors) {
        var values = new LinkedHashMap<String, Double>();
        values.put("fmin", factors.discrepancy());
        values.put("gradient_max", factors.largestGradient());
        values.put("df", (double) factors.degreesOfFreedom());
        values.put("rmsr", factors.rootMeanSquareResidual());
        for (FactorTest test : factors.tests()) {
            values.put("chisq_" + TESTS.get(test.multiplier()), test.statistic());
            values.put("pvalue_" + TESTS.get(test.multiplier()), test.pValue());
        }
        return new ExtractionResult(
                factors.method().id(),
                values,
                factors.uniquenesses(),
                factors.communalities(),
                factors.squaredMultipleCorrelations(),
                matrix(factors.loadings()),
                factors.sumsOfSquares(),
                factors.proportions());
    }

    private static RotationResult rotation(RotatedFactors rotated) {
        return new RotationResult(
                matrix(rotated.pattern()),
                matrix(rotated.factorCorrelation()),
                matrix(rotated.structure()),
                rotated.criterion(),
                rotated.sumsOfSquares(),
                rotated.rotation().kaiser(),
                rotated.converged(),
                rotated.projectedGradient(),
                rotated.minima().stream().map(RotationMinimum::criterion).toList(),
                rotated.minima().stream().map(RotationMinimum::starts).toList());
    }

    /** lavaan's standard errors are those to compare with, so its variances of items are used. */
    private RotatedModelResult model(SampleMoments sample, Rotation.ByCriterion rotation) {
        RotatedModel model = RotatedModel.of(sample, solution.options(), rotation, ItemVariance.AS_IF_ORTHOGONAL);
        return new RotatedModelResult(
                model.chiSquare(),
                model.degreesOfFreedom(),
                model.parameters().stream()
                        .map(row -> new RotatedModelResult.Row(
                                row.left(),
                                row.operator(),
                                row.right(),
                                row.estimate(),
                                row.standardError(),
                                row.z(),
                                row.pValue(),
                                row.standardized()))
                        .toList());
    }

    private static NamedMatrix matrix(org.sewall.kernel.NamedMatrix matrix) {
        return NamedMatrix.of(matrix.rows(), matrix.columns(), matrix.values());
    }
}
