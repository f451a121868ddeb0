package org.sewall.kernel.spec.expression;

/** Name the arithmetic operations that join two expressions. */
public enum Arithmetic {
    /** Sum. */
    ADD("+", 1),
    /** Difference. */
    SUBTRACT("-", 1),
    /** Product. */
    MULTIPLY("*", 2),
    /** Quotient. */
    DIVIDE("/", 2),
    /** Power; joins from the right and binds more tightly than a sign, as in R. */
    POWER("^", 4);

    private final String symbol;
    private final int precedence;

    Arithmetic(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /** Return the operation as it is written. */
    public String symbol() {
        return symbol;
    }

    /** Return how tightly the operation binds; a sign has 3. */
    public int precedence() {
        return precedence;
    }
}
