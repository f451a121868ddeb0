package org.sewall.kernel.spec.expression;

/** Resolve names while an expression is evaluated. */
@FunctionalInterface
public interface Scope {

    /**
     * Return the value of a name and its partial derivatives.
     *
     * @param name label, plabel or name of a definition that is known to exist
     */
    Dual resolve(String name);
}
