package org.sewall.kernel.missing;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Compute covariances pair by pair from the cases that have both variables.
 *
 * <p>Such a matrix need not be positive definite; it serves for description only.
 */
final class PairwiseMoments {
    private PairwiseMoments() {}

    /**
     * Compute the covariances about the means of the pair's cases, with their number less one as divisor.
     *
     * @return covariances, NaN where fewer than two cases have both variables
     */
    static DMatrixRMaj covariance(IncompleteSample sample) {
        int p = sample.variables();
        DMatrixRMaj covariance = new DMatrixRMaj(p, p);
        DMatrixRMaj count = new DMatrixRMaj(p, p);
        DMatrixRMaj sum = new DMatrixRMaj(p, p);
        double[] centre = sample.availableMeans();
        List<MissingPattern> patterns = sample.patterns();
        for (MissingPattern pattern : patterns) {
            for (int member : pattern.members()) {
                double[] row = sample.row(member);
                for (int i : pattern.observed()) {
                    for (int j : pattern.observed()) {
                        count.data[i * p + j]++;
                        sum.data[i * p + j] += row[i] - centre[i];
                        covariance.data[i * p + j] += (row[i] - centre[i]) * (row[j] - centre[j]);
                    }
                }
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double cases = count.get(i, j);
                double products = covariance.get(i, j) - sum.get(i, j) * sum.get(j, i) / cases;
                covariance.set(i, j, cases > 1 ? products / (cases - 1) : Double.NaN);
            }
        }
        return covariance;
    }
}
