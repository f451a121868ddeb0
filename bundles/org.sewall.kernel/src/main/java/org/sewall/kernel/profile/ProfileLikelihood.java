package org.sewall.kernel.profile;

import java.util.Optional;
import java.util.function.Predicate;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Fit;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Solution;
import org.sewall.kernel.distribution.StandardNormal;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.option.Estimator;

/**
 * Find confidence intervals from the profile of the likelihood.
 *
 * <p>A limit is the value at which chi-square, minimised with the parameter held there, exceeds its minimum by the quantile of
 * a chi-square with one degree of freedom. Unlike the usual interval it need not be symmetric, and the interval of a function
 * of a parameter is the function of the interval. Sources: Neale and Miller (1997), Behavior Genetics 27, 113-120; Pek and Wu
 * (2015), Psychometrika 80, 1123-1145.
 *
 * <p>An object uses the discrepancy of the fit, which stands at the solution again after each call, and so belongs to one
 * thread.
 */
public final class ProfileLikelihood {
    private final FittedModel model;
    private final FitOptions options;

    private ProfileLikelihood(FittedModel model, FitOptions options) {
        this.model = model;
        this.options = options;
    }

    /** Profile the likelihood of a fit; empty if it did not converge or its estimator has no likelihood. */
    public static Optional<ProfileLikelihood> of(Fit fit) {
        Predicate<Solution> likely = solution -> solution.options().method().estimator() == Estimator.ML;
        return fit.solution().filter(likely).flatMap(solution -> fit.model()
                .map(model -> new ProfileLikelihood(model, solution.options())));
    }

    /**
     * Find the interval of a free parameter.
     *
     * @param parameter its number, from 0
     * @param level confidence level, between 0 and 1 exclusive
     * @param cancel is asked in each iteration of each fit
     * @throws IllegalArgumentException if there is no such parameter, or {@code level} is out of range
     */
    public ProfileInterval free(int parameter, double level, CancelSignal cancel) {
        if (parameter < 0 || parameter >= model.theta().length) {
            throw new IllegalArgumentException("there is no free parameter " + parameter);
        }
        return interval(new ProfileTarget.Free(parameter), level, cancel);
    }

    /**
     * Find the interval of a quantity with a name.
     *
     * @param name label, plabel or name of a defined parameter
     * @param level confidence level, between 0 and 1 exclusive
     * @param cancel is asked in each iteration of each fit
     * @throws IllegalArgumentException if nothing has that name, or {@code level} is out of range
     */
    public ProfileInterval named(String name, double level, CancelSignal cancel) {
        return interval(new ProfileTarget.Named(model, name), level, cancel);
    }

    private ProfileInterval interval(ProfileTarget target, double level, CancelSignal cancel) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
        }
        double normal = StandardNormal.quantile((1 + level) / 2);
        try {
            HeldFits fits = new HeldFits(model, options, target, cancel);
            return new ProfileInterval(
                    fits.solution().value(),
                    level,
                    new LimitSearch(fits, normal * normal, -1).run(),
                    new LimitSearch(fits, normal * normal, 1).run());
        } finally {
            model.discrepancy().evaluate(model.theta());
        }
    }
}
