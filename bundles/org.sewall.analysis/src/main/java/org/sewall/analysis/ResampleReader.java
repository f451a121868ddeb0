package org.sewall.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the numbers of the cases of resamples: a head, then a line for each that begins with its number. */
final class ResampleReader {

    private ResampleReader() {}

    /**
     * Read resamples.
     *
     * @param file table with the numbers of cases, from 1
     * @param cases number of cases there are
     * @return nothing if the file cannot be read or names a case that is not there
     */
    static Optional<List<int[]>> read(Path file, int cases) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<int[]> resamples = new ArrayList<>();
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                if (!line.isBlank()) {
                    resamples.add(numbers(line.split(","), cases));
                }
            }
            return resamples.isEmpty() ? Optional.empty() : Optional.of(resamples);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static int[] numbers(String[] cells, int cases) {
        int[] numbers = new int[cells.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.parseInt(cells[i + 1].strip().replace("\"", ""));
            if (numbers[i] < 1 || numbers[i] > cases) {
                throw new IndexOutOfBoundsException(numbers[i]);
            }
        }
        return numbers;
    }
}
