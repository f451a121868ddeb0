package org.sewall.kernel.ordinal;

/**
 * Values of the covariates that are given, one row per case.
 *
 * @param rows one column per covariate
 */
record CovariateMatrix(double[][] rows) {

    int cases() {
        return rows.length;
    }

    int count() {
        return rows[0].length;
    }

    double value(int row, int covariate) {
        return rows[row][covariate];
    }

    /** Return the sum of slopes times values of a case. */
    double predict(int row, double[] coefficients, int firstSlope) {
        double sum = 0;
        for (int k = 0; k < count(); k++) {
            sum += coefficients[firstSlope + k] * rows[row][k];
        }
        return sum;
    }
}
