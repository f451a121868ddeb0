package org.sewall.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Reads a table from comma-, semicolon- or tab-separated text. */
public final class CsvReader {

    private CsvReader() {}

    /**
     * Read a table.
     *
     * @param file the file
     * @param shownAs how messages name it
     * @param options how to read
     * @param stop asked now and then; true stops reading
     */
    public static Reading<DataTable> read(Path file, String shownAs, CsvOptions options, BooleanSupplier stop) {
        throw new UnsupportedOperationException();
    }

    /** Read only the names of the columns. */
    public static Reading<List<String>> readNames(Path file, String shownAs) {
        throw new UnsupportedOperationException();
    }
}
