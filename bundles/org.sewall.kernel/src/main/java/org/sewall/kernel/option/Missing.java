package org.sewall.kernel.option;

/** Name what is done with cases that lack a value. */
public enum Missing {
    /** A case that lacks a value of any variable of the model is left out. */
    LISTWISE,
    /**
     * A statistic of ordered variables rests on all cases that have what it needs: one variable or a pair (lavaan's
     * pairwise).
     */
    PAIRWISE,
    /** Every case counts with the values it has, by casewise likelihood; fixed covariates must be complete (lavaan's ml). */
    FULL_INFORMATION,
    /** The same, and covariates are random, so that their missing values count as well (lavaan's ml.x). */
    FULL_INFORMATION_WITH_COVARIATES;

    /** Say whether cases with missing values are kept, each with its own likelihood. */
    public boolean keepsIncompleteCases() {
        return this == FULL_INFORMATION || this == FULL_INFORMATION_WITH_COVARIATES;
    }

    /** Say whether only cases without missing values count. */
    public boolean needsCompleteCases() {
        return this == LISTWISE;
    }
}
