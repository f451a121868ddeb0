package org.sewall.kernel.robust;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;

/** Compute the forms from matrices of the order of the number of moments. */
public final class DenseForms implements RobustForms {
    private final DMatrixRMaj jacobian;
    private final LeastSquaresWeight weight;
    private final DMatrixRMaj gamma;
    private final DMatrixRMaj weightedJacobian;
    private final DMatrixRMaj product;

    /**
     * Take the matrices.
     *
     * @param jacobian derivatives of the moments by the parameters
     * @param weight V
     * @param gamma Gamma
     */
    public DenseForms(DMatrixRMaj jacobian, LeastSquaresWeight weight, DMatrixRMaj gamma) {
        this.jacobian = jacobian;
        this.weight = weight;
        this.gamma = gamma;
        weightedJacobian = new DMatrixRMaj(jacobian.numRows, jacobian.numCols);
        weight.times(jacobian, weightedJacobian);
        product = new DMatrixRMaj(jacobian.numRows, jacobian.numCols);
        CommonOps_DDRM.mult(gamma, weightedJacobian, product);
    }

    @Override
    public DMatrixRMaj information() {
        return cross(jacobian, weightedJacobian);
    }

    @Override
    public DMatrixRMaj meat() {
        return cross(weightedJacobian, product);
    }

    @Override
    public double trace() {
        return CommonOps_DDRM.trace(weighted());
    }

    @Override
    public double traceOfSquare() {
        DMatrixRMaj weighted = weighted();
        double sum = 0;
        for (int i = 0; i < weighted.numRows; i++) {
            for (int j = 0; j < weighted.numRows; j++) {
                sum += weighted.get(i, j) * weighted.get(j, i);
            }
        }
        return sum;
    }

    @Override
    public DMatrixRMaj meatOfSquare() {
        DMatrixRMaj weighted = new DMatrixRMaj(product.numRows, product.numCols);
        weight.times(product, weighted);
        return cross(product, weighted);
    }

    private DMatrixRMaj weighted() {
        DMatrixRMaj weighted = new DMatrixRMaj(gamma.numRows, gamma.numRows);
        weight.times(gamma, weighted);
        return weighted;
    }

    private static DMatrixRMaj cross(DMatrixRMaj left, DMatrixRMaj right) {
        DMatrixRMaj cross = new DMatrixRMaj(left.numCols, right.numCols);
        CommonOps_DDRM.multTransA(left, right, cross);
        return cross;
    }
}
