package org.sewall.kernel.fit;

import java.util.List;
import java.util.function.Function;

/**
 * Everything Sewall knows about one fit index.
 *
 * @param id key in results: lavaan's name where it has one
 * @param label name for tables and hovers
 * @param apaLabel name in APA style text
 * @param formula formula in plain text
 * @param source author and year
 * @param direction which way the index points
 * @param cutoffs conventional cut-offs, best first; empty if there are none
 * @param needs what the index is computed from
 * @param computation value of the index
 */
public record FitIndex(
        String id,
        String label,
        String apaLabel,
        String formula,
        String source,
        Direction direction,
        List<Cutoff> cutoffs,
        Need needs,
        Function<FitInput, FitValue> computation) {

    /** What an index is computed from. */
    public enum Need {
        /** Chi-square, degrees of freedom, number of parameters and sample size. */
        CHI_SQUARE,
        /** The chi-square of the baseline model as well. */
        BASELINE,
        /** Sample and implied moments. */
        MOMENTS
    }

    /** Copy the list. */
    public FitIndex {
        cutoffs = List.copyOf(cutoffs);
    }

    /** Compute the index for a solution. */
    public FitValue compute(FitInput input) {
        return computation.apply(input);
    }
}
