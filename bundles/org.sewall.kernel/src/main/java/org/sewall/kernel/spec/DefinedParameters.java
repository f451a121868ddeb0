package org.sewall.kernel.spec;

import java.util.List;

/**
 * Compute the defined parameters of a model and their exact derivatives.
 *
 * <p>Values go in by table row, so that the same definitions serve raw and standardized solutions.
 */
public final class DefinedParameters {
    private DefinedParameters() {}

    /** Prepare the definitions of a table whose {@link ParameterTable#findings()} are not fatal. */
    public static DefinedParameters of(ParameterTable table) {
        throw new UnsupportedOperationException("Under way.");
    }

    /** Return the names in the order written. */
    public List<String> names() {
        throw new UnsupportedOperationException("Under way.");
    }

    /**
     * Compute the defined values.
     *
     * @param rowValues value of every table row, free or fixed
     * @return one value per definition; NaN where an expression is undefined
     */
    public double[] values(double[] rowValues) {
        throw new UnsupportedOperationException("Under way.");
    }

    /**
     * Compute the derivatives of the defined values by the row values.
     *
     * @param rowValues value of every table row, free or fixed
     * @return one row per definition, one column per table row
     */
    public double[][] jacobian(double[] rowValues) {
        throw new UnsupportedOperationException("Under way.");
    }
}
