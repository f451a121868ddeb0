package org.sewall.kernel.implied;

/**
 * Order the moments of one group in a vector: the means, if any, then the covariances.
 *
 * <p>The covariances come as vech: column by column of the lower triangle, which is the order of lavaan and of Magnus &
 * Neudecker (1999), Matrix Differential Calculus, section 3.8.
 *
 * @param variables number p of observed variables
 * @param means whether means come first
 */
public record MomentOrder(int variables, boolean means) {

    /** Return the number of moments: p (p + 1) / 2, and p more with means. */
    public int size() {
        return firstCovariance() + variables * (variables + 1) / 2;
    }

    /** Return the position of the first covariance, which is the number of means. */
    public int firstCovariance() {
        return means ? variables : 0;
    }

    /** Return the position of a covariance, in either order of the variables. */
    public int covariance(int i, int j) {
        int column = Math.min(i, j);
        int row = Math.max(i, j);
        return firstCovariance() + column * variables - column * (column - 1) / 2 + row - column;
    }
}
