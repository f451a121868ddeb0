package org.sewall.result;

import java.util.List;

/**
 * Which values one group misses, where incomplete cases are used.
 *
 * @param group group counted from 1
 * @param emptyCases cases left out because they have no value of any variable of the model
 * @param patterns sets of variables that cases miss, the most frequent first
 * @param smallestCoverage smallest share of cases that have both variables of a pair, or a variable
 * @param scarcest names of that pair of variables, the same twice for a variable alone
 */
public record MissingPatterns(
        int group, int emptyCases, List<Pattern> patterns, double smallestCoverage, List<String> scarcest) {

    /** Copy the lists. */
    public MissingPatterns {
        patterns = List.copyOf(patterns);
        scarcest = List.copyOf(scarcest);
    }

    /**
     * Cases that miss the same variables.
     *
     * @param cases number of cases
     * @param missing variables they miss; none for complete cases
     */
    public record Pattern(int cases, List<String> missing) {

        /** Copy the list. */
        public Pattern {
            missing = List.copyOf(missing);
        }
    }
}
