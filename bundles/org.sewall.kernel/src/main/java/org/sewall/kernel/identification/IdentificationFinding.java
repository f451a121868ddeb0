package org.sewall.kernel.identification;

import java.util.List;
import org.sewall.kernel.spec.ParameterRow;

/** Say something about the identification of a model, and what it concerns. */
public sealed interface IdentificationFinding {

    /**
     * Name a latent variable without a unit: no free value changes the fit when it is measured in another one.
     *
     * @param construct the latent variable
     * @param firstItem its first indicator, empty without one
     */
    record ScaleNotSet(String construct, String firstItem) implements IdentificationFinding {}

    /**
     * Name a latent variable whose unit is set twice: by a marker that nobody wrote and by a variance that somebody fixed.
     *
     * @param construct the latent variable
     * @param marker the indicator whose loading is fixed by default
     */
    record ScaleSetTwice(String construct, String marker) implements IdentificationFinding {}

    /**
     * Count more free parameters than moments (the t-rule, Bollen 1989, p. 93).
     *
     * @param parameters free parameters, constraints subtracted
     * @param moments sample moments that tell them
     */
    record TooManyParameters(int parameters, int moments) implements IdentificationFinding {}

    /**
     * Name a latent variable with too few indicators and nothing else that tells its loadings (the two- and three-indicator
     * rules, Bollen 1989, pp. 244-247).
     *
     * @param construct the latent variable
     * @param items its indicators
     */
    record TooFewIndicators(String construct, List<String> items) implements IdentificationFinding {

        /** Copy the list. */
        public TooFewIndicators {
            items = List.copyOf(items);
        }
    }

    /**
     * Name parameters of which infinitely many values imply the same moments, and whose cause none of the rules names.
     *
     * @param rows the free rows, in the order of the table
     */
    record Undetermined(List<ParameterRow> rows) implements IdentificationFinding {

        /** Copy the list. */
        public Undetermined {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Name variables that affect one another.
     *
     * @param variables variables of the loop, in the order of the model
     * @param stability the stability index if all paths between them are fixed, NaN otherwise
     */
    record Feedback(List<String> variables, double stability) implements IdentificationFinding {
        /** An index that misses 1 by less is rounded. */
        private static final double ROUNDING = 1e-9;

        /** Copy the list. */
        public Feedback {
            variables = List.copyOf(variables);
        }

        /** Say whether the total effects cannot be finite, whatever the data. */
        public boolean isUnstable() {
            return stability >= 1 - ROUNDING;
        }
    }
}
