package org.sewall.analysis.validation;

import java.util.Locale;

/**
 * One value that was compared.
 *
 * @param place where it stands in the document
 * @param expected what the reference says
 * @param actual what was found
 * @param share difference as a share of what is allowed; infinite where there is no number to compare
 */
public record Deviation(String place, String expected, String actual, double share) {

    /** Say whether the value is close enough. */
    public boolean isWithin() {
        return share <= 1;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %s, expected %s", place, actual, expected);
    }
}
