package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;

/**
 * Hold how residual variances that are no parameters follow from the parameters, at one point.
 *
 * @param variables positions of the variables in the layout
 * @param rates derivatives of their residual variances: one row for each of them, one column for each parameter
 */
public record DependentRates(int[] variables, DMatrixRMaj rates) {

    /** No residual variance follows from parameters. */
    public static final DependentRates NONE = new DependentRates(new int[0], new DMatrixRMaj(0, 0));

    /** Return the row of a variable; -1 if its residual variance does not follow from parameters. */
    public int row(int variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    /** Add a multiple of the derivatives of one residual variance. */
    public void add(int row, double times, double[] gradient) {
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] += times * rates.get(row, j);
        }
    }
}
