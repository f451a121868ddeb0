package org.sewall.result;

/**
 * One row of the parameter table.
 *
 * @param left left-hand side: the construct or variable
 * @param operator lavaan's operator, such as {@code =~}
 * @param right right-hand side, empty for an intercept
 * @param group group counted from 1
 * @param label label given by the user, empty without one
 * @param plabel label given by the program, such as {@code .p1.}
 * @param free index among the free parameters counted from 1, 0 if fixed
 * @param user 1 written by the user, 0 added by default rules, 2 from a constraint on groups
 * @param exogenous true if it is a moment of an exogenous covariate that is taken as given
 * @param estimate estimate with its uncertainty
 * @param standardized its standardized forms
 */
public record Parameter(
        String left,
        String operator,
        String right,
        int group,
        String label,
        String plabel,
        int free,
        int user,
        boolean exogenous,
        Estimate estimate,
        Standardized standardized) {

    /** Return its name as lavaan prints it: the label, else left-hand side, operator and right-hand side. */
    public String name() {
        return label.isEmpty() ? left + operator + right : label;
    }

    /** Tell whether it is the given parameter of any group. */
    public boolean is(String aLeft, String anOperator, String aRight) {
        return left.equals(aLeft) && operator.equals(anOperator) && right.equals(aRight);
    }
}
