package org.sewall.kernel.exploratory;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Sums over rows and columns of a matrix of loadings, and its canonical order. */
final class Loadings {

    private Loadings() {}

    /** Return the sum of squares of one row. */
    static double communality(DMatrixRMaj loadings, int row) {
        double sum = 0;
        for (int j = 0; j < loadings.numCols; j++) {
            sum += loadings.get(row, j) * loadings.get(row, j);
        }
        return sum;
    }

    static double largestCommunality(DMatrixRMaj loadings) {
        return IntStream.range(0, loadings.numRows)
                .mapToDouble(i -> communality(loadings, i))
                .max()
                .orElse(0);
    }

    /** Return the sum of squares of each column. */
    static double[] sumsOfSquares(DMatrixRMaj loadings) {
        double[] sums = new double[loadings.numCols];
        for (int i = 0; i < loadings.numRows; i++) {
            for (int j = 0; j < loadings.numCols; j++) {
                sums[j] += loadings.get(i, j) * loadings.get(i, j);
            }
        }
        return sums;
    }

    /** Return 1 or -1 per column, so that the column times it has a sum that is not negative. */
    static double[] signs(DMatrixRMaj loadings) {
        double[] sums = new double[loadings.numCols];
        for (int i = 0; i < loadings.numRows; i++) {
            for (int j = 0; j < loadings.numCols; j++) {
                sums[j] += loadings.get(i, j);
            }
        }
        for (int j = 0; j < sums.length; j++) {
            sums[j] = sums[j] < 0 ? -1 : 1;
        }
        return sums;
    }

    /** Return the columns by decreasing sum of squares. */
    static int[] bySumOfSquares(DMatrixRMaj loadings) {
        double[] sums = sumsOfSquares(loadings);
        return IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -sums[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Return the columns by the mean position of their highest loadings, as lavaan orders them.
     *
     * <p>Highest are loadings of at least .8 of the largest modulus in the column.
     */
    static int[] byPosition(DMatrixRMaj loadings) {
        return IntStream.range(0, loadings.numCols)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> meanPosition(loadings, j)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double meanPosition(DMatrixRMaj loadings, int column) {
        double largest = IntStream.range(0, loadings.numRows)
                .mapToDouble(i -> Math.abs(loadings.get(i, column)))
                .max()
                .orElse(0);
        return IntStream.range(0, loadings.numRows)
                .filter(i -> Math.abs(loadings.get(i, column)) >= 0.8 * largest)
                .average()
                .orElse(0);
    }

    /** Return the columns in another order and with other signs. */
    static DMatrixRMaj arrange(DMatrixRMaj matrix, int[] order, double[] signs) {
        var arranged = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < order.length; j++) {
                arranged.set(i, j, signs[order[j]] * matrix.get(i, order[j]));
            }
        }
        return arranged;
    }

    /** Return the entries row by row. */
    static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }
}
