package org.sewall.result;

import java.io.IOException;
import java.nio.file.Path;

/** Reads and writes result documents in files; a reader of a file never sees half of one. */
public final class ResultFile {

    private ResultFile() {}

    /**
     * Write a document: to a temporary file beside the target, forced to the disk, then renamed.
     *
     * @throws IOException if the disk refuses; the old file is then still whole
     */
    public static void write(Path file, ResultDocument document) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Read a document. */
    public static ResultReading read(Path file) {
        throw new UnsupportedOperationException();
    }
}
