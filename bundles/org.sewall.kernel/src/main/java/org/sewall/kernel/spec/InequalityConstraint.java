package org.sewall.kernel.spec;

import java.io.Serializable;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Require that one expression of parameters does not exceed another ({@code smaller < larger}).
 *
 * <p>Inequalities are carried so that they can be refused by name; no estimator honours them yet.
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
