package org.sewall.kernel.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sewall.kernel.matrix.CholeskyFactor;

/**
 * Find the correlations whose sign may have been lost or turned round in print: the fewest whose sign, changed, makes a
 * correlation matrix positive definite.
 *
 * <p>To change the sign of r(i, j) changes v'Rv by -4 r(i, j) v(i) v(j), with v the eigenvector of the smallest eigenvalue,
 * so pairs are tried in the order of what they promise, first alone, then in twos, threes and fours of ever fewer pairs. The
 * search is bounded, so a matrix that needs more is left alone. To turn round all correlations of a variable changes no
 * eigenvalue, so that never repairs anything.
 */
public final class SignRepair {
    /** Pairs that are combined in twos, threes and fours. */
    private static final int[] CANDIDATES = {60, 20, 14};

    /** Larger matrices take longer than anybody waits. */
    private static final int MOST_VARIABLES = 60;

    private static final double SINGULAR = 1e-10;

    private final DMatrixRMaj correlations;
    private final CholeskyFactor factor;

    /**
     * Two variables.
     *
     * @param first number of one, counted from 0
     * @param second number of the other, larger
     */
    public record Pair(int first, int second) {}

    private SignRepair(double[][] matrix) {
        correlations = new DMatrixRMaj(matrix);
        factor = new CholeskyFactor(matrix.length);
    }

    /**
     * Search.
     *
     * @param correlations symmetric matrix with ones on its diagonal
     * @return the pairs, none if the matrix is positive definite or no repair was found
     */
    public static List<Pair> find(double[][] correlations) {
        if (correlations.length < 2 || correlations.length > MOST_VARIABLES) {
            return List.of();
        }
        var repair = new SignRepair(correlations);
        return repair.isPositiveDefinite() ? List.of() : repair.search();
    }

    private List<Pair> search() {
        List<Pair> pairs = promising();
        List<List<Pair>> alone = pairs.stream().map(List::of).toList();
        List<Pair> best = best(alone);
        for (int size = 2; best.isEmpty() && size <= 1 + CANDIDATES.length; size++) {
            int limit = Math.min(CANDIDATES[size - 2], pairs.size());
            List<List<Pair>> sets = new ArrayList<>();
            combine(pairs.subList(0, limit), size, new ArrayList<>(), sets);
            best = best(sets);
        }
        return best;
    }

    private static void combine(List<Pair> from, int size, List<Pair> chosen, List<List<Pair>> sets) {
        if (chosen.size() == size) {
            sets.add(List.copyOf(chosen));
            return;
        }
        for (int i = 0; i < from.size(); i++) {
            chosen.add(from.get(i));
            combine(from.subList(i + 1, from.size()), size, chosen, sets);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Return the pairs with a correlation, the most promising first. */
    private List<Pair> promising() {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(correlations.numRows, true, true);
        if (!eigen.decompose(correlations.copy())) {
            return List.of();
        }
        int smallest = 0;
        for (int k = 1; k < eigen.getNumberOfEigenvalues(); k++) {
            boolean less = eigen.getEigenvalue(k).getReal()
                    < eigen.getEigenvalue(smallest).getReal();
            smallest = less ? k : smallest;
        }
        DMatrixRMaj vector = eigen.getEigenVector(smallest);
        List<Pair> pairs = new ArrayList<>();
        for (int j = 0; j < correlations.numRows; j++) {
            for (int i = 0; i < j; i++) {
                if (correlations.get(i, j) != 0) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair ->
                correlations.get(pair.first(), pair.second()) * vector.get(pair.first()) * vector.get(pair.second())));
        return pairs;
    }

    /** Return the set after which the smallest eigenvalue is largest, of those that repair the matrix. */
    private List<Pair> best(List<List<Pair>> sets) {
        List<Pair> best = List.of();
        double largest = 0;
        for (List<Pair> set : sets) {
            turn(set);
            if (isPositiveDefinite()) {
                double eigenvalue = SmallestEigenvalue.of(rows());
                if (best.isEmpty() || eigenvalue > largest) {
                    largest = eigenvalue;
                    best = set;
                }
            }
            turn(set);
        }
        return best;
    }

    private void turn(List<Pair> pairs) {
        for (Pair pair : pairs) {
            double turned = -correlations.get(pair.first(), pair.second());
            correlations.set(pair.first(), pair.second(), turned);
            correlations.set(pair.second(), pair.first(), turned);
        }
    }

    private boolean isPositiveDefinite() {
        return factor.factor(correlations, -SINGULAR, 0);
    }

    private double[][] rows() {
        double[][] rows = new double[correlations.numRows][correlations.numCols];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = correlations.get(i, j);
            }
        }
        return rows;
    }
}
