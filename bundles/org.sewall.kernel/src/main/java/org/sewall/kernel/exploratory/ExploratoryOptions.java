package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.List;

/**
 * Say what an exploratory analysis does.
 *
 * @param factors number of factors to extract, at least 1
 * @param extraction how to extract them
 * @param rotations how to rotate them; may be empty
 * @param rotationStarts starts of each rotation, the first from the unrotated solution, the others random; more are made
 *     where there are several minima, until the best of them is confirmed
 * @param extractionStarts starts of the minimisation of the discrepancy, the first the customary one
 * @param smallestUniqueness lower bound of a uniqueness in maximum likelihood and minimum residual, above 0, below 1
 * @param principalAxisRule when principal-axis iterations stop
 * @param parallelReplicates random data sets of the parallel analysis; 0 leaves it out
 * @param parallelQuantile quantile of their eigenvalues that a factor has to exceed, between 0 and 1
 * @param seed seed of all random numbers
 */
public record ExploratoryOptions(
        int factors,
        ExtractionMethod extraction,
        List<Rotation> rotations,
        int rotationStarts,
        int extractionStarts,
        double smallestUniqueness,
        PrincipalAxisRule principalAxisRule,
        int parallelReplicates,
        double parallelQuantile,
        long seed)
        implements Serializable {

    /**
     * Check the numbers and copy the list.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public ExploratoryOptions {
        rotations = List.copyOf(rotations);
        if (factors < 1 || rotationStarts < 1 || extractionStarts < 1 || parallelReplicates < 0) {
            throw new IllegalArgumentException("factors = " + factors + ", starts = " + rotationStarts + ", "
                    + extractionStarts + ", replicates = " + parallelReplicates);
        }
        if (!(smallestUniqueness > 0 && smallestUniqueness < 1) || !(parallelQuantile > 0 && parallelQuantile < 1)) {
            throw new IllegalArgumentException(
                    "smallestUniqueness = " + smallestUniqueness + ", parallelQuantile = " + parallelQuantile);
        }
    }

    /**
     * Return maximum likelihood without rotation: 16 starts for rotations, 4 for the extraction, uniquenesses of at least
     * .005 as in R's factanal, 100 replicates and the 95 % quantile for the parallel analysis.
     */
    public static ExploratoryOptions maximumLikelihood(int factors) {
        return new ExploratoryOptions(
                factors,
                ExtractionMethod.MAXIMUM_LIKELIHOOD,
                List.of(),
                16,
                4,
                0.005,
                PrincipalAxisRule.TO_CONVERGENCE,
                100,
                0.95,
                20_101_201L);
    }

    /** Return the same with another method of extraction. */
    public ExploratoryOptions withExtraction(ExtractionMethod method) {
        return new ExploratoryOptions(
                factors,
                method,
                rotations,
                rotationStarts,
                extractionStarts,
                smallestUniqueness,
                principalAxisRule,
                parallelReplicates,
                parallelQuantile,
                seed);
    }

    /** Return the same with other rotations. */
    public ExploratoryOptions withRotations(List<Rotation> others) {
        return new ExploratoryOptions(
                factors,
                extraction,
                others,
                rotationStarts,
                extractionStarts,
                smallestUniqueness,
                principalAxisRule,
                parallelReplicates,
                parallelQuantile,
                seed);
    }

    /** Return the same with another number of starts for each rotation. */
    public ExploratoryOptions withRotationStarts(int starts) {
        return new ExploratoryOptions(
                factors,
                extraction,
                rotations,
                starts,
                extractionStarts,
                smallestUniqueness,
                principalAxisRule,
                parallelReplicates,
                parallelQuantile,
                seed);
    }

    /** Return the same with another rule for principal axes. */
    public ExploratoryOptions withPrincipalAxisRule(PrincipalAxisRule rule) {
        return new ExploratoryOptions(
                factors,
                extraction,
                rotations,
                rotationStarts,
                extractionStarts,
                smallestUniqueness,
                rule,
                parallelReplicates,
                parallelQuantile,
                seed);
    }

    /** Return the same with another number of replicates for the parallel analysis; 0 leaves it out. */
    public ExploratoryOptions withParallelReplicates(int replicates) {
        return new ExploratoryOptions(
                factors,
                extraction,
                rotations,
                rotationStarts,
                extractionStarts,
                smallestUniqueness,
                principalAxisRule,
                replicates,
                parallelQuantile,
                seed);
    }

    /** Return the same with another seed of all random numbers. */
    public ExploratoryOptions withSeed(long other) {
        return new ExploratoryOptions(
                factors,
                extraction,
                rotations,
                rotationStarts,
                extractionStarts,
                smallestUniqueness,
                principalAxisRule,
                parallelReplicates,
                parallelQuantile,
                other);
    }
}
