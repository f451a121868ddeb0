package org.sewall.kernel.ordinal;

import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.DependentRates;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.KnownSamplingCovariance;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;
import org.sewall.kernel.discrepancy.WeightedLeastSquares;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamLayout;

/**
 * Evaluate a weighted least-squares discrepancy of thresholds, means, variances and correlations of one group.
 *
 * <p>Muthén (1984), Psychometrika 49, 115-132, equation 20, for the full weight; Muthén, du Toit and Spisic (1997) for the
 * diagonal one.
 */
public final class OrdinalLeastSquares extends WeightedLeastSquares
        implements GroupDiscrepancy, KnownSamplingCovariance {
    private final OrdinalStructure structure;
    private final OrdinalMoments moments;

    /**
     * Allocate all matrices.
     *
     * @param structure implied statistics
     * @param moments sample statistics
     * @param weight weight of the residuals
     */
    public OrdinalLeastSquares(OrdinalStructure structure, OrdinalMoments moments, LeastSquaresWeight weight) {
        super(structure, moments.statistics(), weight);
        this.structure = structure;
        this.moments = moments;
    }

    /** Return the implied statistics. */
    public OrdinalStructure responseStructure() {
        return structure;
    }

    /** Return the sample statistics. */
    public OrdinalMoments moments() {
        return moments;
    }

    /** Return the implied statistics at the last point. */
    public double[] impliedStatistics() {
        double[] implied = new double[structure.moments()];
        structure.values(implied);
        return implied;
    }

    @Override
    public double scale(int variable) {
        return structure.scale(variable);
    }

    @Override
    public DependentRates dependents() {
        return structure.responses().isDelta()
                ? new DependentRates(structure.responses().ordered(), structure.residualVarianceRates())
                : DependentRates.NONE;
    }

    @Override
    public DMatrixRMaj samplingCovariance() {
        return moments.asymptoticCovariance();
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
        return extended(layout, structure.responses());
    }

    /**
     * Create the same discrepancy for a model in which thresholds and scales are parameters, too; not evaluated yet.
     *
     * @param layout the extended model
     * @param responses where thresholds and scales stand in its parameter vector
     */
    public GroupDiscrepancy extended(RamLayout layout, ResponseVariables responses) {
        OrdinalStructure extended = new OrdinalStructure(layout, responses, structure.parameters());
        return new OrdinalLeastSquares(extended, moments, weight());
    }
}
