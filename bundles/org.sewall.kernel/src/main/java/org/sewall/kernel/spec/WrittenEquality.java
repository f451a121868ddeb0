package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.spec.expression.Arithmetic;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Hold an equality of a table, written or implied by labels or groups, with its function left - right.
 *
 * @param left left side as text; a plabel where labels or groups imply the equality
 * @param right right side as text
 * @param written whether the author wrote it
 * @param function left less right, with derivatives
 */
public record WrittenEquality(String left, String right, boolean written, ConstraintFunction function) {

    /** Return the equalities of a table in lavaan's order: those written, then those that labels and groups imply. */
    public static List<WrittenEquality> of(ParameterTable table) {
        ParameterScope.Names names = new ParameterScope.Names(table);
        List<WrittenEquality> equalities = new ArrayList<>();
        table.constraints().forEach(c -> equalities.add(of(table, names, c, true)));
        table.labelEqualities().forEach(c -> equalities.add(of(table, names, c, false)));
        return equalities;
    }

    /**
     * Prepare equalities that are not part of a table, such as hypotheses about its parameters.
     *
     * @param table a table that has all names which occur
     */
    public static List<WrittenEquality> of(ParameterTable table, List<EqualityConstraint> equalities) {
        ParameterScope.Names names = new ParameterScope.Names(table);
        return equalities.stream().map(c -> of(table, names, c, true)).toList();
    }

    private static WrittenEquality of(
            ParameterTable table, ParameterScope.Names names, EqualityConstraint equality, boolean written) {
        Expression difference = new Expression.Binary(equality.left(), Arithmetic.SUBTRACT, equality.right());
        ConstraintFunction function = new ConstraintFunction(
                equality.text(), ConstraintFunction.Kind.EQUALITY, false, table, names, difference);
        return new WrittenEquality(equality.left().text(), equality.right().text(), written, function);
    }
}
