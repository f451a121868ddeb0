package org.sewall.kernel.discrepancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.matrix.Rows;

/**
 * Compute how much of the information of many candidate parameters the parameters of a model already account for.
 *
 * <p>The entry of the expected Hessian of a candidate w (u v' + v u') with a parameter is w t(b)' g(v), where g(v) is the
 * column of the Gram matrix R' W R that belongs to v, and t(b) has two elements that depend on u alone. So all
 * candidates with the same u share the matrix N = T' M T, with M the inverse information, and each then costs no more than
 * w^2 g(v)' N g(v). With q parameters and r columns of R that is r^2 instead of q^2 operations for each candidate.
 */
final class CandidateProjection {
    /** Operations below which a second thread costs more than it saves. */
    private static final double LARGE = 2e6;

    private final RankTwoElements elements;
    private final double[][] gram;
    private final double[][] inverse;
    private final int[] own;
    private final int columns;

    /**
     * Take the matrices of an evaluated discrepancy.
     *
     * @param elements elements of parameters and candidates
     * @param gramWeight R' W R
     * @param matrix M, whose order is the number of parameters; candidates have higher numbers
     */
    CandidateProjection(RankTwoElements elements, DMatrixRMaj gramWeight, DMatrixRMaj matrix) {
        this.elements = elements;
        columns = gramWeight.numRows;
        gram = Rows.zeros(columns, columns);
        Rows.copy(gramWeight, gram);
        own = IntStream.range(0, elements.count)
                .filter(e -> elements.parameter[e] < matrix.numRows)
                .toArray();
        inverse = Rows.zeros(own.length, own.length);
        for (int a = 0; a < own.length; a++) {
            for (int b = 0; b < own.length; b++) {
                inverse[a][b] = matrix.get(elements.parameter[own[a]], elements.parameter[own[b]]);
            }
        }
    }

    /**
     * Compute h' M h for candidates, h being the entries of their expected Hessian with the parameters.
     *
     * @param candidates numbers of their elements
     * @return one number per candidate; independent of the number of threads
     */
    double[] explained(int[] candidates) {
        List<List<Integer>> byLeft = new ArrayList<>();
        for (int u = 0; u < columns; u++) {
            byLeft.add(new ArrayList<>());
        }
        for (int c = 0; c < candidates.length; c++) {
            byLeft.get(elements.u[candidates[c]]).add(c);
        }
        double[] explained = new double[candidates.length];
        IntStream lefts = IntStream.range(0, columns).filter(u -> !byLeft.get(u).isEmpty());
        double operations = (double) candidates.length * columns * columns;
        if (operations < LARGE) {
            Workspace workspace = new Workspace();
            lefts.forEach(u -> workspace.fill(u, byLeft.get(u), candidates, explained));
        } else {
            ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);
            lefts.parallel().forEach(u -> workspaces.get().fill(u, byLeft.get(u), candidates, explained));
        }
        return explained;
    }

    /** Matrices for one left side at a time. */
    private final class Workspace {
        private final double[][] half = Rows.zeros(columns, own.length);
        private final double[][] shared = Rows.zeros(columns, columns);
        private final double[][] rights = new double[columns][];
        private final double[][] products = Rows.zeros(columns, columns);

        void fill(int u, List<Integer> members, int[] candidates, double[] explained) {
            share(u);
            for (int from = 0; from < members.size(); from += columns) {
                int count = Math.min(columns, members.size() - from);
                for (int k = 0; k < count; k++) {
                    rights[k] = gram[elements.v[candidates[members.get(from + k)]]];
                }
                Rows.multiply(rights, count, columns, shared, columns, products);
                for (int k = 0; k < count; k++) {
                    int c = members.get(from + k);
                    double weight = elements.weight[candidates[c]];
                    explained[c] = weight * weight * Rows.dot(rights[k], products[k], columns);
                }
            }
        }

        /** Compute N of a left side: first T' M, then that times T. */
        private void share(int u) {
            for (int s = 0; s < columns; s++) {
                Arrays.fill(half[s], 0);
                Arrays.fill(shared[s], 0);
            }
            double[] g = gram[u];
            for (int b = 0; b < own.length; b++) {
                int x = elements.u[own[b]];
                int y = elements.v[own[b]];
                double twice = 2 * elements.weight[own[b]];
                Rows.add(half[x], 0, own.length, twice * g[y], inverse[b]);
                Rows.add(half[y], 0, own.length, twice * g[x], inverse[b]);
            }
            for (int s = 0; s < columns; s++) {
                double[] target = shared[s];
                double[] source = half[s];
                for (int b = 0; b < own.length; b++) {
                    int x = elements.u[own[b]];
                    int y = elements.v[own[b]];
                    double twice = 2 * elements.weight[own[b]] * source[b];
                    target[x] += twice * g[y];
                    target[y] += twice * g[x];
                }
            }
        }
    }
}
