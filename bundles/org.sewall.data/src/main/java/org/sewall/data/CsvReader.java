package org.sewall.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sewall.kernel.CancelSignal;

/** Reads a table from comma-, semicolon- or tab-separated text in UTF-8 with names in its first row. */
public final class CsvReader {

    private CsvReader() {}

    /**
     * Read a table. A column is text if one of its cells is neither a number nor missing. Refuse files that are no table:
     * not UTF-8, a name twice, rows with too few or too many cells.
     *
     * @param file the file
     * @param shownAs how messages name it
     * @param options how to read
     * @param cancel asked now and then whether to stop
     */
    public static Reading<DataTable> read(Path file, String shownAs, CsvOptions options, CancelSignal cancel) {
        try {
            Optional<DataTable> numbers = NumericTable.read(file, shownAs, options, cancel);
            if (numbers.isPresent()) {
                return Reading.of(numbers.get());
            }
        } catch (IOException failed) {
            return Reading.refused(Failures.problem(failed, file, shownAs));
        }
        try (var records = CsvRecords.open(file, shownAs, options.marks())) {
            return new TableReading(records, shownAs, options, cancel).read();
        } catch (IOException failed) {
            return Reading.refused(Failures.problem(failed, file, shownAs));
        }
    }

    /** Read only the names of the columns, those without a name left out; remark names that stand there twice. */
    public static Reading<List<String>> readNames(Path file, String shownAs) {
        return readNames(file, shownAs, CsvOptions.DEFAULT);
    }

    /** Read only the names of the columns, of a file that is written in a given way. */
    public static Reading<List<String>> readNames(Path file, String shownAs, CsvOptions options) {
        try (var records = CsvRecords.open(file, shownAs, options.marks())) {
            var header = new TableReading(records, shownAs, options, CancelSignal.NEVER).readHeader();
            return header.names().isEmpty()
                    ? new Reading.Refused<>(header.problems())
                    : new Reading.Accepted<>(header.distinctNames(), header.problems());
        } catch (IOException failed) {
            return Reading.refused(Failures.problem(failed, file, shownAs));
        }
    }
}
