package org.sewall.kernel.implied;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.matrix.Rows;

/**
 * Compute B = (I - A)^-1, E = B S B' and the implied moments of one group from a parameter vector.
 *
 * <p>Matrices are allocated once and overwritten by each evaluation; an object belongs to one thread. In a recursive
 * model the rows of B follow by substitution in causal order, at a cost of one row per path; otherwise I - A is
 * factorised.
 */
public final class ImpliedMoments {
    private final RamLayout layout;
    private final int[] row;
    private final int[] column;
    private final int[] parameter;
    private final double[] fixed;
    private final boolean[] directed;
    private final int[][] causes;
    private final DMatrixRMaj paths;
    private final DMatrixRMaj covariances;
    private final DMatrixRMaj total;
    private final DMatrixRMaj product;
    private final DMatrixRMaj moments;
    private final DMatrixRMaj sigma;
    private final LinearSolverDense<DMatrixRMaj> solver;
    private final double[][] totalRows;
    private final double[][] rightRows;
    private final double[][] productRows;

    /** Allocate the matrices of a layout. */
    public ImpliedMoments(RamLayout layout) {
        this.layout = layout;
        List<RamElement> elements = layout.elements();
        row = elements.stream().mapToInt(RamElement::row).toArray();
        column = elements.stream().mapToInt(RamElement::column).toArray();
        parameter = elements.stream().mapToInt(RamElement::parameter).toArray();
        fixed = elements.stream().mapToDouble(RamElement::value).toArray();
        directed = new boolean[row.length];
        for (int e = 0; e < row.length; e++) {
            directed[e] = elements.get(e).directed();
        }
        int m = layout.variables();
        causes = causes(m, elements);
        paths = new DMatrixRMaj(m, m);
        covariances = new DMatrixRMaj(m, m);
        total = new DMatrixRMaj(m, m);
        product = new DMatrixRMaj(m, m);
        moments = new DMatrixRMaj(m, m);
        sigma = new DMatrixRMaj(layout.bordered(), layout.bordered());
        solver = LinearSolverFactory_DDRM.lu(m);
        totalRows = Rows.zeros(m, m);
        rightRows = Rows.zeros(m, m);
        productRows = Rows.zeros(m, m);
    }

    private static int[][] causes(int variables, List<RamElement> elements) {
        List<Set<Integer>> sets = new ArrayList<>(Collections.nCopies(variables, Set.of()));
        for (RamElement element : elements) {
            if (element.directed()) {
                if (sets.get(element.row()).isEmpty()) {
                    sets.set(element.row(), new LinkedHashSet<>());
                }
                sets.get(element.row()).add(element.column());
            }
        }
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Compute all matrices.
     *
     * @param theta parameter vector of length {@code layout.parameters()}
     * @return false if I - A has no inverse; then the matrices mean nothing
     */
    public boolean evaluate(double[] theta) {
        fill(theta);
        if (layout.isRecursive()) {
            substitute();
        } else if (!invert()) {
            return false;
        }
        multiply();
        CommonOps_DDRM.extract(moments, 0, sigma.numRows, 0, sigma.numCols, sigma, 0, 0);
        return true;
    }

    /**
     * Give a fixed element another value, from the next evaluation on.
     *
     * @param element element of the layout; if it is free, nothing changes
     */
    public void fix(RamElement element, double value) {
        int index = layout.elements().indexOf(element);
        if (index < 0) {
            throw new IllegalArgumentException("element = " + element + ", which the layout does not have.");
        }
        fixed[index] = value;
    }

    /** Return the layout. */
    public RamLayout layout() {
        return layout;
    }

    /** Return A of the last evaluation. */
    public DMatrixRMaj paths() {
        return paths;
    }

    /** Return S of the last evaluation. */
    public DMatrixRMaj covariances() {
        return covariances;
    }

    /** Return B = (I - A)^-1, the total effects and the identity, of the last evaluation. */
    public DMatrixRMaj totalEffects() {
        return total;
    }

    /** Return E = B S B', the moments of all variables (about zero if there is a mean structure). */
    public DMatrixRMaj moments() {
        return moments;
    }

    /** Return the implied moments of the observed variables, bordered by the means if these are modelled. */
    public DMatrixRMaj sigma() {
        return sigma;
    }

    /** Return the implied covariance of two variables, by their positions in the layout. */
    public double covariance(int i, int j) {
        double moment = moments.get(i, j);
        return layout.hasMeans() ? moment - mean(i) * mean(j) : moment;
    }

    /** Return the implied mean of a variable; 0 without a mean structure. */
    public double mean(int i) {
        return layout.hasMeans() ? moments.get(i, layout.observed()) : 0;
    }

    private void fill(double[] theta) {
        paths.zero();
        covariances.zero();
        for (int e = 0; e < row.length; e++) {
            double value = parameter[e] < 0 ? fixed[e] : theta[parameter[e]];
            if (directed[e]) {
                paths.set(row[e], column[e], value);
            } else {
                covariances.set(row[e], column[e], value);
                covariances.set(column[e], row[e], value);
            }
        }
    }

    /** Compute E = B (B S)'; few elements of B are not zero, so it stands on the left. */
    private void multiply() {
        int m = layout.variables();
        Rows.copy(total, totalRows);
        Rows.copy(covariances, rightRows);
        Rows.multiply(totalRows, m, m, rightRows, m, productRows);
        Rows.transpose(productRows, m, m, rightRows);
        Rows.multiply(totalRows, m, m, rightRows, m, productRows);
        Rows.copy(productRows, moments);
    }

    private void substitute() {
        int m = layout.variables();
        total.zero();
        for (int i : layout.order()) {
            int target = i * m;
            total.data[target + i] = 1;
            for (int j : causes[i]) {
                double path = paths.data[i * m + j];
                if (path != 0) {
                    for (int k = 0; k < m; k++) {
                        total.data[target + k] += path * total.data[j * m + k];
                    }
                }
            }
        }
    }

    private boolean invert() {
        product.setTo(paths);
        CommonOps_DDRM.scale(-1, product);
        for (int i = 0; i < product.numRows; i++) {
            product.add(i, i, 1);
        }
        // no test of conditioning here: it would depend on the units, and a point near singularity is merely a bad one
        if (!solver.setA(product)) {
            return false;
        }
        solver.invert(total);
        return Double.isFinite(CommonOps_DDRM.elementSum(total));
    }
}
