package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.CancelSignal;

class CsvReaderTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("numbers, texts and missing values have their types")
    void types() throws IOException {
        var table = Expect.value(read("id,school,x1,x2\n1,Pasteur,3.5,NA\n2,,-.25,\n3,\"Grant, White\",1e2,.\n"));
        assertThat(table.names()).containsExactly("id", "school", "x1", "x2");
        assertThat(table.rowCount()).isEqualTo(3);
        assertThat(numbers(table, "x1")).containsExactly(3.5, -0.25, 100);
        assertThat(numbers(table, "x2")).containsExactly(Double.NaN, Double.NaN, Double.NaN);
        var school = (TextColumn) table.column("school").orElseThrow();
        assertThat(school.levels()).containsExactly("Pasteur", "Grant, White");
        assertThat(school.get(1)).isEmpty();
        assertThat(school.missingCount()).isEqualTo(1);
        assertThat(school.texts()).contains(new Cell("Grant, White", 4, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1.5,-2\n",
                "a;b\r\n1.5;-2\r\n",
                "a;b\n1,5;-2",
                "a;b\r1,5;\u22122\r",
                "a\tb\n1.5\t-2\n",
                "a\tb\n1,5\t\u22122\n",
                "\ufeffa,b\n1.5,-2\n",
                "\n\n\"a\" , \"b\"\n\n  \n1.5 , \"-2\"\n\n",
                "a,b\n+1.5,-2.0e0\n"
            })
    @DisplayName("delimiters, decimal signs, line ends, quotation marks and a byte order mark are understood")
    void dialects(String text) throws IOException {
        var table = Expect.value(read(text));
        assertThat(table.names()).containsExactly("a", "b");
        assertThat(numbers(table, "a")).containsExactly(1.5);
        assertThat(numbers(table, "b")).containsExactly(-2);
    }

    @Test
    @DisplayName("declared missing values are missing, however they are written")
    void declaredMissing() throws IOException {
        var options = CsvOptions.DEFAULT.withMissing(Set.of("-999", "n/a"));
        var table = Expect.value(read("a,b\n-999,1\n-999.0,n/a\n3,NA\n", options));
        assertThat(numbers(table, "a")).containsExactly(Double.NaN, Double.NaN, 3);
        assertThat(table.column("b").orElseThrow()).isInstanceOf(TextColumn.class);
        assertThat(table.column("b").orElseThrow().isMissing(1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            textBlock =
                    """
                    |/ /  a|b~1.5|2~
                    ;/,/  a;b~1,5;2~
                    ;/./  a;b~1.5;2~
                    #/,/  a#b~1,5#2~
                    ' '/./a b~1.5 2~
                    /,/   a\tb~1,5\t2~
                    ;/ /  a;b~1,5;2~
                    """)
    @DisplayName("given marks take the place of detected ones")
    void marks(String delimiter, String decimal, String text) throws IOException {
        var marks = new CsvMarks(mark(delimiter), mark(decimal));
        var table =
                Expect.value(read(text.replace('~', '\n').replace("\\t", "\t"), CsvOptions.DEFAULT.withMarks(marks)));
        assertThat(numbers(table, "a")).containsExactly(1.5);
        assertThat(numbers(table, "b")).containsExactly(2);
    }

    @Test
    @DisplayName("marks that stand in numbers or names separate nothing")
    void impossibleMarks() {
        assertThat(CsvMarks.areDistinct(',', ',')).isFalse();
        assertThat(CsvMarks.areDistinct('x', '.')).isFalse();
        assertThat(CsvMarks.areDistinct('-', '.')).isFalse();
        assertThat(CsvMarks.areDistinct(';', '\'')).isFalse();
        assertThatThrownBy(() -> new CsvMarks(',', ',')).isInstanceOf(IllegalArgumentException.class);
    }

    private static char mark(String text) {
        return text == null || text.isEmpty() ? '\0' : text.charAt(0);
    }

    @Test
    @DisplayName("columns that are not wanted are not kept")
    void only() throws IOException {
        var table = Expect.value(read("a,b,c\n1,x,3\n", CsvOptions.DEFAULT.withOnly(Set.of("c", "a"))));
        assertThat(table.names()).containsExactly("a", "c");
    }

    @Test
    @DisplayName("a text in a number column is refused where it stands when the column is analysed")
    void textInNumberColumn() throws IOException {
        var table = Expect.value(read("id,x1,x2\n1,2,3\n2,\" four\",3\n3,5,6\n4,1O,7\n"));
        var rows = table.completeRows(List.of("x1", "x2"));
        Expect.refused(rows, DataMessage.TEXT_IN_NUMBER_COLUMN, 3, 3);
        assertThat(Expect.problems(rows).get(0).text())
                .isEqualTo(
                        "Text 'four' stands in column 'x1' of file 'd.csv' (cells of this kind: 2), where the analysis needs"
                                + " numbers. Correct it, or declare it as missing.");
        assertThat(((TextColumn) table.column("x1").orElseThrow()).get(0)).isEqualTo("2");
        assertThat(Expect.value(table.completeRows(List.of("x2"))).values()).hasDimensions(4, 1);
    }

    @Test
    @DisplayName("places count lines inside quotation marks")
    void places() throws IOException {
        var table = Expect.value(read("note,x\r\n\"two\r\nlines, \"\"quoted\"\"\",1\r\n\r\nplain,abc\r\n"));
        assertThat(((TextColumn) table.column("x").orElseThrow()).texts()).containsExactly(new Cell("abc", 5, 7));
        assertThat(((TextColumn) table.column("note").orElseThrow()).get(0)).isEqualTo("two\r\nlines, \"quoted\"");
    }

    @Test
    @DisplayName("what is no table is refused with the place of what is wrong")
    void refused() throws IOException {
        Expect.refused(read(""), DataMessage.EMPTY_FILE, 0, 0);
        Expect.refused(read("\ufeff\n\n"), DataMessage.EMPTY_FILE, 0, 0);
        Expect.refused(read("a,b\n"), DataMessage.NO_ROWS, 1, 1);
        Expect.refused(read("a,b,a\n1,2,3\n"), DataMessage.DUPLICATE_NAME, 1, 5);
        Expect.refused(read("a,b\n1\n1,2\n1,2,3\n"), DataMessage.RAGGED_ROW, 2, 1, DataMessage.RAGGED_ROW, 4, 1);
        Expect.refused(read("a,b\n\"1\",5,6\n\"2\",7,8\n"), DataMessage.ROW_NAMES, 2, 1);
        Expect.refused(read("a,b\n5,6,\n"), DataMessage.RAGGED_ROW, 2, 1);
        Expect.refused(read("a,b\n1,\"2\n3,4\n"), DataMessage.OPEN_QUOTE, 2, 3);
        Expect.refused(read("a,b\n1,\"2\" x\n"), DataMessage.TEXT_AFTER_QUOTE, 2, 7);
        Expect.refused(read("a,b\n1,2\0\n"), DataMessage.BINARY_FILE, 0, 0);
        Expect.refused(
                CsvReader.read(folder, "d", CsvOptions.DEFAULT, CancelSignal.NEVER), DataMessage.NOT_A_FILE, 0, 0);
        Expect.refused(
                CsvReader.read(folder.resolve("none"), "d", CsvOptions.DEFAULT, CancelSignal.NEVER),
                DataMessage.NO_SUCH_FILE,
                0,
                0);
    }

    @Test
    @DisplayName("limits end the reading of what is too large")
    void limits() throws IOException {
        var few = new CsvOptions(Set.of(), Set.of(), CsvMarks.DETECTED, 2, 2);
        Expect.refused(read("a,b,c\n1,2,3\n", few), DataMessage.TOO_MANY_COLUMNS, 1, 1);
        Expect.refused(read("a,b\n1,2\n1,2\n1,2\n", few), DataMessage.TOO_MANY_ROWS, 4, 1);
        Expect.refused(read("a,b\n\"" + "x".repeat(CsvRecords.LONGEST_RECORD + 1)), DataMessage.ROW_TOO_LONG, 2, 1);
    }

    @Test
    @DisplayName("bytes that are not UTF-8 are found where they stand")
    void notUtf8() throws IOException {
        var header = "name,x\nMünchen,1\n".getBytes(StandardCharsets.UTF_8);
        var row = "Köln,2\n".getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[header.length + row.length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        System.arraycopy(row, 0, bytes, header.length, row.length);
        Expect.refused(read(bytes, CsvOptions.DEFAULT), DataMessage.NOT_UTF_8, 3, 2);
        Expect.refused(
                read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16), CsvOptions.DEFAULT), DataMessage.NOT_UTF_8, 1, 1);
        Expect.refused(read(new byte[] {'P', 'K', 3, 4, 0, 0, -1}, CsvOptions.DEFAULT), DataMessage.BINARY_FILE, 0, 0);
    }

    @Test
    @DisplayName("a column without a name is passed over with a remark")
    void emptyName() throws IOException {
        var reading = read("\"\",x1\n1,2\n");
        assertThat(Expect.remarks(reading)).containsExactly(DataMessage.EMPTY_NAME);
        assertThat(Expect.value(reading).names()).containsExactly("x1");
    }

    @Test
    @DisplayName("reading stops when it is told to")
    void cancel() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "a\n" + "1\n".repeat(5000));
        assertThat(CsvReader.read(file, "d.csv", CsvOptions.DEFAULT, () -> true))
                .isInstanceOf(Reading.Stopped.class);
    }

    @Test
    @DisplayName("names are read without the rows")
    void names() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "a,,b,a\n1,\"");
        assertThat(Expect.value(CsvReader.readNames(file, "d.csv"))).containsExactly("a", "b");
        Expect.refused(CsvReader.readNames(Files.writeString(file, ""), "d.csv"), DataMessage.EMPTY_FILE, 0, 0);
    }

    @Test
    @DisplayName("random tables come back as they were written")
    void roundTrip() throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            char delimiter = ",;\t".charAt(random.nextInt(3));
            String end = random.nextBoolean() ? "\n" : "\r\n";
            int width = 2 + random.nextInt(4);
            List<List<String>> rows = new ArrayList<>();
            var text = new StringBuilder();
            for (int j = 0; j < width; j++) {
                text.append(j == 0 ? "" : delimiter).append("c").append(j);
            }
            text.append(end);
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                List<String> row = new ArrayList<>();
                for (int j = 0; j < width; j++) {
                    row.add(word(random));
                    text.append(j == 0 ? "" : delimiter).append(quoted(row.get(j)));
                }
                rows.add(row);
                text.append(end);
            }
            assertSame(Expect.value(read(text.toString())), rows);
        }
    }

    @Test
    @DisplayName("no file makes the reader throw")
    void garbage() throws IOException {
        var random = new Random(3);
        String letters = "ab1,;\t\"\n\r.-\u2212\u00e9 \ufeff";
        for (int round = 0; round < 1000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (round % 4 == 0 && bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(read(bytes, CsvOptions.DEFAULT)).isNotNull();
            assertThat(PublishedMomentsReader.read(folder.resolve("d.csv"), "d.csv"))
                    .isNotNull();
        }
    }

    private static void assertSame(DataTable table, List<List<String>> rows) {
        for (int j = 0; j < table.columns().size(); j++) {
            Column column = table.columns().get(j);
            for (int i = 0; i < rows.size(); i++) {
                String found =
                        column instanceof TextColumn texts ? texts.get(i) : text(((NumericColumn) column).get(i));
                assertThat(found).isEqualTo(rows.get(i).get(j));
            }
        }
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : NumericColumn.text(value);
    }

    private static String word(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> Integer.toString(random.nextInt(1000));
            case 2 -> "a, \"b\";\tc\nd" + random.nextInt(9);
            default -> "\u00e4" + random.nextInt(9);
        };
    }

    private static String quoted(String word) {
        return word.isEmpty() ? word : '"' + word.replace("\"", "\"\"") + '"';
    }

    private static double[] numbers(DataTable table, String name) {
        var column = (NumericColumn) table.column(name).orElseThrow();
        var values = new double[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.get(i);
        }
        return values;
    }

    private Reading<DataTable> read(String text) throws IOException {
        return read(text, CsvOptions.DEFAULT);
    }

    private Reading<DataTable> read(String text, CsvOptions options) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private Reading<DataTable> read(byte[] bytes, CsvOptions options) throws IOException {
        Path file = Files.write(folder.resolve("d.csv"), bytes);
        return CsvReader.read(file, "d.csv", options, CancelSignal.NEVER);
    }
}
