package org.sewall.kernel.matrix;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** Add multiples of rows to a row, four at a time, and move matrices between arrays of rows and the library's form. */
public final class Rows {
    private Rows() {}

    /** Allocate a matrix of zeros as rows. */
    public static double[][] zeros(int rows, int columns) {
        return new double[rows][columns];
    }

    /** Copy a matrix into rows of at least its size. */
    public static void copy(DMatrixRMaj matrix, double[][] rows) {
        for (int i = 0; i < matrix.numRows; i++) {
            System.arraycopy(matrix.data, i * matrix.numCols, rows[i], 0, matrix.numCols);
        }
    }

    /** Copy rows into a matrix of at most their size. */
    public static void copy(double[][] rows, DMatrixRMaj matrix) {
        for (int i = 0; i < matrix.numRows; i++) {
            System.arraycopy(rows[i], 0, matrix.data, i * matrix.numCols, matrix.numCols);
        }
    }

    /** Copy the transpose of a part of a matrix. */
    public static void transpose(double[][] rows, int rowCount, int columnCount, double[][] transposed) {
        for (int i = 0; i < rowCount; i++) {
            double[] row = rows[i];
            for (int j = 0; j < columnCount; j++) {
                transposed[j][i] = row[j];
            }
        }
    }

    /** Add w a to the target, from one index to before another. */
    public static void add(double[] target, int from, int to, double w, double[] a) {
        for (int j = from; j < to; j++) {
            target[j] += w * a[j];
        }
    }

    /** Add w a + x b + y c + z d to the target, from one index to before another. */
    public static void add(
            double[] target,
            int from,
            int to,
            double w,
            double[] a,
            double x,
            double[] b,
            double y,
            double[] c,
            double z,
            double[] d) {
        for (int j = from; j < to; j++) {
            target[j] += w * a[j] + x * b[j] + y * c[j] + z * d[j];
        }
    }

    /**
     * Compute the product of two matrices; groups of four zeros in a row of the left one cost nothing.
     *
     * @param left matrix of at least {@code rowCount} rows and {@code inner} columns
     * @param right matrix of at least {@code inner} rows and {@code columns} columns
     * @param product receives the product; neither of the factors
     */
    public static void multiply(
            double[][] left, int rowCount, int inner, double[][] right, int columns, double[][] product) {
        for (int i = 0; i < rowCount; i++) {
            double[] coefficients = left[i];
            double[] target = product[i];
            Arrays.fill(target, 0, columns, 0);
            int k = 0;
            for (; k + 3 < inner; k += 4) {
                double w = coefficients[k];
                double x = coefficients[k + 1];
                double y = coefficients[k + 2];
                double z = coefficients[k + 3];
                if (w != 0 || x != 0 || y != 0 || z != 0) {
                    add(target, 0, columns, w, right[k], x, right[k + 1], y, right[k + 2], z, right[k + 3]);
                }
            }
            for (; k < inner; k++) {
                if (coefficients[k] != 0) {
                    add(target, 0, columns, coefficients[k], right[k]);
                }
            }
        }
    }

    /** Compute the product of two vectors of one length, in four sums. */
    public static double dot(double[] a, double[] b) {
        return dot(a, b, a.length);
    }

    /** Compute the product of the first elements of two vectors, in four sums. */
    public static double dot(double[] a, double[] b, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int j = 0;
        for (; j + 3 < length; j += 4) {
            first += a[j] * b[j];
            second += a[j + 1] * b[j + 1];
            third += a[j + 2] * b[j + 2];
            fourth += a[j + 3] * b[j + 3];
        }
        for (; j < length; j++) {
            first += a[j] * b[j];
        }
        return first + second + (third + fourth);
    }
}
