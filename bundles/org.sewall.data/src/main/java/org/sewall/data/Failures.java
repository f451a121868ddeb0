package org.sewall.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Turns failures of reading a file into problems with their places. */
final class Failures {

    private static final int BLOCK = 1 << 16;

    private Failures() {}

    static DataProblem problem(IOException failure, Path path, String file) {
        if (failure instanceof BadFileException bad) {
            return bad.problem();
        }
        if (failure instanceof NoSuchFileException) {
            return DataProblem.of(DataMessage.NO_SUCH_FILE, file, file);
        }
        if (Files.isDirectory(path)) {
            return DataProblem.of(DataMessage.NOT_A_FILE, file, file);
        }
        if (failure instanceof CharacterCodingException) {
            return malformed(path, file);
        }
        return DataProblem.of(DataMessage.UNREADABLE_FILE, file, file);
    }

    /** Decoders do not say where they stop, so read again and look. */
    private static DataProblem malformed(Path path, String file) {
        var problem = DataProblem.of(DataMessage.NOT_UTF_8, file, file);
        try (var stream = new BufferedInputStream(Files.newInputStream(path), BLOCK)) {
            stream.mark(BLOCK);
            byte[] beginning = stream.readNBytes(BLOCK);
            stream.reset();
            return isBinary(beginning) ? DataProblem.of(DataMessage.BINARY_FILE, file, file) : locate(problem, stream);
        } catch (IOException unreadable) {
            return problem;
        }
    }

    /** Text has no zero bytes; UTF-16 has, but says so with its first two bytes. */
    private static boolean isBinary(byte[] beginning) {
        if (beginning.length > 1 && (beginning[0] & 0xff) + (beginning[1] & 0xff) == 0xff + 0xfe) {
            return false;
        }
        for (byte b : beginning) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static DataProblem locate(DataProblem problem, InputStream stream) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BLOCK);
        var chars = CharBuffer.allocate(BLOCK);
        int line = 1;
        int column = 1;
        boolean ended = false;
        while (!ended) {
            int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            var result = decoder.decode(bytes, chars, ended);
            for (char c : chars.flip().toString().toCharArray()) {
                column = c == '\n' ? 1 : column + 1;
                line += c == '\n' ? 1 : 0;
            }
            if (result.isError()) {
                return problem.at(line, column);
            }
            chars.clear();
            bytes.compact();
        }
        return problem;
    }
}
