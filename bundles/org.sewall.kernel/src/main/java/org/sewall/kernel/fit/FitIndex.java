package org.sewall.kernel.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Everything Sewall knows about one fit index.
 *
 * @param id key in results: lavaan's name where it has one
 * @param label name for tables and hovers
 * @param apaLabel name in APA style text
 * @param formula formula in plain text; symbols are explained in docs/mathematics/fit-indices.md
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
        CHI_SQUARE("chi-square, degrees of freedom, sample size"),
        /** The chi-square of the baseline model as well. */
        BASELINE("chi-square of the model and of the baseline model"),
        /** The deviance of the convention: the chi-square or the log-likelihood. */
        DEVIANCE("log-likelihood, in Amos and LISREL chi-square"),
        /** Sample and implied moments. */
        MOMENTS("sample and implied moments");

        private final String text;

        Need(String text) {
            this.text = text;
        }

        /** Return the need in words. */
        public String text() {
            return text;
        }
    }

    /** Copy the list. */
    public FitIndex {
        cutoffs = List.copyOf(cutoffs);
    }

    /** Compute the index for a solution. */
    public FitValue compute(FitInput input) {
        return computation.apply(input);
    }

    /** Start the description of an index that is computed from chi-squares and has no direction. */
    static Builder named(String id, String label) {
        return new Builder(id, label);
    }

    /** Description of an index in the making. */
    static final class Builder {
        private final String id;
        private final String label;
        private final List<Cutoff> cutoffs = new ArrayList<>();
        private String apaLabel;
        private String formula = "";
        private String source = "";
        private Direction direction = Direction.NEUTRAL;
        private Need needs = Need.CHI_SQUARE;

        private Builder(String id, String label) {
            this.id = id;
            this.label = label;
            this.apaLabel = label;
        }

        Builder apa(String text) {
            apaLabel = text;
            return this;
        }

        Builder formula(String text) {
            formula = text;
            return this;
        }

        Builder source(String text) {
            source = text;
            return this;
        }

        Builder higherIsBetter() {
            direction = Direction.HIGHER_IS_BETTER;
            return this;
        }

        Builder lowerIsBetter() {
            direction = Direction.LOWER_IS_BETTER;
            return this;
        }

        Builder cutoff(double value, String grade, String convention) {
            cutoffs.add(new Cutoff(value, grade, convention));
            return this;
        }

        Builder needs(Need need) {
            needs = need;
            return this;
        }

        FitIndex computedBy(Function<FitInput, FitValue> computation) {
            return new FitIndex(id, label, apaLabel, formula, source, direction, cutoffs, needs, computation);
        }

        /** Finish an index that compares with the baseline model. */
        FitIndex comparedBy(BaselineComparison comparison) {
            needs = Need.BASELINE;
            return computedBy(comparison::apply);
        }
    }
}
