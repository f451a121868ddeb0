package org.sewall.kernel.message;

import java.util.List;

/**
 * Hold every message the kernel can give a user: a stable id and a text.
 *
 * <p>An id is at once marker id, key of a quick fix, help anchor and error code. A text names the construct or item, says
 * why it matters and what to do; {@code {0}}, {@code {1}} stand for its arguments.
 */
public enum KernelMessage {
    /** A term was written twice. */
    DUPLICATE_STATEMENT(
            "spec.duplicate-statement",
            "The relation {0} is written more than once, so it is not clear which one counts. Remove the others."),
    /** What a finding says holds in one group. */
    IN_GROUP("estimation.in-group", "In group {0}: {1}"),
    /** The data have another number of groups than the plan. */
    GROUPS_DIFFER(
            "estimation.groups-differ",
            "The model is meant for {0} groups, but the data have {1}. Give data for each group."),
    /** A method needs cases, but there are moments only. */
    CASES_REQUIRED(
            "estimation.cases-required",
            "This method ({0}) needs the cases themselves, but only covariances are known. Give the file with the cases,"
                    + " or use maximum likelihood."),
    /** Cases hold no value at all. */
    EMPTY_CASES(
            "estimation.empty-cases",
            "Cases without a value of any variable of the model say nothing about it; {0} were left out. Look whether the file"
                    + " was read as meant."),
    /** Cases lack a covariate whose moments are given. */
    CASES_WITHOUT_COVARIATES(
            "estimation.cases-without-covariates",
            "Cases that lack a value of {1} were left out, {0} of them, because the moments of these covariates are taken as"
                    + " given. Take the covariates as random to keep the cases."),
    /** Two variables never occur together. */
    NEVER_TOGETHER(
            "estimation.never-together",
            "No case has values of both {0} and {1}, so nothing tells their covariance in the unrestricted model, and"
                    + " chi-square and the fit indices mean little. Leave one of them out or add cases that have both."),
    /** Two variables were never observed in the same case, so they have no correlation. */
    NEVER_IN_PAIRS(
            "estimation.never-in-pairs",
            "No case has values of both {0} and {1}, so they have no correlation that could be analysed. Leave one of them"
                    + " out or add cases that have both."),
    /** The EM algorithm did not settle. */
    UNRESTRICTED_NOT_CONVERGED(
            "estimation.unrestricted-not-converged",
            "The unrestricted means and covariances of the incomplete data did not settle, so chi-square and the fit indices"
                    + " are not exact. Look for variables that few cases have, or that others determine."),
    /** The distribution-free weight needs more cases than moments. */
    WEIGHT_NEEDS_CASES(
            "estimation.weight-needs-cases",
            "Distribution-free estimation (WLS) inverts a matrix with a row for each of {1} moments, but {0} cases are too few"
                    + " for that. Use maximum likelihood with robust errors (MLM, MLR), or DWLS."),
    /** The distribution-free weight does not exist. */
    WEIGHT_SINGULAR(
            "estimation.weight-singular",
            "Distribution-free estimation (WLS) inverts the covariance matrix of the sample moments, which is singular in these"
                    + " data. Look for variables with two values, rare categories or few distinct cases, or use DWLS or"
                    + " maximum likelihood with robust errors (MLM, MLR)."),
    /** A method is not there yet. */
    METHOD_NOT_SUPPORTED(
            "estimation.method-not-supported",
            "The method asked for ({0}) is not supported yet, so nothing was estimated. Use maximum likelihood."),
    /** A premultiplier is given for another number of groups than there are. */
    GROUP_COUNT(
            "spec.group-count",
            "The relation {0} has premultipliers for {1} groups, but there are {2}. Give one for each group, or one for all"
                    + " of them."),
    /** A variable is measured by itself or regressed on itself. */
    SELF_REFERENCE(
            "spec.self-reference",
            "The relation {0} has the same variable on both sides, which says nothing about it. Remove it."),
    /** Parameters of one label are fixed at different values. */
    FIXED_VALUES_DIFFER(
            "spec.fixed-values-differ",
            "The parameters labelled {0} are fixed at different values; all take the first, {1}. Give them one value."),
    /** A name in an expression is neither label nor definition. */
    UNKNOWN_LABEL(
            "spec.unknown-label",
            "The name {0} in {1} is neither a label nor a defined parameter, so it has no value. Label the parameter"
                    + " that is meant."),
    /** Definitions refer to one another in a circle. */
    CIRCULAR_DEFINITION(
            "spec.circular-definition",
            "The defined parameter {0} depends on itself, so it has no value. Define it from labels of parameters."),
    /** A name is defined twice. */
    DUPLICATE_DEFINITION(
            "spec.duplicate-definition",
            "The parameter {0} is defined more than once, so it is not clear which one counts. Rename one of them."),
    /** No estimates satisfy all constraints. */
    INFEASIBLE_CONSTRAINTS(
            "optimise.infeasible-constraints",
            "No estimates were found that satisfy all constraints: {0} cannot hold together with the others. Remove or"
                    + " correct one of them."),
    /** A model is nested in another. */
    NESTED(
            "nested.nested",
            "The less restricted model reproduces all moments that the other one implies, so the difference test compares"
                    + " nested models."),
    /** Two models imply the same moments. */
    EQUIVALENT(
            "nested.equivalent",
            "The two models imply the same moments with equally many parameters, so no test can tell them apart. Choose"
                    + " between them by theory."),
    /** A model is not nested in another. */
    NOT_NESTED(
            "nested.not-nested",
            "The less restricted model cannot reproduce the moments that the other one implies (chi-square {0}), so the"
                    + " models are not nested and their difference is no test. Compare information criteria instead."),
    /** Two models are about different data. */
    NOT_COMPARABLE(
            "nested.not-comparable",
            "The two models are about different variables, groups or cases, or only one of them has means, so their"
                    + " chi-squares cannot be compared. Fit both to the same data."),
    /** The check of nesting came to no end. */
    NESTING_UNKNOWN(
            "nested.unknown",
            "Whether the models are nested could not be found out, because the less restricted one did not converge on"
                    + " the moments that the other one implies. Compare their specifications before you trust the test."),
    /** An estimate lies on the border of an inequality. */
    ON_A_BORDER(
            "optimise.on-a-border",
            "The constraint {0} holds the estimate at its border, so the estimate has no standard error. Look at the fit"
                    + " without the constraint."),
    /** A constraint follows from others. */
    REDUNDANT_CONSTRAINT(
            "spec.redundant-constraint", "The constraint {0} follows from the others and changes nothing. Remove it."),
    /** A constraint cannot hold together with others. */
    CONTRADICTORY_CONSTRAINT(
            "spec.contradictory-constraint",
            "The constraint {0} cannot hold together with the others, so no estimate satisfies all. Remove or correct"
                    + " one of them."),
    /** A variable of the model is not in the data. */
    MISSING_VARIABLE(
            "estimation.missing-variable",
            "The model uses {0}, but the data have no such variable. Correct the name or add the variable to the data."),
    /** A mean structure meets data without means. */
    MEANS_REQUIRED(
            "estimation.means-required",
            "The model has a mean structure, but the data hold no means. Give means or leave out the intercepts."),
    /** A model has more parameters than sample moments. */
    NEGATIVE_DEGREES_OF_FREEDOM(
            "estimation.negative-degrees-of-freedom",
            "The model has {0} free parameters for {1} sample moments, so {2} have no unique values. Fix parameters of"
                    + " {3}, add items or remove paths."),
    /** Parameters can change together without changing the implied moments. */
    NOT_IDENTIFIED(
            "estimation.not-identified",
            "The model is not identified: {0} can change together without changing the implied moments, so they have no"
                    + " unique values. Set the scale of {1}, fix one of these parameters or remove a path."),
    /** The information is singular at the solution, though not in general. */
    EMPIRICALLY_NOT_IDENTIFIED(
            "estimation.empirically-not-identified",
            "The model is not identified in this sample: near the solution {0} can change together without changing the"
                    + " implied moments. The model is identified in general, but here estimates of {1} that other"
                    + " parameters depend on are close to zero. Simplify the model or fix one of these parameters."),
    /** The optimiser gave up. */
    NOT_CONVERGED(
            "estimation.not-converged",
            "The estimation did not converge in {0} iterations from {1} sets of start values: {2} Check the scale of the"
                    + " variables and the model, or give start values."),
    /** No start values give a positive definite implied covariance matrix. */
    NO_ADMISSIBLE_START(
            "estimation.no-admissible-start",
            "No start values were found at which the implied covariance matrix is positive definite, so the estimation"
                    + " could not begin. Give start values or check the fixed values of the model."),
    /** A variance was estimated below zero. */
    NEGATIVE_VARIANCE_ESTIMATE(
            "estimation.negative-variance",
            "The estimated variance of {0} is {1} (a Heywood case), which no variable can have. Look for too few or"
                    + " badly correlated items, or for a small sample."),
    /** Latent variables have a covariance matrix that is not positive definite. */
    LATENT_COVARIANCE_NOT_POSITIVE_DEFINITE(
            "estimation.latent-covariance-not-positive-definite",
            "The estimated covariance matrix of the latent variables is not positive definite (smallest eigenvalue {1}),"
                    + " mainly through {0}. These constructs may not be distinct; consider merging them."),
    /** Residuals have a covariance matrix that is not positive definite. */
    RESIDUAL_COVARIANCE_NOT_POSITIVE_DEFINITE(
            "estimation.residual-covariance-not-positive-definite",
            "The estimated covariance matrix of the residuals is not positive definite (smallest eigenvalue {1}), mainly"
                    + " through {0}. Remove or reconsider their residual covariances."),
    /** Feedback does not die out. */
    UNSTABLE_FEEDBACK(
            "estimation.unstable-feedback",
            "The feedback among {0} has stability index {1}, which is not below 1, so total effects do not exist."
                    + " Reconsider the direction of these paths."),
    /** The user wanted no standard errors. */
    STANDARD_ERRORS_NOT_ASKED_FOR(
            "solution.standard-errors-not-asked-for",
            "Standard errors were not asked for (se none), so nothing says how certain the estimates are. Leave the option out"
                    + " to have them."),
    /** Some samples of the bootstrap could not be fitted. */
    REPLICATES_FAILED(
            "resample.failed",
            "The model could not be fitted to {0} of {1} samples of the bootstrap, which are left out of errors, intervals"
                    + " and tests. If there are many, check whether the model is too large for the sample."),
    /** Some samples of the bootstrap gave an inadmissible solution. */
    REPLICATES_INADMISSIBLE(
            "resample.inadmissible",
            "The solutions for {0} of {1} samples of the bootstrap are inadmissible, for example with a negative variance;"
                    + " they are used all the same. If there are many, check the variances close to zero."),
    /** The information matrix is singular. */
    NO_STANDARD_ERRORS(
            "estimation.no-standard-errors",
            "The information matrix is not positive definite at the solution, so there are no standard errors; the likely"
                    + " cause are {0}. Check whether these parameters are identified."),
    /** A standardized value needs the root of a variance that is not positive. */
    NO_STANDARDIZED_VALUE(
            "estimation.no-standardized-value",
            "The variance of {0} is not positive, so {1} has no standardized value. Resolve the negative variance first."),
    /** A defined parameter has no finite value. */
    NO_DEFINED_VALUE(
            "estimation.no-defined-value",
            "The defined parameter {0} has no finite value at the estimates. Check its expression for a division by zero"
                    + " or the logarithm of a negative number."),
    /** A value is missing or infinite. */
    NON_FINITE_VALUE(
            "sample.non-finite",
            "The variable {0} has a value that is missing or infinite, so no covariance can be computed. Remove or"
                    + " complete those rows."),
    /** A variable does not vary. */
    CONSTANT_VARIABLE(
            "sample.constant",
            "The variable {0} has the same value in every case, so it cannot covary with anything. Remove it from the"
                    + " model."),
    /** A variance is negative. */
    NEGATIVE_VARIANCE(
            "sample.negative-variance",
            "The variance of {0} is {1}, which no data can have. Check the numbers of the covariance matrix."),
    /** A correlation exceeds one. */
    IMPOSSIBLE_CORRELATION(
            "sample.impossible-correlation",
            "The correlation of {0} and {1} is {2}, beyond the range from -1 to 1. Check the numbers of the matrix."),
    /** Two variables carry the same information. */
    DUPLICATED_VARIABLE(
            "sample.duplicated",
            "The variables {0} and {1} correlate {2}, so one is a copy of the other. Remove one of them."),
    /** A variable is a linear combination of others. */
    COLLINEAR_VARIABLE(
            "sample.collinear",
            "The variable {0} is a linear combination of {1}, so the covariance matrix cannot be inverted. Remove one"
                    + " of them."),
    /** A covariance matrix is not positive definite. */
    NOT_POSITIVE_DEFINITE(
            "sample.not-positive-definite",
            "The covariance matrix is not positive definite (smallest eigenvalue {0}); the variables {1} contribute"
                    + " most. Check for lost minus signs, rounding or pairwise deletion."),
    /** A covariance matrix is not symmetric. */
    NOT_SYMMETRIC(
            "sample.not-symmetric",
            "The covariance of {0} and {1} differs above and below the diagonal ({2} and {3}). Correct one of them."),
    /** There are too few cases. */
    TOO_FEW_CASES(
            "sample.too-few-cases",
            "There are {0} cases for {1} variables, so the covariance matrix cannot be inverted. Use more cases or fewer"
                    + " variables."),
    /** An ordered variable has a category that nobody chose. */
    EMPTY_CATEGORY(
            "sample.empty-category",
            "No case has {0} = {1} in {2}, so a threshold of {0} would be infinite. Join this category with a"
                    + " neighbouring one."),
    /** The table of two items has empty cells. */
    EMPTY_CELLS(
            "sample.empty-cells",
            "The table of {0} by {1} has empty cells ({2}), so their polychoric correlation may be biased and its"
                    + " standard error unreliable. Join rare categories."),
    /** Ordered variables meet a discrepancy of means and covariances. */
    ORDERED_NEED_LEAST_SQUARES(
            "estimation.ordered-need-least-squares",
            "Estimator {0} has no discrepancy for ordered variables such as {1}. Use DWLS (WLSMV), ULS or WLS, or take the"
                    + " variables as continuous."),
    /** A model of ordered variables has fixed covariates. */
    ORDERED_WITH_COVARIATES(
            "estimation.ordered-with-covariates",
            "The covariates {0} are ordered, but the values of covariates are given and used as numbers. Take them out"
                    + " of the ordered variables, or take covariates as random (fixed.x = FALSE)."),
    /** A probit or linear regression on covariates has no estimate. */
    REGRESSION_WITHOUT_ESTIMATE(
            "estimation.regression-without-estimate",
            "The variable {0} has no regression on the covariates: they tell its categories or values perfectly, or they"
                    + " are collinear. Remove the covariate that does so."),
    /** Two items measure the same. */
    NEARLY_PERFECT_CORRELATION(
            "sample.nearly-perfect-correlation",
            "The estimated correlation of {0} and {1} is {2}, so they hardly differ in what they measure and the weights"
                    + " of the estimation are unreliable. Remove one of them or join their categories."),
    /** More factors were asked for than items can identify. */
    TOO_MANY_FACTORS(
            "exploratory.too-many-factors",
            "{0} factors were asked for, but {1} items can identify at most {2}. Extract fewer factors or add items."),
    /** The iterations of an extraction did not settle. */
    EXTRACTION_NOT_CONVERGED(
            "exploratory.extraction-not-converged",
            "The extraction of factors did not settle after {0} iterations, so communalities and loadings are not final."
                    + " Extract fewer factors or use maximum likelihood."),
    /** A uniqueness stands at its lower bound. */
    UNIQUENESS_AT_BOUND(
            "exploratory.uniqueness-at-bound",
            "The uniqueness of {0} has reached its lower bound {1} (a Heywood case), so the factors explain all of its"
                    + " variance, which no real item allows. Extract fewer factors, or look for an item that is a copy of"
                    + " another."),
    /** A uniqueness is small, though above its bound. */
    UNIQUENESS_NEAR_ZERO(
            "exploratory.uniqueness-near-zero",
            "The uniqueness of {0} is only {1}, close to a Heywood case, so one factor may be little more than this item."
                    + " Look at the item, or extract fewer factors."),
    /** A rotation did not settle. */
    ROTATION_NOT_CONVERGED(
            "exploratory.rotation-not-converged",
            "The rotation {0} did not settle from any start, so its loadings are not final. Use another rotation, or for"
                    + " geomin a larger epsilon."),
    /** A rotation criterion has several minima. */
    SEVERAL_ROTATIONS(
            "exploratory.several-rotations",
            "The rotation {0} has {1} different solutions in {2} starts; the best one, which is reported, was reached from"
                    + " {3}. Compare them before you interpret the factors."),
    /** Fit index: the model has no degrees of freedom. */
    FIT_SATURATED(
            "fit.saturated",
            "The model is saturated (0 degrees of freedom), so this index says nothing about its fit; "
                    + "restrict the model to test it."),
    /** Fit index: there is no baseline model. */
    FIT_NO_BASELINE("fit.no-baseline", "No baseline model was fitted, so the model cannot be compared with it."),
    /** Fit index: the baseline leaves nothing to improve on. */
    FIT_BASELINE_FITS(
            "fit.baseline-fits",
            "The baseline model fits as well as its degrees of freedom allow, so there is no misfit to "
                    + "reduce; check whether the variables are related at all."),
    /** Fit index: the baseline model is saturated. */
    FIT_BASELINE_SATURATED(
            "fit.baseline-saturated",
            "The baseline model has 0 degrees of freedom, so this index cannot compare with it."),
    /** Fit index: the baseline model restricts less than the model. */
    FIT_BASELINE_LARGER(
            "fit.baseline-larger",
            "The baseline model has fewer degrees of freedom than the model, so this index cannot compare with it."),
    /** Fit index: the chi-square is zero. */
    FIT_PERFECT_FIT("fit.perfect-fit", "The chi-square is 0, so no sample would be large enough to reject the model."),
    /** Fit index: a covariance matrix is not positive definite. */
    FIT_NOT_POSITIVE_DEFINITE(
            "fit.not-positive-definite",
            "The sample or the implied covariance matrix is not positive definite, so its determinant has "
                    + "no logarithm; look for a variable that is a combination of others."),
    /** Fit index: a sample or implied variance is zero or negative. */
    FIT_VARIANCE_NOT_POSITIVE(
            "fit.variance-not-positive",
            "A variance in the sample or implied covariance matrix is not positive, so residuals cannot "
                    + "be standardized; look for a constant variable."),
    /** Fit index: the number of observations is too small. */
    FIT_TOO_FEW_OBSERVATIONS(
            "fit.too-few-observations",
            "The number of observations is too small for the number of variables, so the small-sample "
                    + "correction of this index is not defined; collect more observations."),
    /** Fit index: the index is defined for one group without means only. */
    FIT_ONE_GROUP_WITHOUT_MEANS(
            "fit.one-group-without-means",
            "Amos defines this index only for one group without a mean structure; use another number "
                    + "convention to have it."),
    /** Fit index: the index is not defined with a mean structure. */
    FIT_WITHOUT_MEANS(
            "fit.without-means",
            "Amos does not define this index for models with means and intercepts; use another number "
                    + "convention to have it."),
    /** Fit index: the index is not defined for ordered variables. */
    FIT_ORDERED_VARIABLES(
            "fit.ordered-variables",
            "This index is not defined for ordered variables, which have no variance of their own; use SRMR instead."),
    /** Fit index: the chi-square is too extreme for the noncentral distribution. */
    FIT_NO_LIKELIHOOD(
            "fit.no-likelihood",
            "Least squares do not maximise a likelihood, so nothing can be computed from it. Use maximum likelihood."),
    /** The distribution of the statistic is not known. */
    FIT_UNKNOWN_DISTRIBUTION(
            "fit.unknown-distribution",
            "The statistic of unweighted least squares has no known distribution, so it has no p-value. Ask for a scaled test"
                    + " (ULSM, ULSMV)."),
    /** The statistic could not be scaled. */
    FIT_NOT_SCALED(
            "fit.not-scaled",
            "The chi-square could not be scaled, because the model is saturated or its scaling factor has no positive value."),
    /** The chi-square is too extreme for the noncentral distribution. */
    FIT_OUT_OF_RANGE(
            "fit.out-of-range",
            "The chi-square is outside the range in which this index can be computed; check the scale of "
                    + "the variables and the model.");

    private final String id;
    private final String template;

    KernelMessage(String id, String template) {
        this.id = id;
        this.template = template;
    }

    /** Return the stable id. */
    public String id() {
        return id;
    }

    /** Return the text with its arguments filled in. */
    public String text(Object... arguments) {
        String text = template;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Return the text with its arguments filled in. */
    public String text(List<?> arguments) {
        return text(arguments.toArray());
    }
}
