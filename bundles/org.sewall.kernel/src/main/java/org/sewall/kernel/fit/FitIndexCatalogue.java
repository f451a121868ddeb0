package org.sewall.kernel.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sewall.kernel.option.TestKind;

/**
 * All fit indices in the order in which they are printed.
 *
 * <p>Hovers, views, reports, help and result files take labels, formulas and cut-offs from here. To add an index: write
 * its file, add it here, and add its expected values to a test resource.
 */
public final class FitIndexCatalogue {

    private static final List<FitIndex> INDICES = Stream.of(
                    ParameterCount.indices(),
                    MinimumDiscrepancy.indices(),
                    ChiSquareTest.indices(),
                    ChiSquareTest.baseline(),
                    ComparativeFitIndex.indices(),
                    TuckerLewisIndex.indices(),
                    RelativeFitIndex.indices(),
                    NormedFitIndex.indices(),
                    IncrementalFitIndex.indices(),
                    RelativeNoncentralityIndex.indices(),
                    Parsimony.indices(),
                    LogLikelihood.indices(),
                    InformationCriteria.indices(),
                    BrowneCudeckCriterion.indices(),
                    SampleSize.indices(),
                    Rmsea.indices(),
                    NoncentralityParameter.indices(),
                    RootMeanSquareResidual.indices(),
                    CriticalN.indices(),
                    GoodnessOfFit.indices(),
                    McDonaldFit.indices(),
                    CrossValidation.indices())
            .flatMap(List::stream)
            .toList();

    private static final List<FitIndex> SCALED = Stream.of(
                    ScaledIndices.tests(), ScaledIndices.comparisons(), ScaledIndices.approximations())
            .flatMap(List::stream)
            .toList();

    private static final List<FitIndex> ROBUST = Stream.of(RobustIndices.comparisons(), RobustIndices.approximations())
            .flatMap(List::stream)
            .toList();

    private FitIndexCatalogue() {}

    /** Return the indices that every solution has, in printing order. */
    public static List<FitIndex> indices() {
        return INDICES;
    }

    /** Return the indices that a solution has only with a scaled test or ordered variables, in printing order. */
    public static List<FitIndex> corrected() {
        return Stream.of(WeightedRootMeanSquareResidual.indices(), SCALED, ROBUST, ScaledIndices.factors())
                .flatMap(List::stream)
                .toList();
    }

    /** Return the indices that belong to a solution: those of scaled tests only where there is one. */
    private static List<FitIndex> of(FitInput input) {
        TestKind kind = input.scaled().kind();
        boolean factors = kind == TestKind.YUAN_BENTLER || kind == TestKind.YUAN_BENTLER_MPLUS;
        return Stream.of(
                        INDICES,
                        input.hasThresholds() ? WeightedRootMeanSquareResidual.indices() : List.<FitIndex>of(),
                        input.scaled().known() ? SCALED : List.<FitIndex>of(),
                        input.scaled().robust() || input.hasMissingValues() ? ROBUST : List.<FitIndex>of(),
                        factors && input.hasLikelihood() ? ScaledIndices.factors() : List.<FitIndex>of())
                .flatMap(List::stream)
                .toList();
    }

    /** Compute all indices of a solution, each a finite value or a reason. */
    public static FitMeasures compute(FitInput input) {
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, String> unavailable = new LinkedHashMap<>();
        for (FitIndex index : of(input)) {
            FitValue value = index.compute(input);
            if (value instanceof FitValue.Available available) {
                values.put(index.id(), available.number());
            } else if (value instanceof FitValue.Unavailable none) {
                unavailable.put(index.id(), none.reason().text());
            }
        }
        return new FitMeasures(values, unavailable);
    }
}
