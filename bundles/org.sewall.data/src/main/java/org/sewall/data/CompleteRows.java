package org.sewall.data;

import java.util.List;

/**
 * The rows of a table that have a value for each of the chosen variables.
 *
 * @param names names of the variables
 * @param values rows by variables
 * @param dropped how many rows were left out
 */
public record CompleteRows(List<String> names, double[][] values, int dropped) {

    /** Copy the names. */
    public CompleteRows {
        names = List.copyOf(names);
    }
}
