package org.sewall.kernel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.sewall.kernel.missing.CaseScores;
import org.sewall.kernel.missing.FullInformationLikelihood;
import org.sewall.kernel.missing.IncompleteSample;

/**
 * Tell which values a group misses; nothing is known where only complete cases or moments are used.
 *
 * @param emptyCases cases left out because they have no value of any variable of the model
 * @param patterns sets of variables that cases miss, the most frequent first
 * @param coverage for each pair of variables the share of the cases that have both
 * @param caseLogLikelihoods log-likelihood of each case under the model, in the order of the cases with any value; empty in
 *     large samples
 */
public record MissingValues(
        int emptyCases, List<Pattern> patterns, NamedMatrix coverage, List<Double> caseLogLikelihoods)
        implements Serializable {

    /** No case is used that misses a value. */
    public static final MissingValues NONE =
            new MissingValues(0, List.of(), NamedMatrix.square(List.of(), new double[0][]), List.of());

    /** Number of cases up to which each has its log-likelihood told. */
    private static final int FEW_CASES = 500;

    /** Copy the lists. */
    public MissingValues {
        patterns = List.copyOf(patterns);
        caseLogLikelihoods = List.copyOf(caseLogLikelihoods);
    }

    /**
     * Count the cases that miss the same variables.
     *
     * @param cases number of cases
     * @param missing variables they miss; none for complete cases
     */
    public record Pattern(int cases, List<String> missing) implements Serializable {

        /** Copy the list. */
        public Pattern {
            missing = List.copyOf(missing);
        }
    }

    /** Describe the cases of a likelihood, evaluated at the estimates. */
    static MissingValues of(FullInformationLikelihood likelihood) {
        IncompleteSample sample = likelihood.group().sample();
        return new MissingValues(
                sample.emptyCases(),
                sample.patternCounts().stream()
                        .map(count -> new Pattern(count.cases(), count.missing()))
                        .toList(),
                NamedMatrix.square(sample.names(), sample.coverage()),
                sample.cases() <= FEW_CASES ? cases(likelihood.caseScores()) : List.of());
    }

    private static List<Double> cases(CaseScores scores) {
        return Arrays.stream(scores.logLikelihoods()).boxed().toList();
    }
}
