package org.sewall.kernel.spec;

import java.io.Serializable;

/**
 * Describe one parameter of a completed model, free or fixed.
 *
 * @param id position in the table, counted from 1
 * @param left variable on the left side
 * @param operator relation between the sides
 * @param right variable on the right side, or name of a threshold; empty for an intercept
 * @param group number of the group the row belongs to, counted from 1
 * @param label name the user gave, or that an equality gave; empty when there is none
 * @param plabel unique name {@code .pID.} that constraints may refer to
 * @param free index among the free parameters, counted from 1; 0 when the parameter is fixed
 * @param user whether the user wrote the relation (otherwise a default added it)
 * @param exogenous whether the row is a moment of a fixed exogenous covariate, whose value is the sample's
 * @param value fixed value, or the user's start value of a free row; NaN when none was given
 */
public record ParameterRow(
        int id,
        String left,
        Operator operator,
        String right,
        int group,
        String label,
        String plabel,
        int free,
        boolean user,
        boolean exogenous,
        double value)
        implements Serializable {

    /** Say whether the parameter is estimated. */
    public boolean isFree() {
        return free > 0;
    }

    /** Return the index in the parameter vector, counted from 0; -1 when the parameter is fixed. */
    public int parameter() {
        return free - 1;
    }

    /** Say whether a fixed value or a start value was given. */
    public boolean hasValue() {
        return !Double.isNaN(value);
    }

    /** Say whether the row is a variance. */
    public boolean isVariance() {
        return operator == Operator.COVARIES_WITH && left.equals(right);
    }

    /** Return the relation as text, for messages. */
    public String term() {
        return operator == Operator.INTERCEPT ? left + " ~ 1" : left + " " + operator + " " + right;
    }
}
