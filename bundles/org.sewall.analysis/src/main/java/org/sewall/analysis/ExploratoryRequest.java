package org.sewall.analysis;

import java.util.List;
import java.util.Map;
import org.sewall.kernel.exploratory.ExtractionMethod;

/**
 * What is asked of an exploratory factor analysis.
 *
 * @param count what decides the number of factors
 * @param extraction how to extract them
 * @param rotations names of rotations as {@link RotationChoice} knows them
 * @param seed seed of random numbers, of which the parallel analysis and the starts of rotations are made
 */
record ExploratoryRequest(Count count, ExtractionMethod extraction, List<String> rotations, long seed) {

    /** Seed where none is given. */
    static final long SEED = 20_101_201L;

    /** No exploratory analysis is asked for. */
    static final ExploratoryRequest NONE =
            new ExploratoryRequest(new Count.Given(0), ExtractionMethod.MAXIMUM_LIKELIHOOD, List.of(), SEED);

    /** Methods of extraction by their names; some have two. */
    static final Map<String, ExtractionMethod> EXTRACTIONS = Map.of(
            "ml", ExtractionMethod.MAXIMUM_LIKELIHOOD,
            "minres", ExtractionMethod.MINIMUM_RESIDUAL,
            "uls", ExtractionMethod.MINIMUM_RESIDUAL,
            "pa", ExtractionMethod.PRINCIPAL_AXIS,
            "paf", ExtractionMethod.PRINCIPAL_AXIS,
            "pca", ExtractionMethod.PRINCIPAL_COMPONENTS);

    ExploratoryRequest {
        rotations = List.copyOf(rotations);
    }

    /** Return the given number of factors, 0 if there is none. */
    int factors() {
        return count instanceof Count.Given given ? given.factors() : 0;
    }

    /** What decides the number of factors. */
    sealed interface Count {

        /**
         * The number is given.
         *
         * @param factors the number
         */
        record Given(int factors) implements Count {}

        /**
         * As many as there are large eigenvalues of the correlation matrix.
         *
         * @param limit what an eigenvalue has to exceed
         */
        record Eigenvalues(double limit) implements Count {}

        /** As many as there are eigenvalues above those of random data. */
        record Parallel() implements Count {}
    }
}
