package org.sewall.kernel.fit;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/** Outcome of computing one fit index: a finite number or the reason why there is none. */
public sealed interface FitValue extends Serializable {

    /**
     * A value.
     *
     * @param number finite value of the index
     */
    record Available(double number) implements FitValue {}

    /**
     * No value.
     *
     * @param reason why the index is not available
     */
    record Unavailable(UnavailableReason reason) implements FitValue {}

    /** Return the number, or {@code fallback} as the reason if it is not finite. */
    static FitValue of(double number, UnavailableReason fallback) {
        return Double.isFinite(number) ? new Available(number) : new Unavailable(fallback);
    }

    /** Return a function of the value, which must be finite; a reason stays the reason. */
    default FitValue map(DoubleUnaryOperator function) {
        return this instanceof Available available ? new Available(function.applyAsDouble(available.number())) : this;
    }

    /** Return that the index is not available for the reason. */
    static FitValue none(UnavailableReason reason) {
        return new Unavailable(reason);
    }
}
