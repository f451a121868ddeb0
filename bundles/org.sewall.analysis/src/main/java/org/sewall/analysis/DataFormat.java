package org.sewall.analysis;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sewall.data.CsvMarks;
import org.sewall.data.CsvOptions;
import org.sewall.model.DataSource;

/** Says how a data file is written, as its declaration has it. */
public final class DataFormat {

    private DataFormat() {}

    /** Return delimiter and decimal sign; nothing if cells and numbers could not be told apart by them. */
    public static Optional<CsvMarks> marks(DataSource source) {
        char delimiter = mark(source.getDelimiter());
        char decimal = mark(source.getDecimal());
        return CsvMarks.areDistinct(delimiter, decimal)
                ? Optional.of(new CsvMarks(delimiter, decimal))
                : Optional.empty();
    }

    /** Return how a table is read. */
    public static CsvOptions options(DataSource source, CsvMarks marks) {
        CsvOptions options = CsvOptions.DEFAULT.withMarks(marks);
        if (source.getMissing().isEmpty()) {
            return options;
        }
        Set<String> tokens = new HashSet<>(options.missing());
        tokens.addAll(source.getMissing());
        return options.withMissing(tokens);
    }

    /** Return a mark as written; one that is no single character has been refused by the validator of the language. */
    private static char mark(String written) {
        return written == null || written.length() != 1 ? '\0' : written.charAt(0);
    }
}
