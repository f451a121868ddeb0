package org.sewall.kernel.discrepancy;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Evaluate the discrepancy of several groups, F = sum w(g) F(g) with weights that sum to one. */
public final class GroupedDiscrepancy implements Discrepancy {
    private final List<Discrepancy> groups;
    private final double[] weights;
    private final double[] partGradient;
    private final DMatrixRMaj partHessian;

    private GroupedDiscrepancy(List<Discrepancy> groups, double[] weights) {
        this.groups = List.copyOf(groups);
        this.weights = weights.clone();
        int q = groups.get(0).parameters();
        partGradient = new double[q];
        partHessian = new DMatrixRMaj(q, q);
    }

    /**
     * Add up groups; a single one stands for itself.
     *
     * @param groups discrepancies of the groups, all of the same parameter vector
     * @param weights share of each group in the multiplier of chi-square
     */
    public static Discrepancy of(List<? extends Discrepancy> groups, double[] weights) {
        return groups.size() == 1 ? groups.get(0) : new GroupedDiscrepancy(List.copyOf(groups), weights);
    }

    @Override
    public int parameters() {
        return partGradient.length;
    }

    @Override
    public boolean evaluate(double[] theta) {
        for (Discrepancy group : groups) {
            if (!group.evaluate(theta)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double value() {
        double sum = 0;
        for (int g = 0; g < weights.length; g++) {
            sum += weights[g] * groups.get(g).value();
        }
        return sum;
    }

    @Override
    public void gradient(double[] gradient) {
        for (int g = 0; g < weights.length; g++) {
            groups.get(g).gradient(partGradient);
            for (int i = 0; i < partGradient.length; i++) {
                gradient[i] = (g == 0 ? 0 : gradient[i]) + weights[g] * partGradient[i];
            }
        }
    }

    @Override
    public void expectedHessian(DMatrixRMaj hessian) {
        hessian.zero();
        for (int g = 0; g < weights.length; g++) {
            groups.get(g).expectedHessian(partHessian);
            CommonOps_DDRM.addEquals(hessian, weights[g], partHessian);
        }
    }

    @Override
    public void scoringHessian(DMatrixRMaj hessian) {
        hessian.zero();
        for (int g = 0; g < weights.length; g++) {
            groups.get(g).scoringHessian(partHessian);
            CommonOps_DDRM.addEquals(hessian, weights[g], partHessian);
        }
    }

    @Override
    public void observedHessian(DMatrixRMaj hessian) {
        hessian.zero();
        for (int g = 0; g < weights.length; g++) {
            groups.get(g).observedHessian(partHessian);
            CommonOps_DDRM.addEquals(hessian, weights[g], partHessian);
        }
    }
}
