package org.sewall.kernel.nested;

import java.io.Serializable;

/**
 * Say whether a model is nested in another, and by what evidence.
 *
 * @param verdict what was found
 * @param distance chi-square with which the larger model reproduces the moments that the restricted one implies; NaN if
 *     that could not be computed
 * @param theta parameters of the larger model that come nearest to these moments; empty if that could not be computed
 * @param reason complete sentence that says how the verdict was reached
 */
public record Nesting(Verdict verdict, double distance, double[] theta, String reason) implements Serializable {

    /** Name what a check of nesting can find. */
    public enum Verdict {
        /** The larger model reproduces all moments of the restricted one and has fewer degrees of freedom. */
        NESTED,
        /** The same with equal degrees of freedom: the models cannot be told apart by their fit. */
        EQUIVALENT,
        /** The larger model cannot reproduce the moments of the restricted one. */
        NOT_NESTED,
        /** The models are about different variables, groups, moments or data. */
        NOT_COMPARABLE,
        /** No answer was reached. */
        UNKNOWN
    }

    /** Say whether a difference test of the two models has a meaning. */
    public boolean allowsDifferenceTest() {
        return verdict == Verdict.NESTED;
    }
}
