package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Covariance matrix of rotated estimates, by the expected information bordered with the equations of the rotation.
 *
 * <p>The upper left block of the inverse of (I J'; J 0), over N. Sources: Silvey (1959), Annals of Mathematical Statistics
 * 30, 389-407; Jennrich (1974), British Journal of Mathematical and Statistical Psychology 27, 177-184.
 */
final class RotatedUncertainty {
    private final FactorPoint solution;
    private final Rotation.ByCriterion rotation;
    private final RotationConstraints constraints;

    RotatedUncertainty(
            FactorPoint solution, Rotation.ByCriterion rotation, RotationConstraints.ItemVariance variances) {
        this.solution = solution;
        this.rotation = rotation;
        constraints = new RotationConstraints(solution, rotation, variances);
    }

    /**
     * Compute the covariance matrix of loadings, uniquenesses and factor correlations.
     *
     * @param items number of items p
     * @param cases number of cases N
     * @return matrix in the order of {@link FactorPoint}, NaN if there is none
     */
    DMatrixRMaj covariance(int items, int cases) {
        DMatrixRMaj information = information(items);
        int size = information.numRows;
        int total = size + constraints.count();
        var bordered = new DMatrixRMaj(total, total);
        CommonOps_DDRM.insert(information, bordered, 0, 0);
        if (constraints.count() > 0) {
            DMatrixRMaj jacobian = constraints.jacobian();
            CommonOps_DDRM.insert(jacobian, bordered, size, 0);
            CommonOps_DDRM.insert(CommonOps_DDRM.transpose(jacobian, null), bordered, 0, size);
        }
        var covariance = new DMatrixRMaj(size, size);
        if (CommonOps_DDRM.invert(bordered)) {
            CommonOps_DDRM.extract(bordered, 0, size, 0, size, covariance);
            CommonOps_DDRM.divide(covariance, cases);
        } else {
            CommonOps_DDRM.fill(covariance, Double.NaN);
        }
        return covariance;
    }

    /**
     * Return the expected information of one case, 1/2 tr(W dSigma(a) W dSigma(b)) with W the inverse of Sigma.
     *
     * <p>Every derivative of Sigma is u v' + v u', so that an element is (u'Wu)(v'Wv) + (u'Wv)(v'Wu) of the two pairs.
     */
    private DMatrixRMaj information(int items) {
        int size = solution.size(rotation.oblique());
        var u = new DMatrixRMaj(items, size);
        var v = new DMatrixRMaj(items, size);
        fillDerivatives(u, v);
        DMatrixRMaj inverse = inverseOfSigma();
        DMatrixRMaj uu = form(u, inverse, u);
        DMatrixRMaj uv = form(u, inverse, v);
        DMatrixRMaj vv = form(v, inverse, v);
        var information = new DMatrixRMaj(size, size);
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                information.set(a, b, uu.get(a, b) * vv.get(a, b) + uv.get(a, b) * uv.get(b, a));
            }
        }
        return information;
    }

    private void fillDerivatives(DMatrixRMaj u, DMatrixRMaj v) {
        DMatrixRMaj loadings = solution.loadings();
        var structure = new DMatrixRMaj(loadings.numRows, loadings.numCols);
        CommonOps_DDRM.mult(loadings, solution.correlation(), structure);
        for (int i = 0; i < solution.items(); i++) {
            u.set(i, solution.uniquenessIndex(i), 1);
            v.set(i, solution.uniquenessIndex(i), 0.5);
            for (int j = 0; j < solution.factors(); j++) {
                int at = solution.loadingIndex(i, j);
                u.set(i, at, 1);
                for (int k = 0; k < solution.items(); k++) {
                    v.set(k, at, structure.get(k, j));
                }
            }
        }
        for (int j = 0; rotation.oblique() && j < solution.factors(); j++) {
            for (int k = j + 1; k < solution.factors(); k++) {
                for (int i = 0; i < solution.items(); i++) {
                    u.set(i, solution.correlationIndex(j, k), loadings.get(i, j));
                    v.set(i, solution.correlationIndex(j, k), loadings.get(i, k));
                }
            }
        }
    }

    private DMatrixRMaj inverseOfSigma() {
        DMatrixRMaj loadings = solution.loadings();
        var structure = new DMatrixRMaj(loadings.numRows, loadings.numCols);
        CommonOps_DDRM.mult(loadings, solution.correlation(), structure);
        var sigma = new DMatrixRMaj(loadings.numRows, loadings.numRows);
        CommonOps_DDRM.multTransB(structure, loadings, sigma);
        for (int i = 0; i < solution.items(); i++) {
            sigma.add(i, i, solution.uniquenesses()[i]);
        }
        CommonOps_DDRM.invert(sigma);
        return sigma;
    }

    private static DMatrixRMaj form(DMatrixRMaj left, DMatrixRMaj middle, DMatrixRMaj right) {
        var half = new DMatrixRMaj(left.numCols, middle.numCols);
        CommonOps_DDRM.multTransA(left, middle, half);
        var form = new DMatrixRMaj(left.numCols, right.numCols);
        CommonOps_DDRM.mult(half, right, form);
        return form;
    }
}
