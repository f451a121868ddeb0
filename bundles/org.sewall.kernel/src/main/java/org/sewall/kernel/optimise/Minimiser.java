package org.sewall.kernel.optimise;

import java.util.List;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.optimise.Optimisation.Status;
import org.sewall.kernel.spec.ConstraintFunction;

/**
 * Minimise a discrepancy from several starts if need be, and leave saddle points.
 *
 * <p>The first start that converges wins. After the given starts come jitters of the first one by random numbers from a
 * fixed seed, so that the same input always gives the same result.
 */
public final class Minimiser {
    /** Lengths of the first step: cautious at first, then other ways down for models with several minima. */
    private static final double[] FIRST_RADII = {0.3, 0.1, 1, 0.03, 3};

    private static final int REDRAWS = 20;

    private final Discrepancy discrepancy;
    private final Reduction reduction;
    private final Descent descent;
    private final int attempts;

    /**
     * Prepare a minimisation under linear equalities.
     *
     * @param discrepancy function to minimise
     * @param reduction free coordinates under the linear constraints
     * @param multiplier factor from discrepancy to chi-square
     * @param maximumIterations iterations allowed for one start
     * @param attempts sets of start values to try
     */
    public Minimiser(
            Discrepancy discrepancy, Reduction reduction, double multiplier, int maximumIterations, int attempts) {
        this(discrepancy, reduction, List.of(), multiplier, maximumIterations, attempts);
    }

    /**
     * Prepare a minimisation under constraints of any kind.
     *
     * @param discrepancy function to minimise
     * @param reduction free coordinates under the linear constraints
     * @param functions all other constraints; may be empty
     * @param multiplier factor from discrepancy to chi-square
     * @param maximumIterations iterations allowed for one start, and for one set of multipliers if there are functions
     * @param attempts sets of start values to try
     */
    public Minimiser(
            Discrepancy discrepancy,
            Reduction reduction,
            List<ConstraintFunction> functions,
            double multiplier,
            int maximumIterations,
            int attempts) {
        this.discrepancy = discrepancy;
        this.reduction = reduction;
        this.attempts = attempts;
        descent = functions.isEmpty()
                ? new FreeDescent(discrepancy, reduction, multiplier, maximumIterations)
                : new ConstrainedDescent(discrepancy, reduction, functions, multiplier, maximumIterations);
    }

    /**
     * Minimise; unless no start was admissible, the discrepancy is left evaluated at the end.
     *
     * @param starts sets of start values, one value per parameter, best first; later attempts jitter the first
     * @param progress hears of each iteration
     * @param cancel is asked in each iteration
     */
    public Optimisation minimise(List<double[]> starts, ProgressListener progress, CancelSignal cancel) {
        Jitter jitter = new Jitter(discrepancy, reduction, starts);
        for (int attempt = 1; ; attempt++) {
            boolean given = attempt <= starts.size();
            double[] start = given ? starts.get(attempt - 1) : jitter.next();
            double radius = FIRST_RADII[(attempt - 1) % FIRST_RADII.length];
            Status status = descent.minimise(start, radius, progress, cancel);
            for (int redraw = 0; !given && status == Status.INADMISSIBLE_START && redraw < REDRAWS; redraw++) {
                status = descent.minimise(jitter.next(), radius, progress, cancel);
            }
            if (status == Status.CONVERGED || status == Status.CANCELLED || attempt >= attempts) {
                return result(status, attempt);
            }
        }
    }

    private Optimisation result(Status status, int attempt) {
        return new Optimisation(
                status,
                descent.theta(),
                descent.value(),
                descent.decrement(),
                descent.scaledGradient(),
                attempt,
                descent.iterations(),
                descent.constraints());
    }
}
