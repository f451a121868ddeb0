package org.sewall.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sewall.kernel.CancelSignal;

/**
 * Reads large files of plain numbers block by block, on all processors.
 *
 * <p>Plain means: ASCII without quotation marks, the decimal sign a point, nothing in the cells but numbers and what stands
 * for a missing value. Whatever else occurs ends the attempt, and the file is left to the general reader, which also knows
 * how to say what is wrong with it. A block owns the lines that begin in it; the blocks depend on the file alone, so that
 * the result does not depend on the number of threads.
 */
final class NumericFile {

    /** Bytes of a block. */
    static final int BLOCK = 1 << 22;

    /** A line that reaches this far into the next block is not one of plain numbers. */
    private static final int LONGEST_LINE = 1 << 20;

    private final Path file;
    private final List<String> names;
    private final CsvDialect dialect;
    private final CsvOptions options;
    private final long start;
    private final long size;
    private final double cellsPerByte;

    private NumericFile(
            Path file,
            List<String> names,
            CsvDialect dialect,
            CsvOptions options,
            long start,
            long size,
            double cellsPerByte) {
        this.cellsPerByte = cellsPerByte;
        this.file = file;
        this.names = names;
        this.dialect = dialect;
        this.options = options;
        this.start = start;
        this.size = size;
    }

    /**
     * Look at the first line of a file.
     *
     * @param blocks blocks a file must at least have
     * @return empty if the file is too small to be worth it, or if its first line is not plain
     */
    static Optional<NumericFile> open(Path file, String shownAs, CsvOptions options, int blocks) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < (long) blocks * BLOCK) {
                return Optional.empty();
            }
            byte[] head = read(channel, 0, 1 << 16);
            int end = 0;
            while (end < head.length && head[end] != '\n') {
                if (head[end] <= 0 || head[end] == '"') {
                    return Optional.empty();
                }
                end++;
            }
            try (CsvRecords records = CsvRecords.open(file, shownAs, options.marks())) {
                var header = new TableReading(records, shownAs, options, CancelSignal.NEVER).readHeader();
                boolean plain = header.problems().isEmpty()
                        && header.names().stream().noneMatch(String::isEmpty)
                        && end < head.length
                        && !records.dialect().decimalComma()
                        && records.dialect().delimiter() < 128;
                return plain
                        ? Optional.of(new NumericFile(
                                file,
                                header.names(),
                                records.dialect(),
                                options,
                                end + 1L,
                                channel.size(),
                                cellsPerByte(head, end, records.dialect().delimiter())))
                        : Optional.empty();
            }
        }
    }

    private static double cellsPerByte(byte[] head, int from, char delimiter) {
        int cells = 0;
        for (int i = from; i < head.length; i++) {
            cells += head[i] == delimiter || head[i] == '\n' ? 1 : 0;
        }
        return cells / (double) (head.length - from);
    }

    /** Return the names of the columns. */
    List<String> names() {
        return names;
    }

    /** Estimate the number of cells from the beginning of the file. */
    double cells() {
        return cellsPerByte * (size - start);
    }

    /**
     * Read all blocks, let each be turned into something, and hand that over in the order of the file.
     *
     * @param use called from several threads, with the rows of one block
     * @param inOrder called from one thread
     * @return false if the file turned out not to be one of plain numbers, or was changed, or the user cancelled
     */
    <T> boolean read(BlockUse<T> use, Consumer<T> inOrder, CancelSignal cancel) throws IOException {
        int blocks = (int) ((size - start + BLOCK - 1) / BLOCK);
        int wave = 4 * Runtime.getRuntime().availableProcessors();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int first = 0; first < blocks; first += wave) {
                List<Optional<T>> results = IntStream.range(first, Math.min(blocks, first + wave))
                        .parallel()
                        .mapToObj(block -> parse(channel, block).map(use::of))
                        .toList();
                if (cancel.isCancelled() || results.stream().anyMatch(Optional::isEmpty)) {
                    return false;
                }
                results.forEach(result -> inOrder.accept(result.orElseThrow()));
            }
            return true;
        }
    }

    /**
     * Turns the rows of a block into something.
     *
     * @param <T> into what
     */
    @FunctionalInterface
    interface BlockUse<T> {
        T of(NumericRows rows);
    }

    private Optional<NumericRows> parse(FileChannel channel, int block) {
        long from = start + (long) block * BLOCK;
        long to = Math.min(size, from + BLOCK);
        byte[] bytes;
        try {
            // one byte before tells whether a line begins with the block, the reserve holds the rest of the last line
            bytes = read(channel, from - 1, (int) (to - from) + 1 + LONGEST_LINE);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        int first = 1;
        while (first < bytes.length && bytes[first - 1] != '\n') {
            first++;
        }
        int last = (int) (to - from) + 1;
        NumericRows rows = new NumericRows(names.size(), dialect.delimiter(), options.missing());
        boolean endOfFile = from - 1 + bytes.length >= size;
        return bytes.length >= last && rows.parse(bytes, first, last, endOfFile) ? Optional.of(rows) : Optional.empty();
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        int available = (int) Math.min(length, Math.max(0, channel.size() - position));
        ByteBuffer buffer = ByteBuffer.allocate(available);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }

    /** Decode bytes known to be ASCII. */
    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
