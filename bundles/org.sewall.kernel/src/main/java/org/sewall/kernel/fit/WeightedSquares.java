package org.sewall.kernel.fit;

import java.io.Serializable;

/**
 * Hold the weighted sums of squares of one group from which GFI is computed for least squares.
 *
 * @param residual of the residuals, which is the discrepancy
 * @param total of the sample moments
 */
public record WeightedSquares(double residual, double total) implements Serializable {

    /** Compute GFI of the group. */
    double gfi() {
        return 1 - residual / total;
    }
}
