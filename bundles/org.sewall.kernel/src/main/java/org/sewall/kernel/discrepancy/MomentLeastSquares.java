package org.sewall.kernel.discrepancy;

import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.MeanCovarianceStructure;
import org.sewall.kernel.implied.RamLayout;

/** Evaluate a weighted least-squares discrepancy of means, if these are modelled, and covariances. */
public final class MomentLeastSquares extends WeightedLeastSquares implements GroupDiscrepancy {
    private final MeanCovarianceStructure structure;

    /**
     * Allocate all matrices.
     *
     * @param layout model of the group
     * @param sample sample moments in the order of {@link org.sewall.kernel.implied.MomentOrder}
     * @param weight weight of the residuals
     */
    public MomentLeastSquares(RamLayout layout, double[] sample, LeastSquaresWeight weight) {
        this(new MeanCovarianceStructure(layout), sample, weight);
    }

    private MomentLeastSquares(MeanCovarianceStructure structure, double[] sample, LeastSquaresWeight weight) {
        super(structure, sample, weight);
        this.structure = structure;
    }

    @Override
    public ImpliedMoments implied() {
        return structure.implied();
    }

    @Override
    public boolean isLeastSquares() {
        return true;
    }

    @Override
    public GroupDiscrepancy extended(RamLayout layout) {
        return new MomentLeastSquares(layout, sample(), weight());
    }
}
