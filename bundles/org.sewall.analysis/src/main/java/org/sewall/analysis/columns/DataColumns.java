package org.sewall.analysis.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.analysis.StudyLocation;
import org.sewall.data.NameCell;
import org.sewall.data.NameCells;
import org.sewall.data.Reading;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;

/**
 * Knows the columns of the data files that studies declare, and keeps them for as long as the files stay the same.
 *
 * <p>Of a table only the beginning is read, so that a huge file costs no more than a small one. Names are found by the
 * rules by which the data are read for a fit. Safe for use by several threads.
 */
public final class DataColumns {

    private static final int CAPACITY = 64;

    /** What decides the columns of a file; a file that changes gets another stamp. */
    private record Key(Path file, DataKind kind, String delimiter, long size, long modified) {}

    private final Map<Key, List<DataColumn>> known = new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<DataColumn>> eldest) {
            return size() > CAPACITY;
        }
    };

    /**
     * Return the header of the file that a declaration names; empty if there is no such file in the project or it cannot be
     * read, which is reported elsewhere.
     *
     * @param source the declaration
     * @param location where its study lies
     */
    public Optional<DataHeader> of(DataSource source, StudyLocation location) {
        if (source == null || source.eIsProxy()) {
            return Optional.empty();
        }
        if (!(location.resolve(source) instanceof Reading.Accepted<Path> found)) {
            return Optional.empty();
        }
        Path file = found.value();
        return key(file, source)
                .map(this::columns)
                .filter(columns -> !columns.isEmpty())
                .map(columns -> new DataHeader(file, location.shown(file), columns));
    }

    private static Optional<Key> key(Path file, DataSource source) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String delimiter = source.getDelimiter() == null ? "" : source.getDelimiter();
            return Optional.of(new Key(
                    file,
                    source.getKind(),
                    delimiter,
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis()));
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    private synchronized List<DataColumn> columns(Key key) {
        return known.computeIfAbsent(key, DataColumns::read);
    }

    private static List<DataColumn> read(Key key) {
        String shown = key.file().toString();
        Reading<List<NameCell>> names = key.kind() == DataKind.MOMENTS
                ? NameCells.ofMoments(key.file(), shown, key.delimiter())
                : NameCells.ofTable(key.file(), shown, key.delimiter());
        return names instanceof Reading.Accepted<List<NameCell>> accepted ? columns(accepted.value()) : List.of();
    }

    private static List<DataColumn> columns(List<NameCell> cells) {
        Map<String, List<NameCell>> places = new LinkedHashMap<>();
        cells.forEach(cell ->
                places.computeIfAbsent(cell.name(), name -> new ArrayList<>()).add(cell));
        List<DataColumn> columns = new ArrayList<>();
        places.forEach((name, found) -> columns.add(new DataColumn(name, found)));
        return columns;
    }
}
