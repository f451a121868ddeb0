package org.sewall.kernel.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    private FitIndexCatalogue() {}

    /** Return the indices in printing order. */
    public static List<FitIndex> indices() {
        return INDICES;
    }

    /** Compute all indices of a solution, each a finite value or a reason. */
    public static FitMeasures compute(FitInput input) {
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, String> unavailable = new LinkedHashMap<>();
        for (FitIndex index : INDICES) {
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
