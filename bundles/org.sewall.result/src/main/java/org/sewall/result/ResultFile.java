package org.sewall.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Reads and writes result documents in files; a reader of a file never sees half of one. */
public final class ResultFile {

    private ResultFile() {}

    /**
     * Write a document: to a temporary file beside the target, forced to the disk, then renamed.
     *
     * @throws IOException if the disk refuses; the old file is then still whole
     */
    public static void write(Path file, ResultDocument document) throws IOException {
        write(file, ResultJson.write(document));
    }

    /**
     * Write a text as a document is written.
     *
     * @throws IOException if the disk refuses; the old file is then still whole
     */
    public static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("Not a file: " + file);
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeAndForce(temporary, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Read a document. */
    public static ResultReading read(Path file) {
        try {
            long size = Files.size(file);
            if (size > JsonParser.MAXIMUM_LENGTH) {
                return new ResultReading.Corrupt("The result has " + size + " bytes, more than the "
                        + JsonParser.MAXIMUM_LENGTH + " that are read. Fit the model again.");
            }
            return ResultJson.read(Files.readString(file));
        } catch (NoSuchFileException absent) {
            return new ResultReading.Absent();
        } catch (CharacterCodingException malformed) {
            return new ResultReading.Corrupt("The result is not encoded in UTF-8. Fit the model again.");
        } catch (IOException unreadable) {
            return new ResultReading.Corrupt("The result file cannot be read. Check its permissions, or delete it.");
        }
    }

    private static void writeAndForce(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
