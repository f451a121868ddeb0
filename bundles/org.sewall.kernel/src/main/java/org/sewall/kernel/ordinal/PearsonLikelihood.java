package org.sewall.kernel.ordinal;

/**
 * Log-likelihood of the correlation of two continuous variables whose means and variances are known from other cases, too.
 *
 * <p>With R = 1 - rho^2 and sums over the n cases that have both standardized values x and y, it is
 * -(n/2) log R - (sum x^2 - 2 rho sum xy + sum y^2) / (2 R), apart from a constant.
 */
final class PearsonLikelihood implements CorrelationLikelihood {
    private static final double BOUND = 0.999;

    private final int cases;
    private double firstSquares;
    private double secondSquares;
    private double products;
    private double rho;

    /**
     * Sum squares and products.
     *
     * @param rows cases that have both values
     */
    PearsonLikelihood(ContinuousMargin first, ContinuousMargin second, int[] rows) {
        cases = rows.length;
        for (int n : rows) {
            double x = first.standardized(n);
            double y = second.standardized(n);
            firstSquares += x * x;
            secondSquares += y * y;
            products += x * y;
        }
    }

    /** Return the mean product, which is the correlation if no value is missing. */
    double productMean() {
        return products / cases;
    }

    @Override
    public double bound() {
        return BOUND;
    }

    @Override
    public void evaluate(double correlation) {
        rho = correlation;
    }

    private double rest() {
        return (1 - rho) * (1 + rho);
    }

    private double square() {
        return firstSquares - 2 * rho * products + secondSquares;
    }

    @Override
    public double value() {
        return -0.5 * (cases * Math.log(rest()) + square() / rest());
    }

    @Override
    public double slope() {
        double rest = rest();
        return (cases * rho + products - rho * square() / rest) / rest;
    }

    @Override
    public double information() {
        return cases * (1 + rho * rho) / (rest() * rest());
    }

    @Override
    public double curvature() {
        double rest = rest();
        double bend = 4 * rho * products - square() * (1 + 4 * rho * rho / rest);
        return information() + bend / (rest * rest);
    }
}
