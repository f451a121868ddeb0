package org.sewall.result;

import java.util.List;

/**
 * Whether the constructs of one group are distinct.
 *
 * @param group group counted from 1
 * @param htmt heterotrait-monotrait ratio of correlations of each pair of constructs
 * @param htmt2 the same with geometric means
 * @param fornellLarcker roots of the average variance extracted on the diagonal, correlations of constructs off it
 * @param violations pairs of constructs that correlate more than their average variance extracted allows, as {@code a ~~ b}
 */
public record ConstructValidity(
        int group, NamedMatrix htmt, NamedMatrix htmt2, NamedMatrix fornellLarcker, List<String> violations) {

    /** Copy the list. */
    public ConstructValidity {
        violations = List.copyOf(violations);
    }
}
