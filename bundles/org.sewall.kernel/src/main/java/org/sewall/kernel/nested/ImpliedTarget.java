package org.sewall.kernel.nested;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.sewall.kernel.discrepancy.BorderedSample;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.discrepancy.WeightedLeastSquares;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.inference.FittedGroup;

/** Measure how far one model's implied moments are from those of another model's solution, in one group. */
final class ImpliedTarget {
    private ImpliedTarget() {}

    /**
     * Create a discrepancy of the larger model with the implied moments of the restricted one in the place of the sample's.
     *
     * <p>Where both models were fitted by weighted least squares, it is the larger model's own discrepancy, whose structure it
     * shares: that model must be evaluated again afterwards. Everywhere else it is that of maximum likelihood.
     *
     * @return nothing if the implied covariance matrix is not positive definite, or if statistics of ordered variables come
     *     in different orders
     */
    static Optional<Discrepancy> of(FittedGroup larger, FittedGroup restricted) {
        if (larger.discrepancy() instanceof WeightedLeastSquares squares
                && restricted.discrepancy() instanceof WeightedLeastSquares target) {
            boolean sameOrder = larger.specification()
                    .observed()
                    .equals(restricted.specification().observed());
            double[] statistics = new double[target.structure().moments()];
            target.structure().values(statistics);
            return sameOrder
                    ? Optional.of(new WeightedLeastSquares(squares.structure(), statistics, squares.weight()))
                    : Optional.empty();
        }
        ImpliedMoments implied = restricted.implied();
        int p = larger.specification().observedCount();
        int[] places = new int[p];
        for (int i = 0; i < p; i++) {
            places[i] = restricted.position(larger.specification().observed().get(i));
        }
        DMatrixRMaj covariance = new DMatrixRMaj(p, p);
        double[] means = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                covariance.set(
                        i,
                        j,
                        0.5 * (implied.covariance(places[i], places[j]) + implied.covariance(places[j], places[i])));
            }
            means[i] = larger.table().meanStructure() ? implied.mean(places[i]) : 0;
        }
        double logDeterminant = logDeterminant(covariance);
        if (Double.isNaN(logDeterminant)) {
            return Optional.empty();
        }
        BorderedSample sample = larger.table().meanStructure()
                ? BorderedSample.of(covariance, logDeterminant, means)
                : BorderedSample.of(covariance, logDeterminant);
        return Optional.of(new MaximumLikelihood(larger.layout(), sample));
    }

    private static double logDeterminant(DMatrixRMaj covariance) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(covariance.numRows, true);
        if (!cholesky.decompose(covariance.copy())) {
            return Double.NaN;
        }
        DMatrixRMaj lower = cholesky.getT(null);
        double sum = 0;
        for (int i = 0; i < covariance.numRows; i++) {
            sum += 2 * Math.log(lower.get(i, i));
        }
        return sum;
    }
}
