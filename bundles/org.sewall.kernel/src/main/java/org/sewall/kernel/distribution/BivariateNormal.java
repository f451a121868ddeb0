package org.sewall.kernel.distribution;

/**
 * Density and probability of two standard normal variables with correlation rho.
 *
 * <p>Genz (2004), Numerical computation of rectangular bivariate and trivariate normal and t probabilities, Statistics
 * and Computing 14, 251-260: Plackett's (1954) integral along the correlation in the angle whose sine it is, and near
 * correlations of 1 the expansion of Drezner and Wesolowsky (1990) with the remainder integrated numerically. The
 * absolute error is below 1e-15.
 */
public final class BivariateNormal {
    private static final GaussLegendre FEW = new GaussLegendre(6);
    private static final GaussLegendre SOME = new GaussLegendre(12);
    private static final GaussLegendre MANY = new GaussLegendre(20);
    /** Beyond this correlation the integrand along the angle becomes too steep (Genz 2004, section 2.3). */
    private static final double STEEP = 0.925;
    /** The exponential of less is nothing beside 1e-15. */
    private static final double NEGLIGIBLE = -100;

    private BivariateNormal() {}

    /**
     * Return the density.
     *
     * @param x first value, may be infinite (density 0)
     * @param y second value, may be infinite (density 0)
     * @param rho correlation, between -1 and 1 exclusive
     */
    public static double density(double x, double y, double rho) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return 0;
        }
        double rest = (1 - rho) * (1 + rho);
        double square = (x - rho * y) * (x - rho * y) / rest + y * y;
        return Math.exp(-0.5 * square) / (2 * Math.PI * Math.sqrt(rest));
    }

    /**
     * Return P(X &lt;= x, Y &lt;= y).
     *
     * @param x first bound, may be infinite
     * @param y second bound, may be infinite
     * @param rho correlation, from -1 to 1
     */
    public static double cumulative(double x, double y, double rho) {
        if (x == Double.NEGATIVE_INFINITY || y == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY || y == Double.POSITIVE_INFINITY) {
            return StandardNormal.cumulative(Math.min(x, y));
        }
        double probability = Math.abs(rho) < STEEP ? alongAngle(x, y, rho) : nearOne(-x, -y, rho);
        return Math.max(0, Math.min(1, probability));
    }

    private static double alongAngle(double x, double y, double rho) {
        GaussLegendre rule = Math.abs(rho) < 0.3 ? FEW : Math.abs(rho) < 0.75 ? SOME : MANY;
        double product = x * y;
        double squares = (x * x + y * y) / 2;
        double half = Math.asin(rho) / 2;
        double sum = 0;
        for (int i = 0; i < rule.points(); i++) {
            double sine = Math.sin(half * (1 + rule.node(i)));
            sum += rule.weight(i) * Math.exp((sine * product - squares) / ((1 - sine) * (1 + sine)));
        }
        return sum * half / (2 * Math.PI) + StandardNormal.cumulative(x) * StandardNormal.cumulative(y);
    }

    /** Return P(X &gt; h, Y &gt; k) for correlations near 1 in size; a negative one is reflected first. */
    private static double nearOne(double h, double k, double rho) {
        double reflected = rho < 0 ? -k : k;
        double beyond = Math.abs(rho) < 1 ? shortfall(h, reflected, rho) / (2 * Math.PI) : 0;
        if (rho > 0) {
            return StandardNormal.cumulative(-Math.max(h, k)) - beyond;
        }
        double atMinusOne = reflected > h ? StandardNormal.between(h, reflected) : 0;
        return beyond + atMinusOne;
    }

    /** Return 2 pi times what the probability lacks of its value at a correlation of 1 (Genz 2004, section 2.3). */
    private static double shortfall(double h, double k, double rho) {
        double product = h * k;
        double rest = (1 - rho) * (1 + rho);
        double root = Math.sqrt(rest);
        double square = (h - k) * (h - k);
        double c = (4 - product) / 8;
        double d = (12 - product) / 16;
        double sum = 0;
        double exponent = -(square / rest + product) / 2;
        if (exponent > NEGLIGIBLE) {
            double series = 1 - c * (square - rest) * (1 - d * square / 5) / 3 + c * d * rest * rest / 5;
            sum = root * Math.exp(exponent) * series;
        }
        if (product > NEGLIGIBLE) {
            double distance = Math.sqrt(square);
            double tail = Math.sqrt(2 * Math.PI) * StandardNormal.cumulative(-distance / root);
            sum -= Math.exp(-product / 2) * tail * distance * (1 - c * square * (1 - d * square / 5) / 3);
        }
        return sum + remainder(product, square, root / 2, c, d);
    }

    private static double remainder(double product, double square, double half, double c, double d) {
        double sum = 0;
        for (int i = 0; i < MANY.points(); i++) {
            double x = half * (1 + MANY.node(i));
            double rest = x * x;
            double exponent = -(square / rest + product) / 2;
            if (exponent > NEGLIGIBLE) {
                double root = Math.sqrt(1 - rest);
                double exact = Math.exp(-product * rest / (2 * (1 + root) * (1 + root))) / root;
                double series = 1 + c * rest * (1 + d * rest);
                sum += half * MANY.weight(i) * Math.exp(exponent) * (exact - series);
            }
        }
        return sum;
    }
}
