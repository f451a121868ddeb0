package org.sewall.data;

/** All messages about data, each with its id; {@code %s} are names and numbers in order. */
public enum DataMessage {
    /** File. */
    NO_SUCH_FILE(
            "data.no-such-file",
            "File '%s' is not there, so there is nothing to analyse. Correct the name or add the file to the project."),
    /** File. */
    NOT_A_FILE(
            "data.not-a-file",
            "'%s' is a folder or no regular file, so it cannot hold data. Name a file with data instead."),
    /** File. */
    UNREADABLE_FILE(
            "data.unreadable-file",
            "File '%s' cannot be read, so there is nothing to analyse. Check its permissions and the disk."),
    /** Name. */
    OUTSIDE_PROJECT(
            "data.outside-project",
            "'%s' leaves the project's folder, so the study would not work elsewhere. Copy the file into the project"
                    + " and name it by its path there."),
    /** Name. */
    NO_FILE_NAME(
            "data.no-file-name",
            "'%s' cannot be the name of a file, so there is nothing to analyse. Name a file of the project."),
    /** File. */
    BINARY_FILE(
            "data.binary-file",
            "File '%s' is no text, so it holds no table that can be read. Export the data as CSV encoded in UTF-8."),
    /** File. */
    NOT_UTF_8(
            "data.not-utf-8",
            "File '%s' is not encoded in UTF-8 from here on, so its names could be misread. Save it as CSV UTF-8."),
    /** File. */
    EMPTY_FILE(
            "data.empty-file",
            "File '%s' is empty, so there is nothing to analyse. It needs a first row with names and rows of data."),
    /** File. */
    NO_ROWS(
            "data.no-rows",
            "File '%s' has names but no rows of data, so there is nothing to analyse. Add the data below the names."),
    /** File. */
    OPEN_QUOTE(
            "data.open-quote",
            "A quotation mark opens here in file '%s' and never closes, so the rest cannot be split into cells. Close it"
                    + " or remove it."),
    /** File. */
    TEXT_AFTER_QUOTE(
            "data.text-after-quote",
            "Text follows a closing quotation mark in file '%s', so where the cell ends is unclear. Double the quotation"
                    + " marks inside the cell."),
    /** File, characters. */
    ROW_TOO_LONG(
            "data.row-too-long",
            "This row of file '%s' has more than %s characters, so it is no row of a table. Look for a quotation mark that"
                    + " is not closed."),
    /** File, rows. */
    TOO_MANY_ROWS(
            "data.too-many-rows",
            "File '%s' has more than %s rows, which exceeds the limit. Take a sample, or compute its moments first."),
    /** File, columns, limit. */
    TOO_MANY_COLUMNS(
            "data.too-many-columns",
            "File '%s' has %s columns, more than the limit of %s. Keep the columns that the study names."),
    /** File. */
    OUT_OF_MEMORY(
            "data.out-of-memory",
            "File '%s' does not fit into memory from this row on, so it is not read. Keep only the columns that the study names, or give the"
                    + " program more memory."),
    /** Name, file. */
    DUPLICATE_NAME(
            "data.duplicate-name",
            "Name '%s' stands above two columns of file '%s', so it is unclear which is meant. Rename one of them."),
    /** Column number, file. */
    EMPTY_NAME(
            "data.empty-name",
            "Column %s of file '%s' has no name, so no item can refer to it and it is passed over. Give it a name to use"
                    + " it.",
            true),
    /** File, cells, expected cells. */
    RAGGED_ROW(
            "data.ragged-row",
            "This row of file '%s' has %s cells but there are %s names, so values may stand in the wrong column. Add or"
                    + " remove delimiters."),
    /** File. */
    ROW_NAMES(
            "data.row-names",
            "Rows of file '%s' have one cell more than there are names, as where R writes row names, so values would stand"
                    + " in the wrong column. Write it with row.names = FALSE, or give the first column a name."),
    /** Column, file, near names. */
    UNKNOWN_COLUMN(
            "data.unknown-column", "Column '%s' is not in file '%s', so the model cannot be fitted. The file has %s."),
    /** Text, column, file, further count. */
    TEXT_IN_NUMBER_COLUMN(
            "data.text-in-number-column",
            "Text '%s' stands in column '%s' of file '%s' (cells of this kind: %s), where the analysis needs numbers. Correct it, or"
                    + " declare it as missing."),
    /** Column, file. */
    EMPTY_COLUMN(
            "data.empty-column",
            "Column '%s' of file '%s' has no value at all, so no model with it can be fitted. Drop the item or add its"
                    + " data."),
    /** File, variables. */
    NO_COMPLETE_ROW(
            "data.no-complete-row",
            "No row of file '%s' has a value for each of %s, so listwise deletion leaves nothing. Drop the item that is"
                    + " mostly missing."),
    /** Dropped, all, file. */
    ROWS_DROPPED(
            "data.rows-dropped",
            "%s of %s rows of file '%s' have a missing value and are left out, which can bias estimates. Report it, or"
                    + " check why the values are missing.",
            true),
    /** Column, file, value. */
    CONSTANT_COLUMN(
            "data.constant-column",
            "Column '%s' of file '%s' holds %s in every row, so it has no variance to explain. Drop the item or check how"
                    + " it was recorded.",
            true),
    /** Column, other column, file. */
    DUPLICATED_COLUMN(
            "data.duplicated-column",
            "Columns '%s' and '%s' of file '%s' hold the same values, so the covariance matrix is singular. Drop one, or"
                    + " check whether it was copied by mistake.",
            true),
    /** Text, file. */
    NOT_A_NUMBER("data.not-a-number", "'%s' in file '%s' is no number, but moments are numbers. Correct the cell."),
    /** Row type, file. */
    UNKNOWN_ROW_TYPE(
            "data.unknown-row-type",
            "Row type '%s' in file '%s' is not known, so the row's meaning is unclear. Use n, corr, cov, stddev or mean."),
    /** Row type, file. */
    REPEATED_ROW(
            "data.repeated-row",
            "Row '%s' is there twice in file '%s', so it is unclear which one counts. Remove one of them."),
    /** Variable, file. */
    UNKNOWN_VARIABLE_ROW(
            "data.unknown-variable-row",
            "Row '%s' in file '%s' belongs to no column, so the matrix is not square. Name rows as the columns."),
    /** Variable, file. */
    MISSING_ROW(
            "data.missing-row",
            "Variable '%s' in file '%s' has a column but no row, so the matrix is incomplete. Add its row."),
    /** Variable, file. */
    MISSING_MEAN(
            "data.missing-mean",
            "The mean of '%s' is missing in file '%s', so the means are incomplete. Add it, or leave out all means."),
    /** File. */
    NO_MATRIX(
            "data.no-matrix",
            "File '%s' has neither correlations nor covariances, so no model can be fitted. Add rows of type corr or cov."),
    /** File. */
    BOTH_MATRICES(
            "data.both-matrices",
            "File '%s' has correlations and covariances, so it is unclear which ones count. Keep one of the two."),
    /** Row variable, column variable, file. */
    MISSING_CELL(
            "data.missing-cell",
            "The value for '%s' and '%s' is missing in file '%s', so the matrix is incomplete. Add it in one of the two"
                    + " triangles."),
    /** Row variable, column variable, file, value, other value. */
    ASYMMETRIC(
            "data.asymmetric",
            "The values for '%s' and '%s' in file '%s' differ between the triangles (%s and %s), so one is misprinted."
                    + " Correct the wrong one."),
    /** Value, row variable, column variable, file. */
    CORRELATION_OUT_OF_RANGE(
            "data.correlation-out-of-range",
            "Correlation %s of '%s' and '%s' in file '%s' is beyond 1, which no data can have. Compare it with the"
                    + " publication."),
    /** Value, row variable, column variable, file, correlation. */
    COVARIANCE_OUT_OF_RANGE(
            "data.covariance-out-of-range",
            "Covariance %s of '%s' and '%s' in file '%s' implies a correlation of %s, which no data can have. Compare it"
                    + " and the variances with the publication."),
    /** Value, variable, file. */
    DIAGONAL_NOT_ONE(
            "data.diagonal-not-one",
            "The diagonal holds %s for '%s' in file '%s', but a variable correlates 1 with itself. Put 1 there; tables often"
                    + " print a reliability in its place."),
    /** Value, variable, file. */
    DEVIATION_NOT_POSITIVE(
            "data.deviation-not-positive",
            "Standard deviation %s of '%s' in file '%s' is not positive, so its covariances are undefined. Compare it with"
                    + " the publication."),
    /** Value, variable, file. */
    VARIANCE_NOT_POSITIVE(
            "data.variance-not-positive",
            "Variance %s of '%s' in file '%s' is not positive, so no model with it can be fitted. Compare it with the"
                    + " publication."),
    /** File, eigenvalue. */
    NOT_POSITIVE_DEFINITE(
            "data.not-positive-definite",
            "The matrix in file '%s' is not positive definite (smallest eigenvalue %s), so maximum likelihood is impossible."
                    + " Look for a lost minus sign, a misprint, or an item that is the sum of others."),
    /** Text, file. */
    COUNT_NOT_WHOLE(
            "data.count-not-whole",
            "'%s' in file '%s' is no number of observations, so there is no test of fit. Give a whole number above 1."),
    /** File, smallest, largest. */
    COUNTS_DIFFER(
            "data.counts-differ",
            "File '%s' gives numbers of observations from %s to %s, as pairwise deletion does, and the smallest is used."
                    + " Prefer moments of complete cases.",
            true);

    private final String id;
    private final String template;
    private final boolean warning;

    DataMessage(String id, String template) {
        this(id, template, false);
    }

    DataMessage(String id, String template, boolean warning) {
        this.id = id;
        this.template = template;
        this.warning = warning;
    }

    /** Return the id: marker id, quick-fix key, help anchor and error code. */
    public String id() {
        return id;
    }

    /** Return the text with places for names. */
    public String template() {
        return template;
    }

    /** Tell whether the data can be used in spite of it. */
    public boolean isWarning() {
        return warning;
    }
}
