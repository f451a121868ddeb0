package org.sewall.result;

import java.util.List;

/**
 * What an exploratory factor analysis of a study found.
 *
 * @param id name of the analysis
 * @param data name of the data
 * @param fingerprint hash of all that the result depends on
 * @param criterion what decided the number of factors, in words
 * @param found what was found, nothing if the analysis was not possible
 * @param reason why it was not possible, empty if it was
 */
public record ExplorationResult(
        String id, String data, String fingerprint, String criterion, List<ExploratoryResult> found, String reason) {

    /** Copy the list. */
    public ExplorationResult {
        found = List.copyOf(found);
    }

    /** Return an analysis that was not possible. */
    public static ExplorationResult notPossible(String id, String data, String fingerprint, String reason) {
        return new ExplorationResult(id, data, fingerprint, "", List.of(), reason);
    }
}
