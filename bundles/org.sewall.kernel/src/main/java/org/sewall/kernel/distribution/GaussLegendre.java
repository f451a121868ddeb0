package org.sewall.kernel.distribution;

/**
 * Nodes and weights of Gauss-Legendre quadrature on the interval from -1 to 1.
 *
 * <p>The nodes are roots of the Legendre polynomial, found by Newton's method from the cosine approximation of
 * Abramowitz and Stegun (1964), equation 22.16.6; weights by their equation 25.4.29. Both are right to rounding.
 */
final class GaussLegendre {
    private final double[] nodes;
    private final double[] weights;

    /**
     * Compute a rule.
     *
     * @param points number of nodes, at least 1
     */
    GaussLegendre(int points) {
        nodes = new double[points];
        weights = new double[points];
        for (int i = 0; i < points; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (points + 0.5));
            for (int step = 0; step < 8; step++) {
                double[] p = polynomial(points, x);
                x -= p[0] / p[1];
            }
            double slope = polynomial(points, x)[1];
            nodes[i] = x;
            weights[i] = 2 / ((1 - x) * (1 + x) * slope * slope);
        }
    }

    int points() {
        return nodes.length;
    }

    double node(int index) {
        return nodes[index];
    }

    double weight(int index) {
        return weights[index];
    }

    /** Return the Legendre polynomial and its derivative. */
    private static double[] polynomial(int degree, double x) {
        double before = 1;
        double value = x;
        for (int n = 2; n <= degree; n++) {
            double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
            before = value;
            value = next;
        }
        if (degree == 1) {
            return new double[] {x, 1};
        }
        return new double[] {value, degree * (x * value - before) / ((x - 1) * (x + 1))};
    }
}
