package org.sewall.data;

import java.util.Set;

/**
 * How to read a table.
 *
 * @param missing cells that stand for a missing value, besides the empty one
 * @param only names of the columns to keep, empty for all
 * @param marks delimiter and decimal sign
 * @param maximumRows rows after which the file is refused
 * @param maximumColumns columns after which the file is refused
 */
public record CsvOptions(Set<String> missing, Set<String> only, CsvMarks marks, int maximumRows, int maximumColumns) {

    /** Keep all columns; {@code NA} and {@code .} are missing. */
    public static final CsvOptions DEFAULT =
            new CsvOptions(Set.of("NA", "NaN", "."), Set.of(), CsvMarks.DETECTED, 20_000_000, 20_000);

    /** Copy the sets. */
    public CsvOptions {
        missing = Set.copyOf(missing);
        only = Set.copyOf(only);
    }

    /** Return these options with other cells that stand for a missing value, such as {@code -999}. */
    public CsvOptions withMissing(Set<String> tokens) {
        return new CsvOptions(tokens, only, marks, maximumRows, maximumColumns);
    }

    /** Return these options keeping only the given columns. */
    public CsvOptions withOnly(Set<String> columns) {
        return new CsvOptions(missing, columns, marks, maximumRows, maximumColumns);
    }

    /** Return these options with a given delimiter and decimal sign. */
    public CsvOptions withMarks(CsvMarks given) {
        return new CsvOptions(missing, only, given, maximumRows, maximumColumns);
    }
}
