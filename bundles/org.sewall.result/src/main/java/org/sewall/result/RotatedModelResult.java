package org.sewall.result;

import java.util.List;

/**
 * A rotated factor model with standard errors.
 *
 * @param chiSquare chi-square
 * @param degreesOfFreedom degrees of freedom
 * @param rows loadings and correlations of factors
 */
public record RotatedModelResult(double chiSquare, int degreesOfFreedom, List<Row> rows) {

    /** Copy the list. */
    public RotatedModelResult {
        rows = List.copyOf(rows);
    }

    /**
     * A loading or a correlation.
     *
     * @param left factor
     * @param operator {@code =~} or {@code ~~}
     * @param right item or factor
     * @param estimate estimate
     * @param standardError standard error, 0 if fixed
     * @param z estimate over standard error, {@code NaN} if fixed
     * @param pValue two-sided, {@code NaN} if fixed
     * @param standardized standardized estimate
     */
    public record Row(
            String left,
            String operator,
            String right,
            double estimate,
            double standardError,
            double z,
            double pValue,
            double standardized) {}
}
