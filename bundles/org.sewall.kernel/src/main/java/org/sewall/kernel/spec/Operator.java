package org.sewall.kernel.spec;

/**
 * Name the relation that one model statement expresses.
 *
 * <p>The symbols are those of lavaan's model syntax (Rosseel, 2012, lavaan: An R package for structural equation
 * modeling, Journal of Statistical Software 48(2)).
 */
public enum Operator {
    /** A latent variable on the left is measured by the indicator on the right. */
    MEASURED_BY("=~"),
    /** The variable on the left is regressed on the one on the right. */
    REGRESSED_ON("~"),
    /** Variance (both sides equal) or covariance of the two sides; residual where a side is endogenous. */
    COVARIES_WITH("~~"),
    /** Intercept (or mean, when exogenous) of the left side; the right side is empty. */
    INTERCEPT("~1"),
    /** Threshold of the ordered variable on the left; the right side is {@code t1}, {@code t2} and so on. */
    THRESHOLD("|"),
    /** Scaling factor of the response variable behind an ordered variable; both sides are equal. */
    SCALED_BY("~*~"),
    /** The composite on the left is formed by the variable on the right. */
    FORMED_BY("<~");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** Return the operator as it is written in model syntax. */
    public String symbol() {
        return symbol;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
