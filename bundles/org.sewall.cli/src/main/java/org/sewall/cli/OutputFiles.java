package org.sewall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sewall.result.ResultFile;

/** Writes files whole or not at all, and never over others unless it was asked for. */
final class OutputFiles {

    private final Io io;

    OutputFiles(Io io) {
        this.io = io;
    }

    /** Print a text that is UTF-8 whatever the console is. */
    static void print(Io io, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        io.out().write(bytes, 0, bytes.length);
    }

    /** Return the name of a file without its end. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Write texts to files as they were typed; say what cannot be written. */
    boolean write(Map<Path, String> files, boolean overwrite) {
        for (Path typed : files.keySet()) {
            if (!overwrite && Files.exists(io.resolve(typed))) {
                io.err().println(CliMessage.FILE_EXISTS.of(typed));
                return false;
            }
        }
        for (Map.Entry<Path, String> entry : files.entrySet()) {
            try {
                ResultFile.write(io.resolve(entry.getKey()), entry.getValue());
            } catch (IOException refused) {
                io.err().println(CliMessage.CANNOT_WRITE.of(entry.getKey()));
                return false;
            }
        }
        return true;
    }
}
