package org.sewall.data;

/** One column of a table. */
public sealed interface Column permits NumericColumn, TextColumn {

    /** Return its name. */
    String name();

    /** Return the number of rows. */
    int size();

    /** Tell whether the value in a row, counted from 0, is missing. */
    boolean isMissing(int row);

    /** Return how many values are missing. */
    int missingCount();
}
