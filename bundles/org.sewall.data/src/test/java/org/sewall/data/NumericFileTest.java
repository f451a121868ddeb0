package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.sample.SampleMoments;

/** Checks that files of several blocks are read as the general reader reads them, to the last bit. */
class NumericFileTest {
    private static final int ROWS = 160_000;

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheGeneralReaderReads() throws IOException {
        Path file = folder.resolve("plain.csv");
        Files.writeString(file, text("\n", ""));
        assertThat(NumericFile.open(file, "plain.csv", CsvOptions.DEFAULT, 2)).isPresent();
        DataTable quick = NumericTable.read(file, "plain.csv", CsvOptions.DEFAULT, CancelSignal.NEVER)
                .orElseThrow();
        DataTable slow = general(file);
        assertThat(quick.names()).isEqualTo(slow.names());
        assertThat(quick.rowCount()).isEqualTo(ROWS);
        for (int j = 0; j < 4; j++) {
            assertThat(((NumericColumn) quick.columns().get(j))
                            .hasSameValuesAs((NumericColumn) slow.columns().get(j)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,\"3\",4\n", "1,2,3\n", "1,2,3,4,5\n", "a,2,3,4\n", "1,2,\u00e9,4\n", "1,2 3,4,5\n"})
    void leavesOtherFilesToTheGeneralReader(String odd) throws IOException {
        Path file = folder.resolve("odd.csv");
        Files.writeString(file, text("\n", odd), StandardCharsets.UTF_8);
        assertThat(NumericTable.read(file, "odd.csv", CsvOptions.DEFAULT, CancelSignal.NEVER))
                .isEmpty();
    }

    @Test
    void takesLineEndsOfWindowsAndAMissingLastOne() throws IOException {
        Path file = folder.resolve("windows.csv");
        Files.writeString(file, text("\r\n", "1,2,3,4"));
        DataTable table = NumericTable.read(file, "windows.csv", CsvOptions.DEFAULT, CancelSignal.NEVER)
                .orElseThrow();
        assertThat(table.rowCount()).isEqualTo(ROWS + 1);
        assertThat(((NumericColumn) table.columns().get(3)).get(ROWS)).isEqualTo(4);
    }

    @Test
    void computesTheMomentsOfCompleteRows() throws IOException {
        Path file = folder.resolve("moments.csv");
        Files.writeString(file, text("\n", ""));
        var reading = StreamedMoments.read(file, "moments.csv", CsvOptions.DEFAULT, CancelSignal.NEVER);
        SampleMoments streamed = ((Reading.Accepted<SampleMoments>) reading).value();
        var rows = (Reading.Accepted<CompleteRows>) general(file).completeRows(List.of("w", "x", "y", "z"));
        SampleMoments expected =
                SampleMoments.ofRaw(rows.value().names(), rows.value().values());
        assertThat(streamed.cases()).isEqualTo(expected.cases()).isLessThan(ROWS);
        for (int i = 0; i < 4; i++) {
            double scale = Math.sqrt(expected.covariance(i, i));
            assertThat(streamed.mean(i))
                    .isCloseTo(expected.mean(i), within(1e-13 * scale + 1e-15 * Math.abs(expected.mean(i))));
            for (int j = 0; j < 4; j++) {
                double tolerance = 1e-12 * scale * Math.sqrt(expected.covariance(j, j));
                assertThat(streamed.covariance(i, j)).isCloseTo(expected.covariance(i, j), within(tolerance));
            }
        }
    }

    private static DataTable general(Path file) throws IOException {
        try (var records = CsvRecords.open(file, "plain.csv", CsvMarks.DETECTED)) {
            var reading = new TableReading(records, "plain.csv", CsvOptions.DEFAULT, CancelSignal.NEVER).read();
            return ((Reading.Accepted<DataTable>) reading).value();
        }
    }

    /** Numbers of all kinds: few and many digits, exponents, far from zero, missing ones. */
    private static String text(String lineEnd, String last) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("w,x,y,z").append(lineEnd);
        for (int i = 0; i < ROWS; i++) {
            text.append(i % 97 == 0 ? "NA" : Integer.toString(random.nextInt(7) - 3))
                    .append(',')
                    .append(String.format(Locale.ROOT, "%.4f", 1000 + random.nextGaussian()))
                    .append(',')
                    .append(random.nextGaussian())
                    .append(',')
                    .append(i % 1000 == 0 ? "" : Double.toString(1e12 * random.nextDouble()))
                    .append(lineEnd);
        }
        return text.append(last).toString();
    }
}
