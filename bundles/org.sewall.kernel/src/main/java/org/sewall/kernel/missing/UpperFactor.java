package org.sewall.kernel.missing;

/**
 * Factorise large symmetric matrices in the upper triangle of an array, row after row.
 *
 * <p>Four rows at a time are taken off what remains, so that each element is loaded and stored once for eight operations.
 */
final class UpperFactor {
    private static final int PANEL = 4;

    private UpperFactor() {}

    /**
     * Replace the upper triangle of A by U with A = U' U; the lower one is left alone.
     *
     * @return false if A is not positive definite
     */
    static boolean factorise(double[] a, int n) {
        for (int first = 0; first < n; first += PANEL) {
            int end = Math.min(first + PANEL, n);
            for (int k = first; k < end; k++) {
                for (int i = first; i < k; i++) {
                    subtract(a, i * n, a[i * n + k], a, k * n, k, n);
                }
                double pivot = a[k * n + k];
                if (!(pivot > 0)) {
                    return false;
                }
                double scale = 1 / Math.sqrt(pivot);
                for (int j = k; j < n; j++) {
                    a[k * n + j] *= scale;
                }
            }
            for (int i = end; end - first == PANEL && i < n; i++) {
                subtractFour(a, first * n, a, i, n, a, i * n, i, n);
            }
        }
        return true;
    }

    /**
     * Replace the lower triangle L of X by the solution of U' X = L, which is lower triangular, too.
     *
     * @param upper U
     */
    static void solveLower(double[] upper, double[] x, int n) {
        for (int first = 0; first < n; first += PANEL) {
            int end = Math.min(first + PANEL, n);
            for (int k = first; k < end; k++) {
                for (int i = first; i < k; i++) {
                    subtract(x, i * n, upper[i * n + k], x, k * n, 0, i + 1);
                }
                double scale = 1 / upper[k * n + k];
                for (int j = 0; j <= k; j++) {
                    x[k * n + j] *= scale;
                }
            }
            for (int i = end; end - first == PANEL && i < n; i++) {
                subtractFour(x, first * n, upper, i, n, x, i * n, 0, end);
            }
        }
    }

    private static void subtract(
            double[] source, int line, double multiple, double[] target, int row, int from, int to) {
        for (int j = from; j < to; j++) {
            target[row + j] -= multiple * source[line + j];
        }
    }

    /** Subtract four lines of the source, which start at the panel, multiplied by column i of the factor. */
    private static void subtractFour(
            double[] source, int panel, double[] factor, int i, int n, double[] target, int row, int from, int to) {
        int second = panel + n;
        int third = second + n;
        int fourth = third + n;
        double a = factor[panel + i];
        double b = factor[second + i];
        double c = factor[third + i];
        double d = factor[fourth + i];
        for (int j = from; j < to; j++) {
            target[row + j] -=
                    a * source[panel + j] + b * source[second + j] + c * source[third + j] + d * source[fourth + j];
        }
    }
}
