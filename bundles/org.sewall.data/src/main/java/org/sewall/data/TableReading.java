package org.sewall.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.CancelSignal;

/** One reading of a table: header, rows, columns. */
final class TableReading {

    /** So many problems say what is the matter with a file; more would bury them. */
    private static final int MOST_PROBLEMS = 20;

    /** Rows between two questions whether to stop and whether the memory suffices. */
    private static final int STRIDE = 1024;

    private final CsvRecords records;
    private final String file;
    private final CsvOptions options;
    private final CancelSignal cancel;
    private final double[] missingNumbers;

    private final List<DataProblem> problems = new ArrayList<>();
    private final List<DataProblem> remarks = new ArrayList<>();
    private int rows;

    TableReading(CsvRecords records, String file, CsvOptions options, CancelSignal cancel) {
        this.records = records;
        this.file = file;
        this.options = options;
        this.cancel = cancel;
        this.missingNumbers = options.missing().stream()
                .mapToDouble(token -> NumberCell.parse(token, records.dialect().decimalComma()))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /**
     * The first row.
     *
     * @param names names of all columns, empty for those without one
     * @param problems what is wrong with it
     */
    record Header(List<String> names, List<DataProblem> problems) {

        List<String> distinctNames() {
            return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
        }
    }

    Header readHeader() throws IOException {
        if (!records.next()) {
            return new Header(List.of(), List.of(DataProblem.of(DataMessage.EMPTY_FILE, file, file)));
        }
        if (records.size() > options.maximumColumns()) {
            var problem =
                    DataProblem.of(DataMessage.TOO_MANY_COLUMNS, file, file, records.size(), options.maximumColumns());
            return new Header(List.of(), List.of(problem.at(records.line(), 1)));
        }
        Map<String, Cell> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<DataProblem> wrong = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Cell cell = records.cell(i);
            names.add(cell.text());
            if (cell.text().isEmpty()) {
                remarks.add(DataProblem.of(DataMessage.EMPTY_NAME, file, i + 1, file)
                        .at(cell));
            } else if (seen.put(cell.text(), cell) != null) {
                wrong.add(DataProblem.of(DataMessage.DUPLICATE_NAME, file, cell, file)
                        .at(cell));
            }
        }
        return new Header(names, wrong);
    }

    Reading<DataTable> read() throws IOException {
        var header = readHeader();
        if (!header.problems().isEmpty()) {
            return new Reading.Refused<>(header.problems());
        }
        ColumnBuilder[] builders = header.names().stream().map(this::builder).toArray(ColumnBuilder[]::new);
        while (records.next() && problems.size() < MOST_PROBLEMS) {
            if (rows % STRIDE == 0 && cancel.isCancelled()) {
                return new Reading.Stopped<>();
            }
            readRow(builders);
        }
        if (rows == 0 && problems.isEmpty()) {
            problems.add(DataProblem.of(DataMessage.NO_ROWS, file, file).at(records.line(), 1));
        }
        if (!problems.isEmpty()) {
            return new Reading.Refused<>(problems);
        }
        List<Column> columns = new ArrayList<>();
        for (ColumnBuilder builder : builders) {
            if (builder != null) {
                columns.add(builder.build());
            }
        }
        return new Reading.Accepted<>(new DataTable(file, columns, rows), remarks);
    }

    /** Columns that are not kept have no builder. */
    private ColumnBuilder builder(String name) {
        boolean kept =
                !name.isEmpty() && (options.only().isEmpty() || options.only().contains(name));
        return kept ? new ColumnBuilder(name) : null;
    }

    private void readRow(ColumnBuilder[] builders) throws BadFileException {
        if (rows == 0
                && records.size() == builders.length + 1
                && !records.text(builders.length).isEmpty()) {
            throw bad(DataProblem.of(DataMessage.ROW_NAMES, file, file));
        }
        if (records.size() != builders.length) {
            var problem = DataProblem.of(DataMessage.RAGGED_ROW, file, file, records.size(), builders.length);
            problems.add(problem.at(records.line(), 1));
            rows++;
            return;
        }
        checkRoom(builders);
        rows++;
        for (int i = 0; i < builders.length; i++) {
            if (builders[i] != null) {
                addCell(builders[i], i);
            }
        }
    }

    private void addCell(ColumnBuilder builder, int index) {
        double value = records.number(index);
        if (!Double.isNaN(value)) {
            if (isMissing(value)) {
                builder.addMissing();
            } else if (builder.isText()) {
                builder.addCode(records.text(index));
            } else {
                builder.addNumber(value);
            }
            return;
        }
        String text = records.text(index);
        if (text.isEmpty() || options.missing().contains(text)) {
            builder.addMissing();
        } else {
            builder.addText(records.cell(index));
        }
    }

    private boolean isMissing(double value) {
        for (double missing : missingNumbers) {
            if (value == missing) {
                return true;
            }
        }
        return false;
    }

    /** Arrays double when they grow, so for a moment old and new ones stand beside each other. */
    private void checkRoom(ColumnBuilder[] builders) throws BadFileException {
        if (rows >= options.maximumRows()) {
            throw bad(DataProblem.of(DataMessage.TOO_MANY_ROWS, file, file, options.maximumRows()));
        }
        if (rows % STRIDE == 0) {
            double bytes = 2.0 * Double.BYTES * rows * builders.length;
            if (bytes > 0.9 * Runtime.getRuntime().maxMemory()) {
                throw bad(DataProblem.of(DataMessage.OUT_OF_MEMORY, file, file));
            }
        }
    }

    private BadFileException bad(DataProblem problem) {
        return new BadFileException(problem.at(records.line(), 1));
    }
}
