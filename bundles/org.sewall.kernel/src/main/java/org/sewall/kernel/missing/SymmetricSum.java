package org.sewall.kernel.missing;

/**
 * Add outer products of many vectors to the lower triangle of a matrix.
 *
 * <p>Four vectors at a time, so that each element of the triangle is loaded and stored once for eight operations.
 */
final class SymmetricSum {
    private SymmetricSum() {}

    /**
     * Add the sum of x x' over some rows.
     *
     * @param x rows one after another
     * @param first first row
     * @param count number of rows
     * @param n length of a row
     * @param sum n by n matrix of which only the lower triangle is changed
     */
    static void add(double[] x, int first, int count, int n, double[] sum) {
        int row = first;
        for (; row + 3 < first + count; row += 4) {
            addFour(x, row * n, n, sum);
        }
        for (; row < first + count; row++) {
            int start = row * n;
            for (int i = 0; i < n; i++) {
                double a = x[start + i];
                int target = i * n;
                for (int j = 0; j <= i; j++) {
                    sum[target + j] += a * x[start + j];
                }
            }
        }
    }

    private static void addFour(double[] x, int start, int n, double[] sum) {
        int second = start + n;
        int third = second + n;
        int fourth = third + n;
        for (int i = 0; i < n; i++) {
            addLine(x, start, second, third, fourth, i, sum, i * n);
        }
    }

    private static void addLine(
            double[] x, int start, int second, int third, int fourth, int i, double[] sum, int target) {
        double a = x[start + i];
        double b = x[second + i];
        double c = x[third + i];
        double d = x[fourth + i];
        for (int j = 0; j <= i; j++) {
            sum[target + j] += a * x[start + j] + b * x[second + j] + c * x[third + j] + d * x[fourth + j];
        }
    }

    /** Copy the lower triangle to the upper one. */
    static void complete(int n, double[] sum) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum[j * n + i] = sum[i * n + j];
            }
        }
    }
}
