package org.sewall.kernel.missing;

import org.ejml.data.DMatrixRMaj;

/** Factorise small symmetric matrices kept as lower triangles, row after row, in a larger array. */
final class Triangle {
    private Triangle() {}

    /**
     * Factorise the part of a matrix that belongs to some variables as L L'.
     *
     * @param matrix symmetric matrix
     * @param variables its rows and columns to take
     * @param roots receives L
     * @param start place of its first element
     * @return logarithm of the determinant; positive infinity if the part is not positive definite
     */
    static double factorise(DMatrixRMaj matrix, int[] variables, double[] roots, int start) {
        double logDeterminant = 0;
        int row = start;
        for (int i = 0; i < variables.length; i++) {
            int line = variables[i] * matrix.numCols;
            int other = start;
            for (int j = 0; j < i; j++) {
                double sum = matrix.data[line + variables[j]];
                for (int k = 0; k < j; k++) {
                    sum -= roots[row + k] * roots[other + k];
                }
                roots[row + j] = sum / roots[other + j];
                other += j + 1;
            }
            double pivot = matrix.data[line + variables[i]];
            for (int k = 0; k < i; k++) {
                pivot -= roots[row + k] * roots[row + k];
            }
            if (!(pivot > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            roots[row + i] = Math.sqrt(pivot);
            logDeterminant += Math.log(pivot);
            row += i + 1;
        }
        return logDeterminant;
    }

    /** Solve L L' x = b in place. */
    static void solve(double[] roots, int start, int order, double[] b) {
        int row = start;
        for (int i = 0; i < order; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= roots[row + k] * b[k];
            }
            b[i] = sum / roots[row + i];
            row += i + 1;
        }
        for (int i = order - 1; i >= 0; i--) {
            row -= i + 1;
            double value = b[i] / roots[row + i];
            b[i] = value;
            for (int k = 0; k < i; k++) {
                b[k] -= roots[row + k] * value;
            }
        }
    }

    /**
     * Add a multiple of (L L')^-1 to the rows and columns of some variables.
     *
     * @param work at least as long as there are variables
     */
    static void addInverse(
            double[] roots, int start, int[] variables, double multiple, DMatrixRMaj sum, double[] work) {
        int order = variables.length;
        if (order == 1) {
            sum.data[variables[0] * (sum.numCols + 1)] += multiple / (roots[start] * roots[start]);
            return;
        }
        for (int j = 0; j < order; j++) {
            for (int i = 0; i < order; i++) {
                work[i] = i == j ? multiple : 0;
            }
            solve(roots, start, order, work);
            int line = variables[j] * sum.numCols;
            for (int i = 0; i < order; i++) {
                sum.data[line + variables[i]] += work[i];
            }
        }
    }

    /**
     * Solve L X = B in place, for rows of any length.
     *
     * @param x rows of B one after another
     * @param first place of the first element
     */
    static void forward(double[] roots, int start, int order, double[] x, int first, int length) {
        int row = start;
        for (int i = 0; i < order; i++) {
            int target = first + i * length;
            for (int k = 0; k < i; k++) {
                subtract(x, target, first + k * length, roots[row + k], length);
            }
            scale(x, target, 1 / roots[row + i], length);
            row += i + 1;
        }
    }

    /**
     * Solve L' X = B in place, for rows of any length.
     *
     * @param x rows of B one after another
     * @param first place of the first element
     */
    static void backward(double[] roots, int start, int order, double[] x, int first, int length) {
        int row = start + order * (order + 1) / 2;
        for (int i = order - 1; i >= 0; i--) {
            row -= i + 1;
            int source = first + i * length;
            scale(x, source, 1 / roots[row + i], length);
            for (int k = 0; k < i; k++) {
                subtract(x, first + k * length, source, roots[row + k], length);
            }
        }
    }

    private static void subtract(double[] x, int target, int source, double multiple, int length) {
        for (int c = 0; c < length; c++) {
            x[target + c] -= multiple * x[source + c];
        }
    }

    private static void scale(double[] x, int target, double factor, int length) {
        for (int c = 0; c < length; c++) {
            x[target + c] *= factor;
        }
    }
}
