package org.sewall.kernel.ordinal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.implied.MomentOrder;

/**
 * Hold the first derivatives of moments and scales of response variables by the parameters.
 *
 * <p>The moments depend on the parameters directly and through the residual variances that follow from them.
 */
final class ResponseRates {
    private final MomentOrder order;
    private final ResponseVariables responses;
    private final DMatrixRMaj inner;
    private final DMatrixRMaj dependents;
    private final DMatrixRMaj moments;
    private final DMatrixRMaj byDependents;
    private final DMatrixRMaj scales;

    /**
     * Allocate all matrices.
     *
     * @param order order of the moments
     * @param parameters length q of the parameter vector
     * @param dependent number of residual variances that follow from the parameters
     */
    ResponseRates(MomentOrder order, ResponseVariables responses, int parameters, int dependent) {
        this.order = order;
        this.responses = responses;
        inner = new DMatrixRMaj(order.size(), parameters + dependent);
        dependents = new DMatrixRMaj(dependent, parameters);
        moments = new DMatrixRMaj(order.size(), parameters);
        byDependents = new DMatrixRMaj(order.size(), dependent);
        scales = new DMatrixRMaj(order.variables(), parameters);
    }

    /** Return the derivatives of the moments by parameters and residual variances, to be written. */
    DMatrixRMaj inner() {
        return inner;
    }

    /** Return the derivatives of the residual variances by the parameters. */
    DMatrixRMaj dependents() {
        return dependents;
    }

    /** Write the derivatives of a wanted total variance: one, by its scale, or none. */
    void startDependent(int row, int scaleParameter, double derivative) {
        for (int j = 0; j < dependents.numCols; j++) {
            dependents.set(row, j, j == scaleParameter ? derivative : 0);
        }
    }

    /** Compute the derivatives of moments and scales when those of the residual variances are known. */
    void chain(double[] values) {
        int q = dependents.numCols;
        CommonOps_DDRM.extract(inner, 0, order.size(), 0, q, moments, 0, 0);
        if (dependents.numRows > 0) {
            CommonOps_DDRM.extract(inner, 0, order.size(), q, inner.numCols, byDependents, 0, 0);
            CommonOps_DDRM.multAdd(byDependents, dependents, moments);
        }
        scales.zero();
        for (int i : responses.ordered()) {
            int parameter = responses.scaleParameters()[i];
            if (!responses.isDelta()) {
                addCovariance(i, i, -0.5 * values[i] * values[i] * values[i], scales, i);
            } else if (parameter >= 0) {
                scales.set(i, parameter, 1);
            }
        }
    }

    void addMean(int variable, double times, DMatrixRMaj target, int row) {
        add(moments, variable, times, target, row);
    }

    void addCovariance(int i, int j, double times, DMatrixRMaj target, int row) {
        add(moments, order.covariance(i, j), times, target, row);
    }

    void addScale(int variable, double times, DMatrixRMaj target, int row) {
        if (responses.order().ordered(variable)) {
            add(scales, variable, times, target, row);
        }
    }

    private static void add(DMatrixRMaj from, int source, double times, DMatrixRMaj target, int row) {
        int q = from.numCols;
        for (int j = 0; j < q; j++) {
            target.data[row * q + j] += times * from.data[source * q + j];
        }
    }

    /** Add g(i) a(i)' + a(i) g(i)' for the rates g of all scales and their partners a. */
    void addProducts(DMatrixRMaj partners, DMatrixRMaj hessian) {
        CommonOps_DDRM.multAddTransA(scales, partners, hessian);
        CommonOps_DDRM.multAddTransA(partners, scales, hessian);
    }

    /** Add a multiple of the outer product of the rates of a variance. */
    void addVarianceSquare(int variable, double times, DMatrixRMaj hessian) {
        int q = moments.numCols;
        int start = order.covariance(variable, variable) * q;
        for (int j = 0; j < q; j++) {
            double left = times * moments.data[start + j];
            for (int k = 0; left != 0 && k < q; k++) {
                hessian.data[j * q + k] += left * moments.data[start + k];
            }
        }
    }

    /** Return the derivatives of a weighted sum of moments by the residual variances. */
    double[] dependentSlopes(double[] weights) {
        var slopes = new double[dependents.numRows];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < slopes.length; j++) {
                slopes[j] += weights[i] * byDependents.get(i, j);
            }
        }
        return slopes;
    }

    /** Return the second derivatives by the parameters, given those by parameters and residual variances. */
    DMatrixRMaj reduced(DMatrixRMaj full) {
        int q = dependents.numCols;
        var directions = new DMatrixRMaj(full.numRows, q);
        for (int j = 0; j < q; j++) {
            directions.set(j, j, 1);
        }
        CommonOps_DDRM.insert(dependents, directions, q, 0);
        var product = new DMatrixRMaj(full.numRows, q);
        CommonOps_DDRM.mult(full, directions, product);
        var reduced = new DMatrixRMaj(q, q);
        CommonOps_DDRM.multTransA(directions, product, reduced);
        return reduced;
    }
}
