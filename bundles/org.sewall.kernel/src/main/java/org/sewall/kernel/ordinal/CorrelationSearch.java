package org.sewall.kernel.ordinal;

/**
 * Maximise the likelihood of a correlation by Newton's method.
 *
 * <p>Where the likelihood is not concave the information takes the place of the curvature. A step that loses likelihood is
 * halved, so that rare cells, whose probability is not known near correlations of 1, cannot lead astray. A correlation
 * whose likelihood still grows at the bound stays there.
 */
final class CorrelationSearch {
    private static final int MOST_STEPS = 100;
    /** A Newton step this small has left nothing to gain in double precision. */
    private static final double SMALL_STEP = 1e-14;
    /** Below this step the likelihood changes by less than its rounding error. */
    private static final double UNSEEN_STEP = 1e-7;

    /** A correlation this close to the bound may move onto it. */
    private static final double CLOSE = 1e-3;

    private CorrelationSearch() {}

    /**
     * Return the correlation with the largest likelihood near a start; the likelihood is left evaluated there.
     *
     * @param likelihood log-likelihood of two variables
     * @param start first trial
     */
    static double maximise(CorrelationLikelihood likelihood, double start) {
        double bound = likelihood.bound();
        double rho = within(start, bound);
        likelihood.evaluate(rho);
        for (int step = 0; step < MOST_STEPS; step++) {
            double slope = likelihood.slope();
            double steepness = likelihood.curvature() < 0 ? -likelihood.curvature() : likelihood.information();
            double target = steepness > 0 ? careful(rho, rho + slope / steepness, bound) : rho;
            if (Math.abs(target - rho) <= SMALL_STEP) {
                return rho;
            }
            rho = improve(likelihood, rho, target);
        }
        return rho;
    }

    /** Go at most half the way to the bound, where the likelihood of rare cells is not known, until it is close. */
    private static double careful(double rho, double target, double bound) {
        double end = target > rho ? bound : -bound;
        boolean close = Math.abs(end - rho) < CLOSE;
        double limit = close ? end : (rho + end) / 2;
        return Math.abs(target - rho) > Math.abs(limit - rho) ? limit : target;
    }

    /** Move to a target, or as far towards it as the likelihood does not fall. */
    private static double improve(CorrelationLikelihood likelihood, double rho, double target) {
        double before = likelihood.value();
        double next = target;
        likelihood.evaluate(next);
        while (likelihood.value() < before && Math.abs(next - rho) > UNSEEN_STEP) {
            next = (rho + next) / 2;
            likelihood.evaluate(next);
        }
        return next;
    }

    private static double within(double rho, double bound) {
        return Math.max(-bound, Math.min(bound, rho));
    }
}
