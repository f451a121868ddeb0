package org.sewall.kernel.spec.expression;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Represent an arithmetic expression of named quantities, as in {@code indirect := a*b}. */
public sealed interface Expression extends Serializable {

    /**
     * Represent a number.
     *
     * @param value the number, finite
     */
    record Constant(double value) implements Expression {}

    /**
     * Refer to a labelled parameter or to a defined quantity.
     *
     * @param name label, plabel or name of a definition
     */
    record Reference(String name) implements Expression {}

    /**
     * Apply a sign.
     *
     * @param sign which one
     * @param operand what it applies to
     */
    record Unary(Sign sign, Expression operand) implements Expression {}

    /**
     * Combine two expressions.
     *
     * @param left left operand
     * @param arithmetic how they are combined
     * @param right right operand
     */
    record Binary(Expression left, Arithmetic arithmetic, Expression right) implements Expression {}

    /**
     * Call a function.
     *
     * @param function which one
     * @param arguments its arguments, as many as the function takes
     */
    record Call(Function function, List<Expression> arguments) implements Expression {
        /** Copy the arguments and check their number. */
        public Call {
            arguments = List.copyOf(arguments);
            if (!function.takes(arguments.size())) {
                throw new IllegalArgumentException(
                        "The function " + function.symbol() + " does not take " + arguments.size() + " arguments.");
            }
        }

        /** Call a function of one argument. */
        public Call(Function function, Expression argument) {
            this(function, List.of(argument));
        }
    }

    /** Return the names the expression refers to, in order of first mention. */
    default Set<String> references() {
        return ReferenceCollector.collect(this);
    }

    /**
     * Compute value and exact partial derivatives by forward-mode differentiation.
     *
     * @param scope resolves a name to its value and partials
     * @param dimension number of variables the partials refer to
     * @return value and partials; NaN or infinite where the expression is undefined
     */
    default Dual evaluate(Scope scope, int dimension) {
        return ForwardMode.evaluate(this, scope, dimension);
    }

    /** Return the expression as model syntax without blanks, with only the parentheses it needs. */
    default String text() {
        return ExpressionText.of(this);
    }
}
