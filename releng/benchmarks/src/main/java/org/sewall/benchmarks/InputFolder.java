package org.sewall.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.data.CsvOptions;
import org.sewall.data.CsvReader;
import org.sewall.data.DataTable;
import org.sewall.data.NumericColumn;
import org.sewall.data.PublishedMoments;
import org.sewall.data.PublishedMomentsReader;
import org.sewall.data.Reading;
import org.sewall.data.TextColumn;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.sample.CaseMatrix;

/** The files that the workloads are made from. */
final class InputFolder {
    private final Path folder;
    private final Path cases;

    /**
     * Use a folder.
     *
     * @param folder folder with the simulated data and {@code expected.json}
     * @param fallback folder of the reference cases, if they do not lie beside {@code folder}
     */
    InputFolder(Path folder, Path fallback) {
        this.folder = folder;
        Path beside = folder.toAbsolutePath().normalize().getParent();
        cases = beside != null && Files.isDirectory(beside.resolve("cfa_hs")) ? beside : fallback;
    }

    /** Return the folder of the simulated data. */
    Path folder() {
        return folder;
    }

    /** Return the folder of the reference cases. */
    Path cases() {
        return cases;
    }

    /** Return a file of the folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Return a file of a reference case. */
    Path file(String name, String of) {
        return cases.resolve(of).resolve(name);
    }

    /** Return what is expected of one of the simulated inputs. */
    JsonObject expected(String id) {
        return json(file("expected.json")).getAsJsonObject(id);
    }

    /** Return the chi-square that a reference case expects. */
    double expectedChiSquare(String name) {
        return json(file("expected.json", name))
                .getAsJsonObject("fit")
                .get("chisq")
                .getAsDouble();
    }

    /** Return the text of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read a table. */
    static DataTable table(Path file) {
        return accepted(CsvReader.read(file, file.toString(), CsvOptions.DEFAULT, CancelSignal.NEVER));
    }

    /** Read published moments. */
    static PublishedMoments moments(Path file) {
        return accepted(PublishedMomentsReader.read(file, file.toString()));
    }

    /** Return the values of variables. */
    static CaseMatrix cases(DataTable table, List<String> variables) {
        double[][] rows = new double[table.rowCount()][variables.size()];
        for (int j = 0; j < variables.size(); j++) {
            NumericColumn column =
                    (NumericColumn) table.column(variables.get(j)).orElseThrow();
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = column.get(i);
            }
        }
        return new CaseMatrix(variables, rows);
    }

    /** Split cases by the texts of a column, in the order of their first appearance. */
    static Map<String, CaseMatrix> split(CaseMatrix cases, DataTable table, String by) {
        TextColumn groups = (TextColumn) table.column(by).orElseThrow();
        Map<String, CaseMatrix> parts = new LinkedHashMap<>();
        for (String group : groups.levels()) {
            List<double[]> rows = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                if (groups.get(i).equals(group)) {
                    rows.add(Arrays.copyOf(cases.rows()[i], cases.names().size()));
                }
            }
            parts.put(group, new CaseMatrix(cases.names(), rows.toArray(double[][]::new)));
        }
        return parts;
    }

    private static <T> T accepted(Reading<T> reading) {
        if (reading instanceof Reading.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new IllegalStateException("An input cannot be read: " + reading);
    }

    private static JsonObject json(Path file) {
        return JsonParser.parseString(text(file)).getAsJsonObject();
    }
}
