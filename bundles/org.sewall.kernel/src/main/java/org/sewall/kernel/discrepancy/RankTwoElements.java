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
    /** Last element at which each parameter stands. */
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
