package org.sewall.kernel.profile;

import java.io.Serializable;

/** Say where one end of a profile interval lies, or why it is not known. */
public sealed interface ProfileLimit extends Serializable permits ProfileLimit.Found, ProfileLimit.NotFound {

    /**
     * Hold a limit.
     *
     * @param value value of the parameter at which chi-square has risen by the quantile
     * @param rise by how much chi-square exceeds its minimum there
     * @param fits number of fits made with the parameter held
     */
    record Found(double value, double rise, int fits) implements ProfileLimit {}

    /**
     * Say why a limit is not known.
     *
     * @param reason what stood in the way
     * @param last value nearest to the limit at which the model could be fitted
     * @param rise by how much chi-square exceeds its minimum there
     * @param fits number of fits made with the parameter held
     */
    record NotFound(Reason reason, double last, double rise, int fits) implements ProfileLimit {}

    /** Name what can stand in the way of a limit. */
    enum Reason {
        /** An inequality or a bound of the model is reached before the limit. */
        BOUND("A bound or an inequality of the model is reached before chi-square has risen far enough."),
        /** A fit with the parameter held did not converge. */
        NOT_CONVERGED("The model did not converge with the parameter held beyond the last value."),
        /** Chi-square does not rise as far as the quantile. */
        NOT_REACHED("Chi-square does not rise far enough within a hundred times the usual distance."),
        /** The constraints of the model leave the parameter no other value. */
        HELD("The model leaves the parameter no other value."),
        /** A fit with the parameter held is better than the solution, which is no global minimum. */
        LOWER_MINIMUM("The model fits better elsewhere than at its solution, which is only a local minimum."),
        /** The caller cancelled. */
        CANCELLED("The search was cancelled.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** Return the reason as a sentence. */
        public String text() {
            return text;
        }
    }
}
