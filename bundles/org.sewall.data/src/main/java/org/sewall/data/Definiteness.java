package org.sewall.data;

import java.util.Locale;
import org.sewall.kernel.sample.SmallestEigenvalue;

/** Checks whether a symmetric matrix is positive definite. */
final class Definiteness {

    /** A pivot this small relative to its variance means that a variable is the sum of others. */
    private static final double SMALLEST_PIVOT = 1e-10;

    private Definiteness() {}

    /** Report a matrix that is not positive definite, with its smallest eigenvalue. */
    static void check(MomentCells cells, double[][] matrix) {
        if (!cells.acceptsAnyMatrix() && !isPositiveDefinite(matrix)) {
            String smallest = rounded(SmallestEigenvalue.of(matrix));
            cells.problem(cells.header().get(0), DataMessage.NOT_POSITIVE_DEFINITE, cells.file(), smallest);
        }
    }

    /** Try the Cholesky decomposition. */
    static boolean isPositiveDefinite(double[][] matrix) {
        int size = matrix.length;
        var factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i != j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > SMALLEST_PIVOT * matrix[i][i]) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** Four decimals, and no minus sign for what rounds to zero. */
    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.4f", Math.rint(value * 1e4) / 1e4 + 0.0);
    }
}
