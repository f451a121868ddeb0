package org.sewall.analysis.validation;

import java.util.List;

/**
 * What validating one case came to.
 *
 * @param name the case
 * @param about what it is about, from its options
 * @param compared number of values compared
 * @param worst largest deviation as a share of what is allowed, of the values that are within it
 * @param deviations what is not as expected
 */
public record CaseReport(String name, List<String> about, int compared, double worst, List<Deviation> deviations) {

    /** Copy the lists. */
    public CaseReport {
        about = List.copyOf(about);
        deviations = List.copyOf(deviations);
    }

    /** Say whether all is as expected. */
    public boolean isMatched() {
        return deviations.isEmpty();
    }
}
