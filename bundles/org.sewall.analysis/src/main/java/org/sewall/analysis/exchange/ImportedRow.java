package org.sewall.analysis.exchange;

import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;

/**
 * One parameter of a model that another program wrote, free or fixed.
 *
 * @param group number of the group, counted from 1
 * @param left variable on the left side
 * @param operator relation between the sides
 * @param right variable on the right side, or name of a threshold; empty for an intercept
 * @param free whether it is estimated
 * @param value fixed value, or start value of a free one; NaN without any
 * @param label name of the parameter, empty without any
 */
public record ImportedRow(
        int group, String left, Operator operator, String right, boolean free, double value, String label) {

    /** Say whether both rows relate the same sides in the same group. */
    public boolean sameTerm(ImportedRow other) {
        return group == other.group && sameSides(other.left, other.operator, other.right);
    }

    /** Say whether a row of a completed table relates the same sides in the same group. */
    public boolean sameTerm(ParameterRow row) {
        return group == row.group() && sameSides(row.left(), row.operator(), row.right());
    }

    private boolean sameSides(String otherLeft, Operator otherOperator, String otherRight) {
        if (operator != otherOperator) {
            return false;
        }
        return left.equals(otherLeft) && right.equals(otherRight)
                || operator == Operator.COVARIES_WITH && left.equals(otherRight) && right.equals(otherLeft);
    }

    /** Return the same parameter in another group. */
    public ImportedRow inGroup(int number) {
        return new ImportedRow(number, left, operator, right, free, value, label);
    }

    /** Return the same parameter under another name. */
    public ImportedRow labelled(String name) {
        return new ImportedRow(group, left, operator, right, free, value, name);
    }
}
