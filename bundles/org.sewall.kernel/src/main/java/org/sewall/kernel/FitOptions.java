package org.sewall.kernel;

import java.io.Serializable;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.fit.NumberRules;

/**
 * Choose how a model is fitted.
 *
 * @param rules number convention and likelihood: divisor of S, multiplier of chi-square and information, printed variants
 * @param information which information matrix gives the standard errors
 * @param confidenceLevel level of confidence intervals, between 0 and 1 exclusive
 * @param modificationIndices whether modification indices are computed
 * @param maximumIterations iterations allowed for one set of start values, at least 1
 * @param attempts sets of start values tried before giving up, at least 1
 */
public record FitOptions(
        NumberRules rules,
        Information information,
        double confidenceLevel,
        boolean modificationIndices,
        int maximumIterations,
        int attempts)
        implements Serializable {

    /** Name the matrix whose inverse is the covariance matrix of the estimates. */
    public enum Information {
        /** Expectation of the Hessian under the model. */
        EXPECTED,
        /** Hessian at the estimates. */
        OBSERVED
    }

    /**
     * Check the ranges.
     *
     * @throws IllegalArgumentException if {@code confidenceLevel}, {@code maximumIterations} or {@code attempts} is out
     *     of range
     */
    public FitOptions {
        if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
            throw new IllegalArgumentException("confidenceLevel " + confidenceLevel + " is not between 0 and 1");
        }
        if (maximumIterations < 1 || attempts < 1) {
            throw new IllegalArgumentException("maximumIterations and attempts must be at least 1");
        }
    }

    /** Return the defaults: lavaan's numbers, expected information, 95 % intervals. */
    public static FitOptions defaults() {
        return new FitOptions(NumberConvention.LAVAAN.rules(), Information.EXPECTED, 0.95, true, 300, 10);
    }

    /** Follow other number rules. */
    public FitOptions withRules(NumberRules other) {
        return new FitOptions(other, information, confidenceLevel, modificationIndices, maximumIterations, attempts);
    }

    /** Follow another number convention, with its own likelihood. */
    public FitOptions withConvention(NumberConvention convention) {
        return withRules(convention.rules());
    }

    /** Take standard errors from another information matrix. */
    public FitOptions withInformation(Information other) {
        return new FitOptions(rules, other, confidenceLevel, modificationIndices, maximumIterations, attempts);
    }

    /** Compute modification indices, or leave them out. */
    public FitOptions withModificationIndices(boolean on) {
        return new FitOptions(rules, information, confidenceLevel, on, maximumIterations, attempts);
    }

    /** Take confidence intervals at another level. */
    public FitOptions withConfidenceLevel(double level) {
        return new FitOptions(rules, information, level, modificationIndices, maximumIterations, attempts);
    }

    /** Give up after another number of sets of start values. */
    public FitOptions withAttempts(int number) {
        return new FitOptions(rules, information, confidenceLevel, modificationIndices, maximumIterations, number);
    }
}
