package org.sewall.kernel.fit;

import java.io.Serializable;
import java.util.Objects;
import org.sewall.kernel.option.Estimator;

/**
 * Everything a number convention decides, as pure functions of sample sizes.
 *
 * <p>Notation: G groups, N(g) observations in group g, N their sum, F(g) the minimum of the discrepancy in group g.
 *
 * <table>
 * <caption>What is printed</caption>
 * <tr><th>convention</th><th>chi-square</th><th>divisor of S</th><th>n of RMSEA, ECVI, CN</th><th>RMSEA</th></tr>
 * <tr><td>Amos</td><td>(N - G)/N sum N(g) F(g)</td><td>N(g)</td><td>N - G</td><td>no root of G</td></tr>
 * <tr><td>lavaan, normal</td><td>sum N(g) F(g)</td><td>N(g)</td><td>N</td><td>times root of G</td></tr>
 * <tr><td>lavaan, Wishart</td><td>sum (N(g) - 1) F(g)</td><td>N(g) - 1</td><td>N - G</td><td>times root of G</td></tr>
 * <tr><td>Mplus</td><td>sum N(g) F(g)</td><td>N(g)</td><td>N</td><td>times root of G</td></tr>
 * <tr><td>LISREL</td><td>sum (N(g) - 1) F(g)</td><td>N(g) - 1</td><td>N - G</td><td>times root of G</td></tr>
 * </table>
 *
 * <p>Sources: those of {@link NumberConvention}; Steiger (1998), Structural Equation Modeling 5, 411-419, for the
 * root of G; Browne & Cudeck (1993) for N - G.
 *
 * @param convention program whose numbers are printed
 * @param likelihood normal or Wishart; only lavaan offers the choice
 */
public record NumberRules(NumberConvention convention, Likelihood likelihood) implements Serializable {

    /**
     * Check that the program offers the likelihood.
     *
     * @throws IllegalArgumentException if the convention does not know the likelihood
     */
    public NumberRules {
        Objects.requireNonNull(convention, "convention");
        Objects.requireNonNull(likelihood, "likelihood");
        boolean wishart = likelihood == Likelihood.WISHART;
        if (convention == NumberConvention.LISREL && !wishart) {
            throw new IllegalArgumentException("LISREL uses the Wishart likelihood");
        }
        if ((convention == NumberConvention.AMOS || convention == NumberConvention.MPLUS) && wishart) {
            throw new IllegalArgumentException(convention.label() + " uses the normal likelihood");
        }
    }

    /** Return the rules of lavaan for its option {@code likelihood}. */
    public static NumberRules lavaan(Likelihood likelihood) {
        return new NumberRules(NumberConvention.LAVAAN, likelihood);
    }

    /**
     * Return the rules for another discrepancy than that of maximum likelihood.
     *
     * <p>lavaan uses N - 1 for all least squares, whatever the likelihood.
     */
    public NumberRules forEstimator(Estimator estimator) {
        boolean unbiased = convention == NumberConvention.LAVAAN && estimator != Estimator.ML;
        return unbiased ? lavaan(Likelihood.WISHART) : this;
    }

    /**
     * Return the number by which the cross-products of one group are divided to give its S.
     *
     * @param groupObservations number of observations of the group, at least 2
     */
    public int covarianceDivisor(int groupObservations) {
        return wishart() ? groupObservations - 1 : groupObservations;
    }

    /**
     * Return the number that multiplies the minimum discrepancy F(g) of one group in the chi-square.
     *
     * <p>The same number multiplies the information of the group, so it also decides the standard errors.
     *
     * @param groupObservations number of observations N(g) of the group
     * @param totalObservations number of observations N of all groups
     * @param groups number of groups G
     */
    public double chiSquareMultiplier(int groupObservations, int totalObservations, int groups) {
        if (convention == NumberConvention.AMOS) {
            return (totalObservations - groups) * (groupObservations / (double) totalObservations);
        }
        return wishart() ? groupObservations - 1 : groupObservations;
    }

    /**
     * Return the share of one group in the discrepancy that is minimised.
     *
     * <p>It is that of chi-square, except that lavaan weighs groups by N(g) / N under the Wishart likelihood as well.
     *
     * @param groupObservations number of observations N(g) of the group
     * @param totalObservations number of observations N of all groups
     * @param groups number of groups G
     */
    public double groupWeight(int groupObservations, int totalObservations, int groups) {
        boolean unbiased = wishart() && convention != NumberConvention.LAVAAN;
        return unbiased
                ? (groupObservations - 1) / (double) (totalObservations - groups)
                : groupObservations / (double) totalObservations;
    }

    /**
     * Return the sample size n that turns a chi-square into a discrepancy in RMSEA, ECVI, F0, MFI and critical N.
     *
     * @param totalObservations number of observations N of all groups
     * @param groups number of groups G
     */
    public int effectiveSize(int totalObservations, int groups) {
        return convention == NumberConvention.AMOS || wishart() ? totalObservations - groups : totalObservations;
    }

    /**
     * Return the square of the factor that RMSEA carries for several groups: G, or 1 where the program omits it.
     *
     * @param groups number of groups G
     */
    public int rmseaGroupFactor(int groups) {
        return convention == NumberConvention.AMOS ? 1 : groups;
    }

    /** Tell whether AIC, BIC and CAIC start from the chi-square rather than from -2 log-likelihood. */
    public boolean informationFromChiSquare() {
        return convention == NumberConvention.AMOS || convention == NumberConvention.LISREL;
    }

    /**
     * Tell whether exogenous covariates keep their covariances in the baseline model.
     *
     * <p>They do in lavaan and Mplus; the independence model of Amos and LISREL has no covariance at all.
     */
    public boolean baselineKeepsCovariates() {
        return !informationFromChiSquare();
    }

    /**
     * Tell whether moments of fixed exogenous covariates count as parameters.
     *
     * <p>Amos and LISREL estimate them, lavaan and Mplus leave them out of the number of parameters and of all penalties.
     */
    public boolean countsFixedCovariates() {
        return informationFromChiSquare();
    }

    /** Tell whether a saturated model is printed with indices of perfect fit, or without those that divide by d. */
    public boolean printsSaturatedAsPerfect() {
        return !informationFromChiSquare();
    }

    /** Tell whether a relative fit index below zero is printed as one. */
    public boolean printsNegativeRelativeFitAsPerfect() {
        return convention == NumberConvention.LAVAAN;
    }

    /** Tell whether the printed minimum of the discrepancy is half of F. */
    public boolean minimisesHalf() {
        return !informationFromChiSquare();
    }

    private boolean wishart() {
        return likelihood == Likelihood.WISHART;
    }
}
