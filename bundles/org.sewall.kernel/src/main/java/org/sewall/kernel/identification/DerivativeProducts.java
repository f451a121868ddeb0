package org.sewall.kernel.identification;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamElement;

/**
 * Compute the inner products of the derivatives of the implied moments by the free elements.
 *
 * <p>Derivatives are w (u v' + v u') as in {@link org.sewall.kernel.implied.ImpliedJacobian}, so that the sum of products
 * of two of them is 2 w1 w2 [(u1'u2)(v1'v2) + (u1'v2)(v1'u2)], and u and v are columns of two small matrices: a pair of
 * parameters costs the same whatever the number of variables. Means enter through the moments about zero, bordered by the
 * means, which tell means and covariances and are told by them.
 */
final class DerivativeProducts {
    private DerivativeProducts() {}

    /** Add the products of one group to those of all parameters. */
    static void add(ImpliedMoments implied, DMatrixRMaj sum) {
        int bordered = implied.layout().bordered();
        if (bordered == 0) {
            return; // without observed variables there are no moments, and nothing tells any parameter
        }
        DMatrixRMaj total = head(implied.totalEffects(), bordered);
        DMatrixRMaj moments = head(implied.moments(), bordered);
        DMatrixRMaj totals = products(total, total);
        DMatrixRMaj mixed = products(total, moments);
        DMatrixRMaj squares = products(moments, moments);
        List<RamElement> free = implied.layout().elements().stream()
                .filter(e -> e.parameter() >= 0)
                .toList();
        for (int i = 0; i < free.size(); i++) {
            RamElement a = free.get(i);
            for (int j = 0; j <= i; j++) {
                RamElement b = free.get(j);
                double uu = totals.get(a.row(), b.row());
                double uv = b.directed() ? mixed.get(a.row(), b.column()) : totals.get(a.row(), b.column());
                double vu = a.directed() ? mixed.get(b.row(), a.column()) : totals.get(a.column(), b.row());
                double product = 2 * weight(a) * weight(b) * (uu * columns(a, b, totals, mixed, squares) + uv * vu);
                sum.add(a.parameter(), b.parameter(), product);
                if (i != j) {
                    sum.add(b.parameter(), a.parameter(), product);
                }
            }
        }
    }

    /** Return v1'v2. */
    private static double columns(
            RamElement a, RamElement b, DMatrixRMaj totals, DMatrixRMaj mixed, DMatrixRMaj squares) {
        if (a.directed()) {
            return b.directed() ? squares.get(a.column(), b.column()) : mixed.get(b.column(), a.column());
        }
        return b.directed() ? mixed.get(a.column(), b.column()) : totals.get(a.column(), b.column());
    }

    private static double weight(RamElement element) {
        return !element.directed() && element.row() == element.column() ? 0.5 : 1;
    }

    private static DMatrixRMaj head(DMatrixRMaj matrix, int rows) {
        return CommonOps_DDRM.extract(matrix, 0, rows, 0, matrix.numCols);
    }

    private static DMatrixRMaj products(DMatrixRMaj left, DMatrixRMaj right) {
        var product = new DMatrixRMaj(left.numCols, right.numCols);
        CommonOps_DDRM.multTransA(left, right, product);
        return product;
    }
}
