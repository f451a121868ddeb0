package org.sewall.kernel.start;

import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Choose values from which the optimiser starts.
 *
 * <p>Loadings come from the FABIN3 estimator: Haegglund (1982), Factor analysis by instrumental variables methods,
 * Psychometrika 47, 209-222.
 */
public final class StartValues {
    private StartValues() {}

    /**
     * Compute a start value for each free parameter.
     *
     * @param table the completed model
     * @param specification its matrices, whose constraints the values satisfy
     * @param moments sample moments of the observed variables, in the specification's order
     * @return parameter vector of length {@link RamSpecification#parameterCount()}
     */
    public static double[] of(ParameterTable table, RamSpecification specification, SampleMoments moments) {
        throw new UnsupportedOperationException("Under way.");
    }
}
