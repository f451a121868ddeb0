package org.sewall.kernel.discrepancy;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;

/**
 * Describe the derivative of Sigma by each parameter as weight (u v' + v u').
 *
 * <p>For a path a(i,j) these are u = P(i), v = Q(j), for a covariance s(i,j) u = P(i), v = P(j), with weight 1, or 1/2 for
 * a variance. Only the columns of (P, Q) that occur are kept, numbered from 0 in {@code u} and {@code v}.
 */
final class RankTwoElements {
    final int count;
    final int[] parameter;
    final boolean[] directed;
    final int[] row;
    final int[] column;
    final int[] u;
    final int[] v;
    final double[] weight;
    /** Last element at which each parameter stands; -1 for a parameter of other groups alone. */
    final int[] elementOf;

    private final int[] used;
    private final int variables;

    RankTwoElements(RamLayout layout) {
        List<RamElement> free =
                layout.elements().stream().filter(e -> e.parameter() >= 0).toList();
        variables = layout.variables();
        count = free.size();
        parameter = free.stream().mapToInt(RamElement::parameter).toArray();
        row = free.stream().mapToInt(RamElement::row).toArray();
        column = free.stream().mapToInt(RamElement::column).toArray();
        directed = new boolean[count];
        weight = new double[count];
        u = new int[count];
        v = new int[count];
        elementOf = new int[layout.parameters()];
        Arrays.fill(elementOf, -1);
        int[] place = new int[2 * variables];
        for (int e = 0; e < count; e++) {
            elementOf[parameter[e]] = e;
            directed[e] = free.get(e).directed();
            weight[e] = !directed[e] && row[e] == column[e] ? 0.5 : 1;
            place[row[e]] = 1;
            place[right(e)] = 1;
        }
        used = number(place);
        for (int e = 0; e < count; e++) {
            u[e] = place[row[e]];
            v[e] = place[right(e)];
        }
    }

    /** Return the number of columns of R. */
    int columns() {
        return used.length;
    }

    /** Copy the used columns of P = F B and Q = F E. */
    void fill(ImpliedMoments implied, DMatrixRMaj factors) {
        double[] total = implied.totalEffects().data;
        double[] moments = implied.moments().data;
        int target = 0;
        for (int i = 0; i < factors.numRows; i++) {
            int start = i * variables;
            for (int k : used) {
                factors.data[target++] = k < variables ? total[start + k] : moments[start + k - variables];
            }
        }
    }

    /**
     * Write tr(G D) for each parameter.
     *
     * @param gram R' G R
     * @param gradient receives one number per parameter
     */
    void gradient(DMatrixRMaj gram, double[] gradient) {
        Arrays.fill(gradient, 0, elementOf.length, 0);
        for (int e = 0; e < count; e++) {
            gradient[parameter[e]] += 2 * weight[e] * gram.get(u[e], v[e]);
        }
    }

    /** Add what two elements, or one with itself, bring to the symmetric matrix of second derivatives. */
    void add(DMatrixRMaj hessian, int a, int b, double entry) {
        hessian.add(parameter[a], parameter[b], entry);
        if (a != b) {
            hessian.add(parameter[b], parameter[a], entry);
        }
    }

    /**
     * Compute tr(W D(a) G D(b)) for symmetric W and G.
     *
     * @param gramWeight R' W R
     * @param gramOther R' G R
     */
    double trace(DMatrixRMaj gramWeight, DMatrixRMaj gramOther, int a, int b) {
        double[] w = gramWeight.data;
        double[] g = gramOther.data;
        int r = gramWeight.numCols;
        int left = u[a] * r;
        int right = v[a] * r;
        int x = u[b];
        int y = v[b];
        return weight[a]
                * weight[b]
                * (w[right + x] * g[left + y]
                        + w[left + x] * g[right + y]
                        + w[right + y] * g[left + x]
                        + w[left + y] * g[right + x]);
    }

    /**
     * Compute tr(G D(a,b)), the part of the second derivatives of Sigma.
     *
     * @param gram R' G R
     */
    double curvature(DMatrixRMaj gram, ImpliedMoments implied, int a, int b) {
        if (directed[a]) {
            return directed[b] ? twoPaths(gram, implied, a, b) : pathAndCovariance(gram, implied, a, b);
        }
        return directed[b] ? pathAndCovariance(gram, implied, b, a) : 0;
    }

    private double twoPaths(DMatrixRMaj gram, ImpliedMoments implied, int a, int b) {
        double[] g = gram.data;
        int r = gram.numCols;
        DMatrixRMaj total = implied.totalEffects();
        return 2
                * (total.get(column[b], row[a]) * g[u[b] * r + v[a]]
                        + total.get(column[a], row[b]) * g[u[a] * r + v[b]]
                        + implied.moments().get(column[b], column[a]) * g[u[a] * r + u[b]]);
    }

    private double pathAndCovariance(DMatrixRMaj gram, ImpliedMoments implied, int path, int covariance) {
        double[] g = gram.data;
        int start = u[path] * gram.numCols;
        DMatrixRMaj total = implied.totalEffects();
        return 2
                * weight[covariance]
                * (total.get(column[path], row[covariance]) * g[start + v[covariance]]
                        + total.get(column[path], column[covariance]) * g[start + u[covariance]]);
    }

    private int right(int e) {
        return directed[e] ? variables + column[e] : column[e];
    }

    private static int[] number(int[] place) {
        int[] used = new int[place.length];
        int known = 0;
        for (int k = 0; k < place.length; k++) {
            if (place[k] == 1) {
                place[k] = known;
                used[known++] = k;
            }
        }
        return Arrays.copyOf(used, known);
    }
}
