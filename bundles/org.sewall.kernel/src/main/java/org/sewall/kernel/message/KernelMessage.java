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
            "The relation {0} is written more than once; only the first is used. Remove the others."),
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
            "The parameter {0} is defined more than once; only the first definition is used. Rename one of them."),
    /** A constraint is not linear. */
    NONLINEAR_CONSTRAINT(
            "spec.nonlinear-constraint",
            "The constraint {0} is not linear in the parameters, which is not supported yet. Rewrite it with sums and"
                    + " constant multiples only."),
    /** An inequality was written. */
    INEQUALITY_CONSTRAINT(
            "spec.inequality-constraint",
            "The constraint {0} is an inequality, which is not supported yet. Remove it and look at the free estimate."),
    /** A constraint follows from others. */
    REDUNDANT_CONSTRAINT(
            "spec.redundant-constraint", "The constraint {0} follows from the others and changes nothing. Remove it."),
    /** A constraint cannot hold together with others. */
    CONTRADICTORY_CONSTRAINT(
            "spec.contradictory-constraint",
            "The constraint {0} cannot hold together with the others, so no estimate satisfies all. Remove or correct"
                    + " one of them."),
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
                    + " variables.");

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
