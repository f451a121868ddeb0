package org.sewall.kernel.distribution;

import java.util.function.DoubleUnaryOperator;

/**
 * Root of a function in a bracket by Chandrupatla's method.
 *
 * <p>Chandrupatla (1997), Advances in Engineering Software 28, 145-149; in the form of Scherer (2010), Computational
 * Physics, section 6.1.7.3. It never does worse than twice bisection.
 */
final class Chandrupatla {

    private Chandrupatla() {}

    /**
     * Find the root to full precision.
     *
     * @param function continuous function, with values of different sign (or zero) at the two ends
     * @param from one end of the bracket
     * @param to other end of the bracket
     * @param mostSteps bound for the number of evaluations
     */
    static double root(DoubleUnaryOperator function, double from, double to, int mostSteps) {
        double a = to;
        double b = from;
        double c = a;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        double fc = fa;
        double t = 0.5;
        double best = a;
        for (int step = 0; step < mostSteps; step++) {
            double x = a + t * (b - a);
            double fx = function.applyAsDouble(x);
            boolean sameSide = Math.signum(fx) == Math.signum(fa);
            c = sameSide ? a : b;
            fc = sameSide ? fa : fb;
            if (!sameSide) {
                b = a;
                fb = fa;
            }
            a = x;
            fa = fx;
            best = Math.abs(fa) < Math.abs(fb) ? a : b;
            double tolerance = (2 * Math.ulp(best) + Double.MIN_NORMAL) / Math.abs(b - a);
            if (tolerance > 0.5 || fa == 0) {
                break;
            }
            t = Math.min(1 - tolerance, Math.max(tolerance, next(a, b, c, fa, fb, fc)));
        }
        return best;
    }

    /** Return the next point as a fraction of the bracket: interpolated where that is safe, the middle otherwise. */
    private static double next(double a, double b, double c, double fa, double fb, double fc) {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        boolean safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        if (!safe) {
            return 0.5;
        }
        return fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
    }
}
