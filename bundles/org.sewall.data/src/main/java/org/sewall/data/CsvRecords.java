package org.sewall.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Splits a file of separated values into records and cells, one record in memory at a time, and knows the place of each
 * cell. Follows RFC 4180; lenient about blank lines, spaces around cells and the kind of line ends.
 */
final class CsvRecords implements Closeable {

    /** Longest record accepted, in characters: it ends a quotation mark that never closes. */
    static final int LONGEST_RECORD = 16 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader reader;
    private final String file;
    private final CsvDialect dialect;

    private final char[] buffer = new char[BUFFER];
    private int filled;
    private int next;
    private int passed;

    private int line = 1;
    private int column = 1;

    private char[] content = new char[1024];
    private int length;
    private int count;
    private int[] starts = new int[64];
    private int[] lines = new int[64];
    private int[] columns = new int[64];
    private int[] offsets = new int[64];
    private int[] ends = new int[64];

    private CsvRecords(Reader reader, String file, CsvMarks marks) throws IOException {
        this.reader = reader;
        this.file = file;
        fill();
        if (filled > 0 && buffer[0] == BYTE_ORDER_MARK) {
            next = 1;
            passed = -1;
        }
        var beginning = CharBuffer.wrap(buffer, next, filled - next);
        if (beginning.chars().anyMatch(c -> c == 0)) {
            throw new BadFileException(DataProblem.of(DataMessage.BINARY_FILE, file, file));
        }
        this.dialect = marks.dialect(beginning);
    }

    /** Open a file encoded in UTF-8. */
    static CsvRecords open(Path path, String file, CsvMarks marks) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new InputStreamReader(Files.newInputStream(path), decoder);
        try {
            return new CsvRecords(reader, file, marks);
        } catch (IOException failed) {
            reader.close();
            throw failed;
        }
    }

    CsvDialect dialect() {
        return dialect;
    }

    /** Read the next record that is not blank; return false at the end of the file. */
    boolean next() throws IOException {
        while (peek() != END) {
            readRecord();
            if (count > 1 || length > 0) {
                return true;
            }
        }
        return false;
    }

    /** Return the number of cells of the record. */
    int size() {
        return count;
    }

    /** Return the text of a cell counted from 0. */
    String text(int index) {
        return new String(content, starts[index], end(index) - starts[index]).strip();
    }

    /** Return the number in a cell counted from 0, {@code NaN} if it holds none. */
    double number(int index) {
        int from = starts[index];
        int to = end(index);
        while (to > from && content[to - 1] == ' ') {
            to--;
        }
        return NumberCell.parse(content, from, to, dialect.decimalComma());
    }

    /** Return a cell counted from 0 with its place. */
    Cell cell(int index) {
        return new Cell(text(index), lines[index], columns[index]);
    }

    /** Return a cell counted from 0 as the name of a column. */
    NameCell name(int index) {
        String text = text(index);
        boolean quoted = ends[index] > 0;
        int raw = quoted ? ends[index] - offsets[index] : text.length();
        return new NameCell(text, lines[index], columns[index], offsets[index], raw, quoted);
    }

    /** Return the line in which the record begins. */
    int line() {
        return lines[0];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void readRecord() throws IOException {
        count = 0;
        length = 0;
        boolean more = true;
        while (more) {
            skipSpaces();
            begin();
            if (peek() == '"') {
                readQuoted();
            } else {
                readPlain();
            }
            int c = read();
            more = c == dialect.delimiter();
            if (c == '\r' && peek() == '\n') {
                read();
            }
        }
    }

    private void begin() throws BadFileException {
        if (count == starts.length) {
            checkLength(count);
            starts = Arrays.copyOf(starts, 2 * count);
            lines = Arrays.copyOf(lines, 2 * count);
            columns = Arrays.copyOf(columns, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = length;
        lines[count] = line;
        columns[count] = column;
        offsets[count] = passed + next;
        ends[count] = 0;
        count++;
    }

    /** Copy what lies in the buffer at once: most cells are plain and most time is spent here. */
    private void readPlain() throws IOException {
        while (!isEndOfCell(peek())) {
            int from = next;
            char delimiter = dialect.delimiter();
            while (next < filled && buffer[next] != delimiter && buffer[next] != '\n' && buffer[next] != '\r') {
                next++;
            }
            int more = next - from;
            while (length + more > content.length) {
                grow();
            }
            System.arraycopy(buffer, from, content, length, more);
            length += more;
            column += more;
        }
    }

    private void readQuoted() throws IOException {
        read();
        while (true) {
            int c = read();
            if (c == END) {
                throw bad(DataMessage.OPEN_QUOTE, lines[count - 1], columns[count - 1]);
            }
            if (c != '"') {
                append(c);
            } else if (peek() == '"') {
                append(read());
            } else {
                break;
            }
        }
        ends[count - 1] = passed + next;
        skipSpaces();
        if (!isEndOfCell(peek())) {
            throw bad(DataMessage.TEXT_AFTER_QUOTE, line, column);
        }
    }

    private void skipSpaces() throws IOException {
        while (peek() == ' ' && dialect.delimiter() != ' ' || peek() == '\t' && dialect.delimiter() != '\t') {
            read();
        }
    }

    private boolean isEndOfCell(int c) {
        return c == dialect.delimiter() || c == '\n' || c == '\r' || c == END;
    }

    private void append(int c) throws BadFileException {
        if (length == content.length) {
            grow();
        }
        content[length++] = (char) c;
    }

    private void grow() throws BadFileException {
        checkLength(content.length);
        content = Arrays.copyOf(content, 2 * content.length);
    }

    private int end(int index) {
        return index + 1 < count ? starts[index + 1] : length;
    }

    /** Called whenever arrays are to double, so the check costs nothing. */
    private void checkLength(int soFar) throws BadFileException {
        if (soFar >= LONGEST_RECORD) {
            var problem = DataProblem.of(DataMessage.ROW_TOO_LONG, file, file, LONGEST_RECORD);
            throw new BadFileException(problem.at(lines[0], columns[0]));
        }
    }

    private BadFileException bad(DataMessage message, int atLine, int atColumn) {
        return new BadFileException(DataProblem.of(message, file, file).at(atLine, atColumn));
    }

    private int peek() throws IOException {
        if (next == filled) {
            fill();
        }
        return filled == 0 ? END : buffer[next];
    }

    private int read() throws IOException {
        int c = peek();
        if (c == END) {
            return END;
        }
        next++;
        if (c == '\n' || c == '\r' && peek() != '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return c;
    }

    private void fill() throws IOException {
        passed += next;
        next = 0;
        filled = 0;
        while (filled < BUFFER) {
            int more = reader.read(buffer, filled, BUFFER - filled);
            if (more < 0) {
                return;
            }
            filled += more;
        }
    }
}
