package org.sewall.kernel;

import java.io.Serializable;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.resample.BootstrapPlan;

/**
 * Choose how a model is fitted.
 *
 * @param rules number convention and likelihood: divisor of S, multiplier of chi-square and information, printed variants
 * @param method what is minimised, from which cases, and how errors and tests follow
 * @param confidenceLevel level of confidence intervals, between 0 and 1 exclusive
 * @param modificationIndices whether modification indices are computed
 * @param maximumIterations iterations allowed for one set of start values, at least 1
 * @param attempts sets of start values tried before giving up, at least 1
 * @param bootstrap number of samples and seed where the method asks for the bootstrap; from what is drawn is the method's
 */
public record FitOptions(
        NumberRules rules,
        EstimationMethod method,
        double confidenceLevel,
        boolean modificationIndices,
        int maximumIterations,
        int attempts,
        BootstrapPlan bootstrap)
        implements Serializable {

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

    /** Return the defaults: lavaan's numbers, maximum likelihood, expected information, 95 % intervals. */
    public static FitOptions defaults() {
        return new FitOptions(
                NumberConvention.LAVAAN.rules(),
                EstimationMethod.MAXIMUM_LIKELIHOOD,
                0.95,
                true,
                300,
                10,
                BootstrapPlan.DEFAULT);
    }

    /** Return the information matrix that gives the standard errors. */
    public Information information() {
        return method.information();
    }

    /** Follow other number rules. */
    public FitOptions withRules(NumberRules other) {
        return new FitOptions(
                other, method, confidenceLevel, modificationIndices, maximumIterations, attempts, bootstrap);
    }

    /** Follow another number convention, with its own likelihood. */
    public FitOptions withConvention(NumberConvention convention) {
        return withRules(convention.rules());
    }

    /** Estimate by another method. */
    public FitOptions withMethod(EstimationMethod other) {
        return new FitOptions(
                rules, other, confidenceLevel, modificationIndices, maximumIterations, attempts, bootstrap);
    }

    /** Take standard errors from another information matrix. */
    public FitOptions withInformation(Information other) {
        return withMethod(method.withInformation(other));
    }

    /** Compute modification indices, or leave them out. */
    public FitOptions withModificationIndices(boolean on) {
        return new FitOptions(rules, method, confidenceLevel, on, maximumIterations, attempts, bootstrap);
    }

    /** Take confidence intervals at another level. */
    public FitOptions withConfidenceLevel(double level) {
        return new FitOptions(rules, method, level, modificationIndices, maximumIterations, attempts, bootstrap);
    }

    /** Give up after another number of sets of start values. */
    public FitOptions withAttempts(int number) {
        return new FitOptions(
                rules, method, confidenceLevel, modificationIndices, maximumIterations, number, bootstrap);
    }

    /** Draw samples by another plan where the method asks for the bootstrap. */
    public FitOptions withBootstrap(BootstrapPlan plan) {
        return new FitOptions(rules, method, confidenceLevel, modificationIndices, maximumIterations, attempts, plan);
    }
}
