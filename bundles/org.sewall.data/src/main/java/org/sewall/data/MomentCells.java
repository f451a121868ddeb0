package org.sewall.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All cells of a small file, with the problems found in them so far. */
final class MomentCells {

    /** Rows after which a file holds no moments but data. */
    private static final int MOST_ROWS = 2_000;

    /** So many problems say what is the matter with a file; more would bury them. */
    private static final int MOST_PROBLEMS = 20;

    private final String file;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<DataProblem> problems = new ArrayList<>();
    private final List<DataProblem> remarks = new ArrayList<>();
    private boolean decimalComma;
    private boolean anyMatrix;

    private MomentCells(String file) {
        this.file = file;
    }

    static MomentCells read(Path path, String file, CsvMarks marks) {
        var cells = new MomentCells(file);
        try (var records = CsvRecords.open(path, file, marks)) {
            cells.decimalComma = records.dialect().decimalComma();
            while (records.next()) {
                cells.addRow(records);
            }
        } catch (IOException failed) {
            cells.problems.add(Failures.problem(failed, path, file));
            return cells;
        }
        if (cells.rows.isEmpty()) {
            cells.problem(DataMessage.EMPTY_FILE, file);
        } else if (cells.rows.size() == 1) {
            cells.problem(DataMessage.NO_ROWS, file);
        }
        return cells;
    }

    /** Accept a matrix that is not positive definite, to look what is wrong with it. */
    MomentCells withAnyMatrix() {
        anyMatrix = true;
        return this;
    }

    boolean acceptsAnyMatrix() {
        return anyMatrix;
    }

    private void addRow(CsvRecords records) throws BadFileException {
        if (rows.size() == MOST_ROWS) {
            throw bad(records, DataProblem.of(DataMessage.TOO_MANY_ROWS, file, file, MOST_ROWS));
        }
        if (records.size() > MOST_ROWS) {
            throw bad(records, DataProblem.of(DataMessage.TOO_MANY_COLUMNS, file, file, records.size(), MOST_ROWS));
        }
        List<Cell> row = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            row.add(records.cell(i));
        }
        rows.add(row);
    }

    private static BadFileException bad(CsvRecords records, DataProblem problem) {
        return new BadFileException(problem.at(records.line(), 1));
    }

    String file() {
        return file;
    }

    List<Cell> header() {
        return rows.get(0);
    }

    /** Return the rows under the header. */
    List<List<Cell>> body() {
        return rows.subList(1, rows.size());
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    void problem(DataMessage message, Object... arguments) {
        add(DataProblem.of(message, file, arguments));
    }

    void problem(Cell place, DataMessage message, Object... arguments) {
        add(DataProblem.of(message, file, arguments).at(place));
    }

    /** Add what another file's reading found. */
    void addAll(MomentCells other) {
        problems.addAll(other.problems);
        remarks.addAll(other.remarks);
    }

    <T> Reading<T> refusal() {
        return new Reading.Refused<>(problems);
    }

    <T> Reading<T> accepted(T value) {
        return new Reading.Accepted<>(value, remarks);
    }

    /** Return the number in a cell; report a text and return {@code NaN}. */
    double number(Cell cell) {
        double value = NumberCell.parse(cell.text(), decimalComma);
        if (Double.isNaN(value)) {
            problem(cell, DataMessage.NOT_A_NUMBER, cell, file);
        }
        return value;
    }

    boolean isNumber(Cell cell) {
        return NumberCell.isNumber(cell.text(), decimalComma);
    }

    /** Tell whether a cell holds nothing: tables print dashes where a value is left out. */
    static boolean isBlank(Cell cell) {
        return switch (cell.text()) {
            case "", ".", "-", "\u2013", "\u2014", "NA" -> true;
            default -> false;
        };
    }

    private void add(DataProblem problem) {
        var list = problem.isWarning() ? remarks : problems;
        if (list.size() < MOST_PROBLEMS) {
            list.add(problem);
        }
    }
}
