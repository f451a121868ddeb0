package org.sewall.kernel.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.sample.CaseMatrix;

/**
 * Group incomplete cases by the variables they have, with statistics sufficient for the normal likelihood.
 *
 * <p>Each pattern is stood for by few rows y with a number h each, such that a sum over its cases of quadratic forms in
 * x - mu is the sum over its rows of the same forms in y - h mu: a case itself with h = 1, or, where a pattern has more cases
 * than variables, the rows of a triangular root of the cross-products about the pattern's mean with h = 0 and the mean times
 * the root of n with h = that root. No evaluation costs more than a number of rows that the patterns bound, however many
 * cases there are (sufficiency of mean and covariance by pattern: Arbuckle, J. L., 1996, in Marcoulides & Schumacker,
 * Advanced Structural Equation Modeling, 243-277).
 */
public final class IncompleteSample {
    private final List<String> names;
    private final double[][] cases;
    private final int empty;
    private final List<MissingPattern> patterns;
    private final double[] values;
    private final double[] meanShares;
    private final int triangles;
    private final long presentValues;

    private IncompleteSample(List<String> names, double[][] cases, int empty, PatternRows rows) {
        this.names = List.copyOf(names);
        this.cases = cases;
        this.empty = empty;
        patterns = List.copyOf(rows.patterns());
        values = rows.values();
        meanShares = rows.meanShares();
        triangles = rows.triangles();
        presentValues = patterns.stream()
                .mapToLong(pattern -> (long) pattern.cases() * pattern.observed().length)
                .sum();
    }

    /**
     * Group cases.
     *
     * @param names variables
     * @param rows one row per case, one value per variable, NaN where it is missing; rows are kept, not copied
     */
    public static IncompleteSample of(List<String> names, double[][] rows) {
        double[][] cases = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).anyMatch(value -> !Double.isNaN(value)))
                .toArray(double[][]::new);
        Map<BitSet, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < cases.length; i++) {
            if (cases[i].length != names.size()) {
                throw new IllegalArgumentException(
                        "A row has " + cases[i].length + " values for " + names.size() + " names.");
            }
            groups.computeIfAbsent(missing(cases[i]), key -> new ArrayList<>()).add(i);
        }
        List<Map.Entry<BitSet, List<Integer>>> ordered = new ArrayList<>(groups.entrySet());
        // frequent patterns first, as lavaan lists them; a stable sort keeps ties in order of appearance
        ordered.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
        PatternRows statistics = new PatternRows(names.size(), cases);
        ordered.forEach(entry -> statistics.add(
                entry.getKey(),
                entry.getValue().stream().mapToInt(Integer::intValue).toArray()));
        return new IncompleteSample(names, cases, rows.length - cases.length, statistics);
    }

    private static BitSet missing(double[] row) {
        BitSet missing = new BitSet(row.length);
        for (int k = 0; k < row.length; k++) {
            missing.set(k, Double.isNaN(row[k]));
        }
        return missing;
    }

    /** Return the variables. */
    public List<String> names() {
        return names;
    }

    /** Return the number of variables. */
    public int variables() {
        return names.size();
    }

    /** Return the number N of cases with at least one value. */
    public int cases() {
        return cases.length;
    }

    /** Return the cases in the order given, none of them without any value. */
    public CaseMatrix caseMatrix() {
        return new CaseMatrix(names, cases);
    }

    /** Return the number of cases left out because they have no value at all. */
    public int emptyCases() {
        return empty;
    }

    /** Return whether no case misses a value. */
    public boolean isComplete() {
        return patterns.stream().allMatch(pattern -> pattern.missing().length == 0);
    }

    /** Return for each pattern, the most frequent first, its number of cases and the variables they miss. */
    public List<PatternCount> patternCounts() {
        return patterns.stream()
                .map(pattern -> new PatternCount(pattern.cases(), pattern.missingNames(names)))
                .toList();
    }

    /**
     * Count the cases of a pattern.
     *
     * @param cases number of cases
     * @param missing variables they miss
     */
    public record PatternCount(int cases, List<String> missing) {}

    /** Return for each pair of variables the share of cases that have both; on the diagonal those that have the one. */
    public double[][] coverage() {
        int p = variables();
        double[][] coverage = new double[p][p];
        for (MissingPattern pattern : patterns) {
            for (int i : pattern.observed()) {
                for (int j : pattern.observed()) {
                    coverage[i][j] += pattern.cases() / (double) cases.length;
                }
            }
        }
        return coverage;
    }

    /** Return the pairs of variables that no case has together; nothing tells their covariance in the saturated model. */
    public List<List<String>> neverTogether() {
        double[][] coverage = coverage();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < coverage.length; i++) {
            for (int j = 0; j < i; j++) {
                if (coverage[i][j] == 0) {
                    pairs.add(List.of(names.get(j), names.get(i)));
                }
            }
        }
        return pairs;
    }

    /** Return the means of the available values of each variable; NaN where there is none. */
    public double[] availableMeans() {
        double[] means = new double[variables()];
        int[] counts = new int[variables()];
        for (double[] row : cases) {
            for (int k = 0; k < means.length; k++) {
                if (!Double.isNaN(row[k])) {
                    means[k] += row[k];
                    counts[k]++;
                }
            }
        }
        for (int k = 0; k < means.length; k++) {
            means[k] /= counts[k];
        }
        return means;
    }

    /** Return the variances, with their numbers as divisor, of the available values of each variable. */
    public double[] availableVariances() {
        double[] means = availableMeans();
        double[] variances = new double[variables()];
        int[] counts = new int[variables()];
        for (double[] row : cases) {
            for (int k = 0; k < means.length; k++) {
                if (!Double.isNaN(row[k])) {
                    variances[k] += (row[k] - means[k]) * (row[k] - means[k]);
                    counts[k]++;
                }
            }
        }
        for (int k = 0; k < means.length; k++) {
            variances[k] /= counts[k];
        }
        return variances;
    }

    /**
     * Compute covariances pair by pair from the cases that have both variables, with the number of those less one as divisor.
     *
     * @return covariances, NaN where fewer than two cases have both variables
     */
    public DMatrixRMaj pairwiseCovariance() {
        return PairwiseMoments.covariance(this);
    }

    /** Return the number of cases that have a variable. */
    public int available(int variable) {
        return (int)
                Arrays.stream(cases).filter(row -> !Double.isNaN(row[variable])).count();
    }

    /** Return the patterns, the most frequent first. */
    List<MissingPattern> patterns() {
        return patterns;
    }

    /** Return a case, NaN where a value is missing; not to be changed. */
    double[] row(int member) {
        return cases[member];
    }

    /** Return the rows y, one after another, zero where a value is missing. */
    double[] values() {
        return values;
    }

    /** Return the number h of each row. */
    double[] meanShares() {
        return meanShares;
    }

    /** Return the length of an array that holds a triangle of the order of its missing variables for each pattern. */
    int triangles() {
        return triangles;
    }

    /** Return the number of values present. */
    long presentValues() {
        return presentValues;
    }
}
