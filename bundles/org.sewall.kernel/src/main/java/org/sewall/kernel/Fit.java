package org.sewall.kernel;

import java.util.Optional;
import org.sewall.kernel.inference.FittedModel;

/**
 * Hold how a fit ended together with the model at its solution, for what compares fits or tests their parameters.
 *
 * <p>The model keeps the discrepancy and so belongs to one thread.
 */
public final class Fit {
    private final Outcome outcome;
    private final FittedModel model;

    private Fit(Outcome outcome, FittedModel model) {
        this.outcome = outcome;
        this.model = model;
    }

    static Fit converged(Solution solution, FittedModel model) {
        return new Fit(new Outcome.Converged(solution), model);
    }

    static Fit ended(Outcome outcome) {
        return new Fit(outcome, null);
    }

    /** Return how the fit ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** Return the solution, if the fit converged. */
    public Optional<Solution> solution() {
        return outcome instanceof Outcome.Converged converged ? Optional.of(converged.solution()) : Optional.empty();
    }

    /** Return the model at its solution, if the fit converged. */
    public Optional<FittedModel> model() {
        return Optional.ofNullable(model);
    }
}
