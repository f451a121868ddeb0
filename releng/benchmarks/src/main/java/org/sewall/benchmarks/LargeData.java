package org.sewall.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the million rows of fifty columns by the formula in the README of the inputs. */
final class LargeData {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 50;

    private LargeData() {}

    static List<String> names() {
        return IntStream.rangeClosed(1, COLUMNS).mapToObj(j -> "x" + j).toList();
    }

    static double[][] rows() {
        return IntStream.rangeClosed(1, ROWS)
                .parallel()
                .mapToObj(LargeData::row)
                .toArray(double[][]::new);
    }

    private static double[] row(int i) {
        double common = 0.5 * fraction(Math.sin(4.1414 * i) * 24634.6345);
        double[] row = new double[COLUMNS];
        for (int j = 1; j <= COLUMNS; j++) {
            row[j - 1] = fraction(Math.sin(12.9898 * i + 78.233 * j) * 43758.5453) + common;
        }
        return row;
    }

    private static double fraction(double z) {
        return z - Math.floor(z);
    }

    /** Write the rows with six decimals to a temporary file. */
    static Path file() {
        try {
            Path file = Files.createTempFile("sewall-bench", ".csv");
            file.toFile().deleteOnExit();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                out.write((String.join(",", names()) + "\n").getBytes(StandardCharsets.US_ASCII));
                byte[] line = new byte[COLUMNS * 9];
                for (int i = 1; i <= ROWS; i++) {
                    write(row(i), line);
                    out.write(line);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(double[] row, byte[] line) {
        for (int j = 0; j < COLUMNS; j++) {
            long millionths = Math.round(row[j] * 1e6);
            for (int k = 7; k >= 0; k--) {
                if (k == 1) {
                    line[9 * j + 1] = '.';
                } else {
                    line[9 * j + k] = (byte) ('0' + millionths % 10);
                    millionths /= 10;
                }
            }
            line[9 * j + 8] = (byte) (j == COLUMNS - 1 ? '\n' : ',');
        }
    }
}
