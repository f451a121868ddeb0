package org.sewall.kernel.exploratory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.NamedMatrix;

/** Extract factors from a correlation matrix. */
final class FactorExtraction {
    private static final int MOST_STEPS = 200;
    /** A uniqueness this close to its bound, relative to it, stands at the bound. */
    private static final double AT_BOUND = 1e-6;
    /** A later start has to be better by this much, so that rounding does not choose between equal ends. */
    private static final double BETTER = 1e-9;

    private final List<String> items;
    private final DMatrixRMaj correlation;
    private final int cases;
    private final ExploratoryOptions options;
    private final double[] multipleCorrelations;

    /**
     * Prepare an extraction.
     *
     * @param items names of the items
     * @param correlation positive definite correlation matrix, left as it is
     * @param cases number of cases N
     * @param options method, number of factors and bounds
     */
    FactorExtraction(List<String> items, DMatrixRMaj correlation, int cases, ExploratoryOptions options) {
        this.items = items;
        this.correlation = correlation;
        this.cases = cases;
        this.options = options;
        multipleCorrelations = squaredMultipleCorrelations(correlation);
    }

    /** Return F1, F2 and so on. */
    static List<String> factorNames(int factors) {
        return IntStream.rangeClosed(1, factors).mapToObj(j -> "F" + j).toList();
    }

    /** Return the share of each variable that all others explain: 1 - 1 / diagonal of the inverse. */
    static double[] squaredMultipleCorrelations(DMatrixRMaj correlation) {
        DMatrixRMaj inverse = correlation.copy();
        CommonOps_DDRM.invert(inverse);
        return IntStream.range(0, inverse.numRows)
                .mapToDouble(i -> 1 - 1 / inverse.get(i, i))
                .toArray();
    }

    /** Extract a number of factors. */
    ExtractedFactors extract(int factors) {
        return switch (options.extraction()) {
            case MAXIMUM_LIKELIHOOD -> minimised(factors, new MaximumLikelihoodObjective(correlation, factors));
            case MINIMUM_RESIDUAL -> minimised(factors, new LeastSquaresObjective(correlation, factors));
            case PRINCIPAL_AXIS -> {
                PrincipalAxes.Iterated end =
                        PrincipalAxes.iterate(correlation, factors, multipleCorrelations, options.principalAxisRule());
                yield assemble(end.loadings(), uniquenesses(end.loadings()), end.converged(), end.iterations());
            }
            case PRINCIPAL_COMPONENTS -> {
                DMatrixRMaj loadings = PrincipalAxes.of(SymmetricSpectrum.of(correlation), factors);
                yield assemble(loadings, uniquenesses(loadings), true, 1);
            }
        };
    }

    /** Minimise from customary and from random starts, and keep the best end. */
    private ExtractedFactors minimised(int factors, ExtractionObjective objective) {
        var method = new BoundedNewton(objective, options.smallestUniqueness(), 1);
        var random = new Random(options.seed());
        BoundedNewton.Minimum best = null;
        for (int start = 0; start < options.extractionStarts(); start++) {
            BoundedNewton.Minimum end = method.minimise(start(start, factors, random), MOST_STEPS);
            if (best == null || end.converged() && (!best.converged() || end.value() < best.value() - BETTER)) {
                best = end;
            }
        }
        Ending ending = new Ending(best.value(), best.largestGradient(), best.converged(), best.iterations());
        return assemble(objective.loadings(best.uniquenesses()), best.uniquenesses(), ending);
    }

    /** Jöreskog (1967), section 6, for the first start; the others are uniform between the bounds. */
    private double[] start(int number, int factors, Random random) {
        double shrinking = 1 - 0.5 * factors / items.size();
        return Arrays.stream(multipleCorrelations)
                .map(r -> number == 0 ? shrinking * (1 - r) : 0.05 + 0.9 * random.nextDouble())
                .toArray();
    }

    private static double[] uniquenesses(DMatrixRMaj loadings) {
        return IntStream.range(0, loadings.numRows)
                .mapToDouble(i -> 1 - Loadings.communality(loadings, i))
                .toArray();
    }

    private ExtractedFactors assemble(DMatrixRMaj loadings, double[] uniquenesses, boolean converged, int iterations) {
        double squares = 0;
        for (int i = 0; i < loadings.numRows; i++) {
            for (int k = 0; k < loadings.numRows; k++) {
                double residual = residual(loadings, i, k) - (i == k ? uniquenesses[i] : 0);
                squares += residual * residual;
            }
        }
        return assemble(loadings, uniquenesses, new Ending(0.5 * squares, Double.NaN, converged, iterations));
    }

    private ExtractedFactors assemble(DMatrixRMaj unsigned, double[] uniquenesses, Ending ending) {
        int factors = unsigned.numCols;
        DMatrixRMaj loadings =
                Loadings.arrange(unsigned, IntStream.range(0, factors).toArray(), Loadings.signs(unsigned));
        double[] sums = Loadings.sumsOfSquares(loadings);
        double[] communalities = Arrays.stream(uniquenesses).map(u -> 1 - u).toArray();
        return new ExtractedFactors(
                options.extraction(),
                ending.value(),
                ending.gradient(),
                ending.converged(),
                ending.iterations(),
                FactorTest.degreesOfFreedom(items.size(), factors),
                tests(ending.value(), factors),
                new NamedMatrix(items, factorNames(factors), Loadings.rows(loadings)),
                named(uniquenesses),
                named(communalities),
                named(multipleCorrelations),
                Arrays.stream(sums).boxed().toList(),
                Arrays.stream(sums).mapToObj(s -> s / items.size()).toList(),
                boundary(uniquenesses),
                rootMeanSquareResidual(loadings));
    }

    private List<FactorTest> tests(double discrepancy, int factors) {
        if (options.extraction() != ExtractionMethod.MAXIMUM_LIKELIHOOD) {
            return List.of();
        }
        return Arrays.stream(FactorTest.Multiplier.values())
                .map(m -> FactorTest.of(m, discrepancy, cases, items.size(), factors))
                .toList();
    }

    /** Name items without uniqueness; components have none by design and do not count. */
    private List<String> boundary(double[] uniquenesses) {
        if (options.extraction() == ExtractionMethod.PRINCIPAL_COMPONENTS) {
            return List.of();
        }
        double bound =
                options.extraction() == ExtractionMethod.PRINCIPAL_AXIS ? 0 : options.smallestUniqueness() + AT_BOUND;
        return IntStream.range(0, uniquenesses.length)
                .filter(i -> uniquenesses[i] <= bound)
                .mapToObj(items::get)
                .toList();
    }

    private double rootMeanSquareResidual(DMatrixRMaj loadings) {
        int size = items.size();
        double squares = 0;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                double residual = residual(loadings, i, k);
                squares += residual * residual;
            }
        }
        return Math.sqrt(2 * squares / (size * (size - 1.0)));
    }

    private double residual(DMatrixRMaj loadings, int row, int column) {
        double fitted = 0;
        for (int j = 0; j < loadings.numCols; j++) {
            fitted += loadings.get(row, j) * loadings.get(column, j);
        }
        return correlation.get(row, column) - fitted;
    }

    private Map<String, Double> named(double[] values) {
        var map = new LinkedHashMap<String, Double>();
        for (int i = 0; i < values.length; i++) {
            map.put(items.get(i), values[i]);
        }
        return map;
    }

    /** How the iterations ended. */
    private record Ending(double value, double gradient, boolean converged, int iterations) {}
}
