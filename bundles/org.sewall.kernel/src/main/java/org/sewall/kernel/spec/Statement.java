package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.List;

/**
 * Hold one relation as the user wrote it: {@code f =~ a + b} is two statements.
 *
 * @param left variable on the left side
 * @param operator relation between the sides
 * @param right variable on the right side; empty for {@link Operator#INTERCEPT}
 * @param premultipliers what stands in front of the term, in the order written
 */
public record Statement(String left, Operator operator, String right, List<Premultiplier> premultipliers)
        implements Serializable {

    /** Check the sides and copy the list. */
    public Statement {
        if (left.isEmpty()) {
            throw new IllegalArgumentException("The left side of a statement must not be empty.");
        }
        if (right.isEmpty() != (operator == Operator.INTERCEPT)) {
            throw new IllegalArgumentException("Only an intercept has an empty right side.");
        }
        premultipliers = List.copyOf(premultipliers);
    }

    /** Create a statement from its sides and premultipliers. */
    public static Statement of(String left, Operator operator, String right, Premultiplier... premultipliers) {
        return new Statement(left, operator, right, List.of(premultipliers));
    }

    /** Create the statement of an intercept or mean. */
    public static Statement intercept(String variable, Premultiplier... premultipliers) {
        return new Statement(variable, Operator.INTERCEPT, "", List.of(premultipliers));
    }

    /** Say whether both statements relate the same two sides, whatever their premultipliers. */
    public boolean sameTerm(Statement other) {
        return operator == other.operator && left.equals(other.left) && right.equals(other.right);
    }

    /** Return the variables the statement mentions, each once. */
    public List<String> variables() {
        return right.isEmpty() || right.equals(left) ? List.of(left) : List.of(left, right);
    }

    /** Return the relation without premultipliers, for messages. */
    public String term() {
        return operator == Operator.INTERCEPT ? left + " ~ 1" : left + " " + operator + " " + right;
    }
}
