package org.sewall.data;

/**
 * The smallest eigenvalue of a symmetric matrix by cyclic Jacobi rotations.
 *
 * <p>Source: Golub, G. H., &amp; Van Loan, C. F. (2013). Matrix Computations (4th ed.), section 8.5. Needs O(p³) per sweep,
 * which is little for a matrix that was printed.
 */
final class SmallestEigenvalue {

    private static final int MAXIMUM_SWEEPS = 60;

    private final double[][] a;

    private SmallestEigenvalue(double[][] matrix) {
        this.a = new double[matrix.length][];
        for (int i = 0; i < a.length; i++) {
            a[i] = matrix[i].clone();
        }
    }

    /**
     * Compute it to about the precision of a double relative to the largest.
     *
     * @param matrix symmetric, at least 1 x 1, finite; it is left as it is
     */
    static double of(double[][] matrix) {
        return new SmallestEigenvalue(matrix).compute();
    }

    private double compute() {
        for (int sweep = 0; sweep < MAXIMUM_SWEEPS && sweep(); sweep++) {
            continue;
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < a.length; i++) {
            smallest = Math.min(smallest, a[i][i]);
        }
        return smallest;
    }

    /** Rotate every pair once; return false when all were zero already. */
    private boolean sweep() {
        boolean rotated = false;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                if (Math.abs(a[p][q]) > Math.ulp(Math.abs(a[p][p]) + Math.abs(a[q][q]))) {
                    rotate(p, q);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private void rotate(int p, int q) {
        double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        for (double[] row : a) {
            double left = row[p];
            row[p] = cosine * left - sine * row[q];
            row[q] = sine * left + cosine * row[q];
        }
        for (int j = 0; j < a.length; j++) {
            double upper = a[p][j];
            a[p][j] = cosine * upper - sine * a[q][j];
            a[q][j] = sine * upper + cosine * a[q][j];
        }
    }
}
