package org.sewall.analysis.exchange.mplus;

import org.sewall.kernel.spec.Operator;

/**
 * One parameter as a statement of the MODEL command speaks of it.
 *
 * @param left variable on the left side
 * @param operator relation between the sides
 * @param right variable on the right side, or name of a threshold; empty for a mean
 * @param said whether it is said to be free or fixed, or left to the defaults
 * @param value value that it is fixed at or started from; NaN without any
 * @param label label, empty without any
 */
record MplusParameter(String left, Operator operator, String right, Said said, double value, String label) {

    /** What is said of a parameter. */
    enum Said {
        /** It is mentioned. */
        NOTHING,
        /** It is free. */
        FREE,
        /** It is fixed. */
        FIXED
    }

    MplusParameter labelled(String name) {
        return new MplusParameter(left, operator, right, said, value, name);
    }

    boolean sameTerm(MplusParameter other) {
        return is(other.operator, other.left, other.right);
    }

    boolean is(Operator otherOperator, String otherLeft, String otherRight) {
        if (operator != otherOperator) {
            return false;
        }
        return left.equals(otherLeft) && right.equals(otherRight)
                || operator == Operator.COVARIES_WITH && left.equals(otherRight) && right.equals(otherLeft);
    }
}
