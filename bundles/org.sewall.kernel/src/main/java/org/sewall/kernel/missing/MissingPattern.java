package org.sewall.kernel.missing;

import java.util.Arrays;
import java.util.List;

/**
 * Name the variables that a set of cases has in common, and where the statistics of these cases lie.
 *
 * <p>The arrays are shared and never changed.
 *
 * @param observed positions of the variables present, ascending, at least one
 * @param missing positions of the others, ascending
 * @param members numbers of the cases among those of the sample, ascending
 * @param firstRow first of the rows of {@link IncompleteSample} that stand for these cases
 * @param rows number of those rows
 * @param firstElement place of the pattern's first element in arrays that hold, pattern after pattern, a triangle of order
 *     {@code missing.length}
 */
record MissingPattern(int[] observed, int[] missing, int[] members, int firstRow, int rows, int firstElement) {

    /** Return the number of cases. */
    int cases() {
        return members.length;
    }

    /** Return the names of the missing variables. */
    List<String> missingNames(List<String> names) {
        return Arrays.stream(missing).mapToObj(names::get).toList();
    }
}
