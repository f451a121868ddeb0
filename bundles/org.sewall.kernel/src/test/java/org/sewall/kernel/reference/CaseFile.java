package org.sewall.kernel.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of cases: a line {@code case} with tab-separated cells, then lines {@code row} that belong to it.
 *
 * @param header cells of the line {@code case}, the word itself left out; the first is the name
 * @param rows its rows, the word {@code row} left out
 */
public record CaseFile(List<String> header, List<String> rows) {

    /** Read all cases of a file that lies beside a test class. */
    public static List<CaseFile> read(Class<?> beside, String file) {
        var cases = new ArrayList<CaseFile>();
        try (var reader =
                new BufferedReader(new InputStreamReader(beside.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (line.startsWith("case\t")) {
                    cases.add(new CaseFile(cells(line), new ArrayList<>()));
                } else if (line.startsWith("row\t")) {
                    cases.get(cases.size() - 1).rows().add(line.substring("row\t".length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static List<String> cells(String line) {
        return List.of(line.substring("case\t".length()).split("\t", -1));
    }

    /** Return a cell of the header. */
    public String cell(int index) {
        return header.get(index);
    }

    @Override
    public String toString() {
        return cell(0);
    }
}
