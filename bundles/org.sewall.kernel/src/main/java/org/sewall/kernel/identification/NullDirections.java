package org.sewall.kernel.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sewall.kernel.matrix.CholeskyFactor;

/**
 * Hold the directions in which parameters can move without any change of the implied moments: rows that span the null
 * space of the Jacobian, made sparse by elimination.
 */
final class NullDirections {
    /** Eigenvalues of the products, scaled to a unit diagonal, above this are not zero. */
    private static final double CERTAIN = 1e-9;
    /** A direction along which the moments change less than this, relative to its length, leaves them as they are. */
    private static final double UNCHANGED = 1e-9;
    /** Elements this small relative to the largest of their row are rounding of zero. */
    private static final double ROUNDING = 1e-7;

    private final List<double[]> rows;

    private NullDirections(List<double[]> rows) {
        this.rows = rows;
    }

    /** Return whether a model certainly has none at its present point. */
    static boolean areAbsent(RandomModel model) {
        DMatrixRMaj products =
                scaled(reduced(model), new double[model.constraints().freeDimension()]);
        // all eigenvalues exceed a limit just when the matrix less the limit on its diagonal is positive definite
        return new CholeskyFactor(products.numRows).factor(products, -CERTAIN, 0);
    }

    /** Find all of a model at its present point. */
    static NullDirections of(RandomModel model) {
        double[] scale = new double[model.constraints().freeDimension()];
        DMatrixRMaj products = scaled(reduced(model), scale);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(products.numRows, true, true);
        if (products.numRows == 0 || !eigen.decompose(products)) {
            return new NullDirections(new ArrayList<>());
        }
        List<DMatrixRMaj> suspects = new ArrayList<>();
        for (int k = 0; k < eigen.getNumberOfEigenvalues(); k++) {
            if (eigen.getEigenvalue(k).getReal() < CERTAIN) {
                suspects.add(eigen.getEigenVector(k));
            }
        }
        var directions = new DMatrixRMaj(scale.length, suspects.size());
        for (int k = 0; k < suspects.size(); k++) {
            for (int i = 0; i < scale.length; i++) {
                directions.set(i, k, suspects.get(k).get(i) / scale[i]);
            }
        }
        return new NullDirections(unchanged(model, directions));
    }

    /** Form K'PK of the products P and add those of the gradients of the other constraints. */
    private static DMatrixRMaj reduced(RandomModel model) {
        DMatrixRMaj products = model.products();
        DMatrixRMaj basis = model.surface().basis();
        DMatrixRMaj reduced = products;
        if (!model.constraints().isEmpty()) {
            var half = new DMatrixRMaj(products.numRows, basis.numCols);
            CommonOps_DDRM.mult(products, basis, half);
            reduced = new DMatrixRMaj(basis.numCols, basis.numCols);
            CommonOps_DDRM.multTransA(basis, half, reduced);
        }
        if (model.surface().functions() > 0) {
            DMatrixRMaj tangents = model.surface().tangents(model.theta());
            CommonOps_DDRM.multAddTransA(tangents, tangents, reduced);
        }
        return reduced;
    }

    private static DMatrixRMaj scaled(DMatrixRMaj matrix, double[] scale) {
        for (int i = 0; i < scale.length; i++) {
            scale[i] = matrix.get(i, i) > 0 ? Math.sqrt(matrix.get(i, i)) : 1;
        }
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                matrix.set(i, j, matrix.get(i, j) / (scale[i] * scale[j]));
            }
        }
        return matrix;
    }

    /**
     * Keep the combinations of directions that leave the moments as they are. Eigenvalues of products tell only squares of
     * derivatives, so the derivatives themselves are looked at.
     */
    private static List<double[]> unchanged(RandomModel model, DMatrixRMaj free) {
        int count = free.numCols;
        List<double[]> kept = new ArrayList<>();
        if (count == 0) {
            return kept;
        }
        var directions = new DMatrixRMaj(model.surface().basis().numRows, count);
        CommonOps_DDRM.mult(model.surface().basis(), free, directions);
        DMatrixRMaj change = model.derivatives(directions);
        var squares = new DMatrixRMaj(count, count);
        CommonOps_DDRM.multTransA(change, change, squares);
        if (model.surface().functions() > 0) {
            var along = new DMatrixRMaj(model.surface().functions(), count);
            CommonOps_DDRM.mult(model.surface().tangents(model.theta()), free, along);
            CommonOps_DDRM.multAddTransA(along, along, squares);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(count, true, true);
        if (!eigen.decompose(squares)) {
            return kept;
        }
        for (int k = 0; k < count; k++) {
            if (eigen.getEigenvalue(k).getReal() < UNCHANGED * UNCHANGED) {
                var direction = new DMatrixRMaj(directions.numRows, 1);
                CommonOps_DDRM.mult(directions, eigen.getEigenVector(k), direction);
                kept.add(direction.data.clone());
            }
        }
        return kept;
    }

    /** Return the number of independent directions. */
    int count() {
        return rows.size();
    }

    /** Take out one direction by holding a parameter; return false if no direction moves it. */
    boolean hold(int parameter) {
        int best = -1;
        for (int i = 0; i < rows.size(); i++) {
            boolean larger = best < 0 || Math.abs(rows.get(i)[parameter]) > Math.abs(rows.get(best)[parameter]);
            best = larger ? i : best;
        }
        if (best < 0 || Math.abs(rows.get(best)[parameter]) <= ROUNDING * largest(rows.get(best))) {
            return false;
        }
        eliminate(best, parameter);
        rows.remove(best);
        return true;
    }

    /** Take out the directions that move none but given parameters, and return how many there are. */
    int removeWithin(IntPredicate inside) {
        List<double[]> pivots = new ArrayList<>();
        while (true) {
            int[] place = largestElement(pivots, parameter -> !inside.test(parameter));
            if (place.length == 0) {
                break;
            }
            eliminate(place[0], place[1]);
            pivots.add(rows.get(place[0]));
        }
        List<double[]> own = rows.stream().filter(row -> !contains(pivots, row)).toList();
        int count = own.size();
        for (double[] direction : own) {
            int parameter = largestIndex(direction);
            eliminate(indexOf(direction), parameter);
            rows.remove(indexOf(direction));
        }
        return count;
    }

    /** Return the parameters that the directions move, those that move together in one list. */
    List<List<Integer>> blocks() {
        List<double[]> pivots = new ArrayList<>();
        for (int[] place = largestElement(pivots, all -> true);
                place.length > 0;
                place = largestElement(pivots, all -> true)) {
            eliminate(place[0], place[1]);
            pivots.add(rows.get(place[0]));
        }
        List<List<Integer>> blocks = new ArrayList<>();
        for (double[] row : rows) {
            List<Integer> own = support(row);
            List<List<Integer>> touching = blocks.stream()
                    .filter(block -> block.stream().anyMatch(own::contains))
                    .toList();
            blocks.removeAll(touching);
            touching.forEach(own::addAll);
            blocks.add(own.stream().distinct().sorted().toList());
        }
        blocks.sort(Comparator.comparing(block -> block.get(0)));
        return blocks;
    }

    private void eliminate(int pivot, int parameter) {
        double[] row = rows.get(pivot);
        double divisor = row[parameter];
        for (int j = 0; j < row.length; j++) {
            row[j] /= divisor;
        }
        for (int i = 0; i < rows.size(); i++) {
            double[] other = rows.get(i);
            double factor = other[parameter];
            double before = largest(other);
            for (int j = 0; j < row.length && i != pivot; j++) {
                other[j] -= factor * row[j];
                other[j] = Math.abs(other[j]) <= ROUNDING * before ? 0 : other[j];
            }
        }
    }

    /** Return row and column of the largest element of rows that are no pivots; empty if all are zero. */
    private int[] largestElement(List<double[]> pivots, IntPredicate among) {
        int[] place = {};
        double size = 0;
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            double limit = ROUNDING * largest(row);
            for (int j = 0; j < row.length && !contains(pivots, row); j++) {
                double relative = Math.abs(row[j]);
                if (among.test(j) && relative > size && relative > limit) {
                    size = relative;
                    place = new int[] {i, j};
                }
            }
        }
        return place;
    }

    private int indexOf(double[] row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == row) {
                return i;
            }
        }
        return -1;
    }

    private static boolean contains(List<double[]> rows, double[] row) {
        return rows.stream().anyMatch(other -> other == row);
    }

    private static List<Integer> support(double[] row) {
        List<Integer> support = new ArrayList<>();
        double limit = ROUNDING * largest(row);
        for (int j = 0; j < row.length; j++) {
            if (Math.abs(row[j]) > limit) {
                support.add(j);
            }
        }
        return support;
    }

    private static double largest(double[] row) {
        return Math.abs(row[largestIndex(row)]);
    }

    private static int largestIndex(double[] row) {
        int best = 0;
        for (int j = 1; j < row.length; j++) {
            best = Math.abs(row[j]) > Math.abs(row[best]) ? j : best;
        }
        return best;
    }
}
