package org.sewall.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /** A file that was written a moment ago may be written again without another time or size to tell. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /** What shows that a file has changed, without reading it; the key is that of the file system, if it has any. */
    private record Stamp(Path file, Object key, long size, FileTime modified) {}

    private final Map<Stamp, String> hashes = bounded();
    private final Map<String, Reading<DataTable>> tables = bounded();
    private final Map<String, Reading<PublishedMoments>> moments = bounded();

    /** Return the hash of a file's content; a file that has not been touched since is not read again. */
    Reading<String> hash(Path file, String shownAs) {
        Optional<Stamp> stamp = settled(file);
        Optional<String> known = stamp.flatMap(this::known);
        if (known.isPresent()) {
            return Reading.of(known.get());
        }
        Reading<String> hash = ContentHash.of(file, shownAs);
        if (stamp.isPresent() && hash instanceof Reading.Accepted<String> read) {
            keep(stamp.get(), read.value());
        }
        return hash;
    }

    private static Optional<Stamp> settled(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime modified = attributes.lastModifiedTime();
            return modified.toInstant().isBefore(Instant.now().minus(SETTLED))
                    ? Optional.of(new Stamp(file, attributes.fileKey(), attributes.size(), modified))
                    : Optional.empty();
        } catch (IOException told) {
            return Optional.empty(); // by who reads it
        }
    }

    private Optional<String> known(Stamp stamp) {
        synchronized (hashes) {
            return Optional.ofNullable(hashes.get(stamp));
        }
    }

    private void keep(Stamp stamp, String hash) {
        synchronized (hashes) {
            hashes.put(stamp, hash);
        }
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

    private static <K, T> Map<K, T> bounded() {
        return new LinkedHashMap<>(CAPACITY, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
                return size() > CAPACITY;
            }
        };
    }
}
