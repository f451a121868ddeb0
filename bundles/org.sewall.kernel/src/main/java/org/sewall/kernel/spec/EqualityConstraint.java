package org.sewall.kernel.spec;

import java.io.Serializable;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Require that two expressions of parameters are equal ({@code left == right}).
 *
 * @param left left side
 * @param right right side
 */
public record EqualityConstraint(Expression left, Expression right) implements Serializable {

    /** Return the constraint as text, for messages and tables. */
    public String text() {
        return left.text() + " == " + right.text();
    }
}
