package org.sewall.analysis.columns;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a data file calls its columns.
 *
 * @param file the file
 * @param path the file relative to the project's root, with {@code /} between names
 * @param columns its columns in their order
 */
public record DataHeader(Path file, String path, List<DataColumn> columns) {

    /** Copy the columns. */
    public DataHeader {
        columns = List.copyOf(columns);
    }

    /** Return the column of a name. */
    public Optional<DataColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Return the names of the columns in their order. */
    public List<String> names() {
        return columns.stream().map(DataColumn::name).toList();
    }
}
