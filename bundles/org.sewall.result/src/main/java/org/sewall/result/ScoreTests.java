package org.sewall.result;

import java.util.List;

/**
 * What releasing equality constraints would do to chi-square.
 *
 * @param total test of all of them together
 * @param univariate a test of each alone
 */
public record ScoreTests(Release total, List<Release> univariate) {

    /** Nothing to release. */
    public static final ScoreTests NONE = new ScoreTests(new Release("", "", Double.NaN, 0, Double.NaN), List.of());

    /** Copy the list. */
    public ScoreTests {
        univariate = List.copyOf(univariate);
    }

    /**
     * One test.
     *
     * @param left left side of the constraint, empty in the total
     * @param right right side of the constraint, empty in the total
     * @param statistic asymptotically chi-square
     * @param degreesOfFreedom its degrees of freedom
     * @param pValue its p-value
     */
    public record Release(String left, String right, double statistic, int degreesOfFreedom, double pValue) {}

    /** Tell whether there is nothing to release. */
    public boolean isEmpty() {
        return univariate.isEmpty();
    }
}
