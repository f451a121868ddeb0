package org.sewall.kernel.spec.expression;

/** Name the sign in front of an expression. */
public enum Sign {
    /** Keep the value. */
    PLUS("+"),
    /** Negate the value. */
    MINUS("-");

    private final String symbol;

    Sign(String symbol) {
        this.symbol = symbol;
    }

    /** Return the sign as it is written. */
    public String symbol() {
        return symbol;
    }
}
