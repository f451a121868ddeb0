package org.sewall.kernel.distribution;

/**
 * Poisson probabilities with full relative accuracy, for real counts as well.
 *
 * <p>The saddle-point form of Loader (2000), "Fast and accurate computation of binomial probabilities": the mass is
 * exp(-delta(x) - D(x, m)) / sqrt(2 pi x), where delta is the error of Stirling's formula and D the deviance. Unlike
 * exp(x log m - m - log Gamma(x + 1)), no large terms cancel.
 */
final class PoissonMass {

    /** Below it the error of Stirling's formula is shifted up, because its asymptotic series is not accurate. */
    private static final double SERIES_FROM = 16;

    private PoissonMass() {}

    /**
     * Compute m^x exp(-m) / Gamma(x + 1).
     *
     * @param x count, real, not negative
     * @param mean m, positive
     * @return mass, relative error about 1e-15 times the size of its logarithm
     */
    static double of(double x, double mean) {
        if (x == 0) {
            return Math.exp(-mean);
        }
        return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
    }

    /** Compute log Gamma(x + 1) - (x + 1/2) log x + x - log(2 pi) / 2 for x positive. */
    static double stirlingError(double x) {
        double shifted = x;
        double sum = 0;
        while (shifted < SERIES_FROM) {
            sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
            shifted++;
        }
        double s = 1 / (shifted * shifted);
        double tail = 1.0 / 1680 - s * (1.0 / 1188 - s * 691.0 / 360360);
        return sum + (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * tail))) / shifted;
    }

    /** Compute x log(x / m) + m - x without cancellation near x = m. */
    static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) {
            return x * Math.log(x / mean) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 1; j < 1000; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }
}
