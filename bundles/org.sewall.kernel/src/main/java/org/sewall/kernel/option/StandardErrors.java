package org.sewall.kernel.option;

/** Name how the covariance matrix of the estimates is computed; the names in lavaan are those of its option se. */
public enum StandardErrors {
    /** Inverse of the information matrix. */
    STANDARD("standard"),
    /** Sandwich with expected information and the fourth moments (Satorra & Bentler, 1994). */
    ROBUST_SEM("robust.sem"),
    /** Sandwich with observed information and casewise scores (Huber, 1967; White, 1982). */
    ROBUST_HUBER_WHITE("robust.huber.white"),
    /** Inverse of the mean outer product of the casewise scores. */
    FIRST_ORDER("first.order"),
    /** Covariance of bootstrap estimates. */
    BOOTSTRAP("bootstrap"),
    /** None are computed. */
    NONE("none");

    private final String lavaanName;

    StandardErrors(String lavaanName) {
        this.lavaanName = lavaanName;
    }

    /** Return the value of lavaan's option se. */
    public String lavaanName() {
        return lavaanName;
    }
}
