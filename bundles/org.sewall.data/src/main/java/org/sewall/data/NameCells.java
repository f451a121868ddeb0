package org.sewall.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the names of a file's columns with their places, and no more of the file than that takes: the first row of a
 * table, the first cells of the rows of published moments.
 */
public final class NameCells {

    /** Rows after which a file holds no moments but data; see {@link PublishedMomentsReader}. */
    private static final int MOST_ROWS = 2_000;

    private static final String TYPE = "rowtype_";
    private static final String VARIABLE = "varname_";

    private NameCells() {}

    /**
     * Read the names in the first row of a table, in its order, those left empty left out.
     *
     * @param file the file
     * @param shownAs how messages name it
     * @param delimiter what separates cells, empty to find out
     */
    public static Reading<List<NameCell>> ofTable(Path file, String shownAs, String delimiter) {
        try (var records = CsvRecords.open(file, shownAs, CsvMarks.ofDelimiter(delimiter))) {
            return records.next() ? Reading.of(named(row(records))) : empty(shownAs);
        } catch (IOException failed) {
            return Reading.refused(Failures.problem(failed, file, shownAs));
        }
    }

    /**
     * Read the names of variables in a file of published moments: those of the first row, then those before the rows, so
     * most stand there twice.
     *
     * @param file the file
     * @param shownAs how messages name it
     * @param delimiter what separates cells, empty to find out
     */
    public static Reading<List<NameCell>> ofMoments(Path file, String shownAs, String delimiter) {
        try (var records = CsvRecords.open(file, shownAs, CsvMarks.ofDelimiter(delimiter))) {
            return records.next() ? Reading.of(moments(records)) : empty(shownAs);
        } catch (IOException failed) {
            return Reading.refused(Failures.problem(failed, file, shownAs));
        }
    }

    private static Reading<List<NameCell>> empty(String shownAs) {
        return Reading.refused(DataProblem.of(DataMessage.EMPTY_FILE, shownAs, shownAs));
    }

    private static List<NameCell> moments(CsvRecords records) throws IOException {
        List<NameCell> header = row(records);
        return header.stream().anyMatch(cell -> isCalled(cell, TYPE))
                ? matrixRows(header, records)
                : square(header, records);
    }

    private static List<NameCell> matrixRows(List<NameCell> header, CsvRecords records) throws IOException {
        List<NameCell> names = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < header.size(); i++) {
            if (isCalled(header.get(i), VARIABLE)) {
                before = i;
            } else if (!isCalled(header.get(i), TYPE)) {
                names.add(header.get(i));
            }
        }
        for (int row = 0; before >= 0 && row < MOST_ROWS && records.next(); row++) {
            if (before < records.size()) {
                names.add(records.name(before));
            }
        }
        return named(names);
    }

    /** Follow the rules of {@link SquareLayout} on which cells are names of rows. */
    private static List<NameCell> square(List<NameCell> header, CsvRecords records) throws IOException {
        List<NameCell> before = new ArrayList<>();
        int width = 0;
        boolean words = true;
        while (before.size() < MOST_ROWS && records.next()) {
            NameCell first = records.name(0);
            width = before.isEmpty() ? records.size() : width;
            words &= !MomentCells.isBlank(records.cell(0)) && Double.isNaN(records.number(0));
            before.add(first);
        }
        boolean longer = width == header.size() + 1;
        boolean corner = header.get(0).name().isEmpty()
                || !longer && width == header.size() && before.size() < header.size() && words;
        List<NameCell> names = new ArrayList<>(corner && !longer ? header.subList(1, header.size()) : header);
        if (corner || longer) {
            names.addAll(before);
        }
        return named(names);
    }

    private static List<NameCell> row(CsvRecords records) {
        List<NameCell> cells = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            cells.add(records.name(i));
        }
        return cells;
    }

    private static List<NameCell> named(List<NameCell> cells) {
        return cells.stream().filter(cell -> !cell.name().isEmpty()).toList();
    }

    private static boolean isCalled(NameCell cell, String name) {
        return cell.name().toLowerCase(Locale.ROOT).equals(name);
    }
}
