package org.sewall.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A correlation or covariance matrix under construction: cells by variable, checked and made symmetric. */
final class SquareMatrix {

    /** Printed values of the two triangles may differ by so much, relative to the standard deviations. */
    private static final double SYMMETRY_TOLERANCE = 1e-6;

    /** A correlation may exceed 1 by rounding of covariances. */
    private static final double RANGE_TOLERANCE = 1e-9;

    private final MomentCells source;
    private final List<String> names;
    private final boolean correlations;
    private final Map<String, List<Cell>> rows = new HashMap<>();

    SquareMatrix(MomentCells source, List<String> names, boolean correlations) {
        this.source = source;
        this.names = names;
        this.correlations = correlations;
    }

    boolean isCorrelations() {
        return correlations;
    }

    /** Add the row of the variable named in a cell. */
    void addRow(Cell name, List<Cell> cells) {
        if (!names.contains(name.text())) {
            source.problem(name, DataMessage.UNKNOWN_VARIABLE_ROW, name, source.file());
        } else if (rows.put(name.text(), cells) != null) {
            source.problem(name, DataMessage.REPEATED_ROW, name, source.file());
        }
    }

    /** Return the full matrix; what is wrong with it is reported to the source. */
    double[][] complete() {
        int size = names.size();
        var matrix = new double[size][size];
        for (String name : names) {
            if (!rows.containsKey(name)) {
                source.problem(source.header().get(0), DataMessage.MISSING_ROW, name, source.file());
            }
        }
        if (source.hasProblems()) {
            return matrix;
        }
        for (int i = 0; i < size; i++) {
            matrix[i][i] = diagonal(i);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = offDiagonal(i, j, Math.sqrt(matrix[i][i] * matrix[j][j]));
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private Cell cell(int row, int column) {
        return rows.get(names.get(row)).get(column);
    }

    private double diagonal(int index) {
        Cell cell = cell(index, index);
        String name = names.get(index);
        if (MomentCells.isBlank(cell)) {
            if (!correlations) {
                source.problem(cell, DataMessage.MISSING_CELL, name, name, source.file());
            }
            return 1;
        }
        double value = source.number(cell);
        if (correlations && Math.abs(value - 1) > SYMMETRY_TOLERANCE) {
            source.problem(cell, DataMessage.DIAGONAL_NOT_ONE, cell, name, source.file());
        } else if (value <= 0) {
            source.problem(cell, DataMessage.VARIANCE_NOT_POSITIVE, cell, name, source.file());
        }
        return value;
    }

    /** Scale is the largest possible covariance of the two, 1 for correlations. */
    private double offDiagonal(int i, int j, double scale) {
        List<Cell> given = new ArrayList<>();
        for (Cell cell : List.of(cell(i, j), cell(j, i))) {
            if (!MomentCells.isBlank(cell)) {
                given.add(cell);
            }
        }
        if (given.isEmpty()) {
            source.problem(cell(i, j), DataMessage.MISSING_CELL, names.get(i), names.get(j), source.file());
            return 0;
        }
        Cell cell = given.get(0);
        double value = source.number(cell);
        double other = given.size() == 2 ? source.number(given.get(1)) : value;
        if (Math.abs(value - other) > SYMMETRY_TOLERANCE * scale) {
            source.problem(cell, DataMessage.ASYMMETRIC, names.get(i), names.get(j), source.file(), cell, given.get(1));
        }
        checkRange(cell, value, i, j, scale);
        return value;
    }

    private void checkRange(Cell cell, double value, int i, int j, double scale) {
        if (!(Math.abs(value) > scale * (1 + RANGE_TOLERANCE))) {
            return;
        }
        if (correlations) {
            source.problem(cell, DataMessage.CORRELATION_OUT_OF_RANGE, cell, names.get(i), names.get(j), source.file());
        } else {
            String correlation = String.format(Locale.ROOT, "%.3f", value / scale);
            source.problem(
                    cell,
                    DataMessage.COVARIANCE_OUT_OF_RANGE,
                    cell,
                    names.get(i),
                    names.get(j),
                    source.file(),
                    correlation);
        }
    }
}
