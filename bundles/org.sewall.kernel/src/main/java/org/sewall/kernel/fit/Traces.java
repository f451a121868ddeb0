package org.sewall.kernel.fit;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Traces and quadratic forms of small matrices. */
final class Traces {

    private Traces() {}

    /** Compute tr(A B) for symmetric B of the same order. */
    static double ofProduct(DMatrixRMaj a, DMatrixRMaj b) {
        double sum = 0;
        for (int i = 0; i < a.getNumElements(); i++) {
            sum += a.data[i] * b.data[i];
        }
        return sum;
    }

    /** Compute tr(A A) for a square matrix that need not be symmetric. */
    static double ofSquare(DMatrixRMaj a) {
        double sum = 0;
        for (int i = 0; i < a.numRows; i++) {
            for (int j = 0; j < a.numCols; j++) {
                sum += a.unsafe_get(i, j) * a.unsafe_get(j, i);
            }
        }
        return sum;
    }

    /** Compute v' A v. */
    static double form(double[] v, DMatrixRMaj a) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                sum += v[i] * a.unsafe_get(i, j) * v[j];
            }
        }
        return sum;
    }

    /** Return sample minus implied means. */
    static double[] meanDifference(GroupMoments group) {
        double[] difference = group.sampleMeans().clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= group.impliedMeans()[i];
        }
        return difference;
    }

    /** Return the rows and columns at the positions. */
    static DMatrixRMaj submatrix(DMatrixRMaj matrix, List<Integer> positions) {
        int order = positions.size();
        DMatrixRMaj part = new DMatrixRMaj(order, order);
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                part.unsafe_set(i, j, matrix.get(positions.get(i), positions.get(j)));
            }
        }
        return part;
    }
}
