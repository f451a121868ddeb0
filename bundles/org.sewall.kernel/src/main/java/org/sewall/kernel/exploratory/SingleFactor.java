package org.sewall.kernel.exploratory;

import java.io.Serializable;
import org.ejml.data.DMatrixRMaj;

/**
 * Tell how much of the variance of all items one unrotated factor explains (Harman's test of common-method variance).
 *
 * <p>A rotated first factor is not Harman's. Source: Podsakoff, MacKenzie, Lee & Podsakoff (2003), Journal of Applied
 * Psychology 88, 879-903, who also say how weak this test is.
 *
 * @param componentShare largest eigenvalue of the correlation matrix over p, between 0 and 1
 * @param likelihoodShare sum of squared loadings of a single maximum-likelihood factor over p, between 0 and 1
 */
public record SingleFactor(double componentShare, double likelihoodShare) implements Serializable {

    static SingleFactor of(DMatrixRMaj correlation, double largestEigenvalue, ExploratoryOptions options) {
        int items = correlation.numRows;
        var objective = new MaximumLikelihoodObjective(correlation, 1);
        double[] multiple = FactorExtraction.squaredMultipleCorrelations(correlation);
        double[] start = new double[items];
        for (int i = 0; i < items; i++) {
            start[i] = (1 - 0.5 / items) * (1 - multiple[i]);
        }
        BoundedNewton.Minimum minimum =
                new BoundedNewton(objective, options.smallestUniqueness(), 1).minimise(start, 200);
        double squares = Loadings.sumsOfSquares(objective.loadings(minimum.uniquenesses()))[0];
        return new SingleFactor(largestEigenvalue / items, squares / items);
    }
}
