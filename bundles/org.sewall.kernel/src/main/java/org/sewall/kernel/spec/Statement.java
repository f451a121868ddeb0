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
 * @param block number of the group it was written for, counted from 1; 0 when it holds in every group
 */
public record Statement(String left, Operator operator, String right, List<Premultiplier> premultipliers, int block)
        implements Serializable {

    /** Check the sides and copy the list. */
    public Statement {
        if (left.isEmpty()) {
            throw new IllegalArgumentException("The left side of a statement must not be empty.");
        }
        if (right.isEmpty() != (operator == Operator.INTERCEPT)) {
            throw new IllegalArgumentException("Only an intercept has an empty right side.");
        }
        if (block < 0) {
            throw new IllegalArgumentException("block must not be negative");
        }
        premultipliers = List.copyOf(premultipliers);
    }

    /** Create a statement that holds in every group. */
    public Statement(String left, Operator operator, String right, List<Premultiplier> premultipliers) {
        this(left, operator, right, premultipliers, 0);
    }

    /** Return the same statement for one group, counted from 1, or 0 for every group. */
    public Statement inBlock(int number) {
        return new Statement(left, operator, right, premultipliers, number);
    }

    /** Say whether the statement holds in a group, counted from 1. */
    public boolean holdsIn(int group) {
        return block == 0 || block == group;
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
