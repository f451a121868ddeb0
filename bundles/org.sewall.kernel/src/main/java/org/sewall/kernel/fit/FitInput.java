package org.sewall.kernel.fit;

import java.util.List;
import java.util.Objects;
import org.sewall.kernel.option.Estimator;

/**
 * All that the fit indices of a solution are computed from.
 *
 * @param rules convention of the numbers; chi-squares and moments are expected in it already
 * @param chiSquare chi-square of the model, not negative
 * @param degreesOfFreedom degrees of freedom d, not negative
 * @param freeParameters number q of free parameters after equality constraints
 * @param baseline test of the baseline model
 * @param groups moments of the groups, at least one
 * @param fixedExogenous positions of observed variables whose moments are fixed to the sample's (lavaan's
 *     {@code fixed.x}), the same in all groups; the log-likelihood is conditional on them
 * @param estimator discrepancy that was minimised
 * @param squares weighted sums of squares of each group; empty for maximum likelihood
 * @param scaled scaled test of the model, {@link ScaledTest#NONE} if there is none
 * @param scaledBaseline the same test of the baseline model
 * @param robust what robust indices rest on
 * @param limits limits of the noncentrality, found once for all indices
 */
public record FitInput(
        NumberRules rules,
        double chiSquare,
        int degreesOfFreedom,
        int freeParameters,
        BaselineTest baseline,
        List<GroupMoments> groups,
        List<Integer> fixedExogenous,
        Estimator estimator,
        List<WeightedSquares> squares,
        ScaledTest scaled,
        ScaledTest scaledBaseline,
        RobustReference robust,
        NoncentralityLimits limits) {

    /** Take a solution whose robust indices rest on its own chi-squares. */
    public FitInput(
            NumberRules rules,
            double chiSquare,
            int degreesOfFreedom,
            int freeParameters,
            BaselineTest baseline,
            List<GroupMoments> groups,
            List<Integer> fixedExogenous,
            Estimator estimator,
            List<WeightedSquares> squares,
            ScaledTest scaled,
            ScaledTest scaledBaseline) {
        this(
                rules,
                chiSquare,
                degreesOfFreedom,
                freeParameters,
                baseline,
                groups,
                fixedExogenous,
                estimator,
                squares,
                scaled,
                scaledBaseline,
                RobustReference.of(chiSquare, baseline, scaled, scaledBaseline),
                NoncentralityLimits.of(chiSquare, degreesOfFreedom));
    }

    /** Take a maximum-likelihood solution with the standard test alone. */
    public FitInput(
            NumberRules rules,
            double chiSquare,
            int degreesOfFreedom,
            int freeParameters,
            BaselineTest baseline,
            List<GroupMoments> groups,
            List<Integer> fixedExogenous) {
        this(
                rules,
                chiSquare,
                degreesOfFreedom,
                freeParameters,
                baseline,
                groups,
                fixedExogenous,
                Estimator.ML,
                List.of(),
                ScaledTest.NONE,
                ScaledTest.NONE);
    }

    /**
     * Copy the lists and check the counts.
     *
     * @throws IllegalArgumentException if there is no group or a count is negative
     */
    public FitInput {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(baseline, "baseline");
        groups = List.copyOf(groups);
        fixedExogenous = List.copyOf(fixedExogenous);
        squares = List.copyOf(squares);
        if (groups.isEmpty() || degreesOfFreedom < 0 || freeParameters < 0) {
            throw new IllegalArgumentException("fit indices need a group and counts that are not negative");
        }
    }

    /**
     * Return the number of parameters the convention prints and penalises.
     *
     * <p>It is q, and in Amos and LISREL the moments of fixed exogenous variables more.
     */
    public int countedParameters() {
        if (!rules.countsFixedCovariates()) {
            return freeParameters;
        }
        int x = fixedExogenous.size();
        return freeParameters + groupCount() * (x * (x + 1) / 2 + (hasMeans() ? x : 0));
    }

    /** Return the same input with something else that robust indices rest on. */
    public FitInput withRobust(RobustReference reference) {
        return new FitInput(
                rules,
                chiSquare,
                degreesOfFreedom,
                freeParameters,
                baseline,
                groups,
                fixedExogenous,
                estimator,
                squares,
                scaled,
                scaledBaseline,
                reference,
                limits);
    }

    /** Return the number N of observations of all groups. */
    public int observations() {
        return groups.stream().mapToInt(GroupMoments::observations).sum();
    }

    /** Return the number of groups G. */
    public int groupCount() {
        return groups.size();
    }

    /** Return the sample size n by which the convention divides chi-squares. */
    public int effectiveSize() {
        return rules.effectiveSize(observations(), groupCount());
    }

    /** Return the number p* of sample moments of all groups, those of fixed exogenous variables included. */
    public int momentCount() {
        return groups.stream().mapToInt(GroupMoments::momentCount).sum();
    }

    /** Tell whether values are missing. */
    boolean hasMissingValues() {
        return groups.stream().anyMatch(group -> group.incomplete().known());
    }

    /** Tell whether there is a likelihood. */
    public boolean hasLikelihood() {
        return estimator == Estimator.ML;
    }

    /** Tell whether there are ordered variables. */
    public boolean hasThresholds() {
        return groups.get(0).thresholds().known();
    }

    /** Tell whether ordered variables are analysed given covariates. */
    boolean hasGivenCovariates() {
        return groups.get(0).thresholds().covariates() > 0;
    }

    /** Tell whether the means are modelled. */
    public boolean hasMeans() {
        return groups.get(0).hasMeans();
    }
}
