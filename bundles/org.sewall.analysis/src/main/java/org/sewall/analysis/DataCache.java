package org.sewall.analysis;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sewall.data.ContentHash;
import org.sewall.data.CsvMarks;
import org.sewall.data.CsvOptions;
import org.sewall.data.CsvReader;
import org.sewall.data.DataTable;
import org.sewall.data.PublishedMoments;
import org.sewall.data.PublishedMomentsReader;
import org.sewall.data.Reading;
import org.sewall.kernel.CancelSignal;

/** Keeps what was read from data files for as long as their content stays the same. */
final class DataCache {

    private static final int CAPACITY = 8;

    private final Map<String, Reading<DataTable>> tables = bounded();
    private final Map<String, Reading<PublishedMoments>> moments = bounded();

    /** Return the hash of a file's content. */
    Reading<String> hash(Path file, String shownAs) {
        return ContentHash.of(file, shownAs);
    }

    /** Read a table, or remember it. */
    synchronized Reading<DataTable> table(
            Path file, String shownAs, String hash, CsvOptions options, CancelSignal cancel) {
        String key = key(file, shownAs, hash) + options.missing() + options.marks();
        Reading<DataTable> known = tables.get(key);
        if (known != null) {
            return known;
        }
        Reading<DataTable> read = CsvReader.read(file, shownAs, options, cancel::isCancelled);
        if (!(read instanceof Reading.Stopped<DataTable>)) {
            tables.put(key, read);
        }
        return read;
    }

    /** Read published moments, or remember them. */
    synchronized Reading<PublishedMoments> moments(Path file, String shownAs, String hash, CsvMarks marks) {
        return moments.computeIfAbsent(
                key(file, shownAs, hash) + marks, unknown -> PublishedMomentsReader.read(file, shownAs, marks));
    }

    private static String key(Path file, String shownAs, String hash) {
        return file + "\n" + shownAs + "\n" + hash + "\n";
    }

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>(CAPACITY, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > CAPACITY;
            }
        };
    }
}
