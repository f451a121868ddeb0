package org.sewall.kernel.spec;

import java.io.Serializable;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Require that one expression of parameters does not exceed another ({@code smaller < larger}).
 *
 * <p>At the border the two may be equal, because the minimum of a discrepancy over an open set need not exist.
 *
 * @param smaller expression that must not exceed the other
 * @param larger expression that bounds it
 */
public record InequalityConstraint(Expression smaller, Expression larger) implements Serializable {

    /** Return the constraint as text, for messages and tables. */
    public String text() {
        return smaller.text() + " < " + larger.text();
    }
}
