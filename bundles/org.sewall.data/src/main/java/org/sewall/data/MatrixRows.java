package org.sewall.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The layout of SPSS and AMOS: one row per moment, its type and its variable in the first two columns. */
final class MatrixRows {

    private static final String TYPE = "rowtype_";
    private static final String VARIABLE = "varname_";

    private final MomentCells cells;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private int typeColumn = -1;
    private int nameColumn = -1;

    private final Map<String, List<Cell>> vectors = new HashMap<>();
    private final SquareMatrix correlations;
    private final SquareMatrix covariances;
    private boolean hasCorrelations;
    private boolean hasCovariances;

    private MatrixRows(MomentCells cells) {
        this.cells = cells;
        readHeader();
        this.correlations = new SquareMatrix(cells, names, true);
        this.covariances = new SquareMatrix(cells, names, false);
    }

    /** Tell whether a file has this layout. */
    static boolean isLayoutOf(MomentCells cells) {
        return cells.header().stream().anyMatch(cell -> cell.text().equalsIgnoreCase(TYPE));
    }

    static Reading<PublishedMoments> read(MomentCells cells) {
        return new MatrixRows(cells).read();
    }

    private void readHeader() {
        List<Cell> header = cells.header();
        for (int i = 0; i < header.size(); i++) {
            Cell cell = header.get(i);
            if (cell.text().equalsIgnoreCase(TYPE)) {
                typeColumn = i;
            } else if (cell.text().equalsIgnoreCase(VARIABLE)) {
                nameColumn = i;
            } else if (cell.text().isEmpty()) {
                cells.problem(cell, DataMessage.EMPTY_NAME, i + 1, cells.file());
            } else if (names.contains(cell.text())) {
                cells.problem(cell, DataMessage.DUPLICATE_NAME, cell, cells.file());
            } else {
                names.add(cell.text());
                positions.add(i);
            }
        }
    }

    private Reading<PublishedMoments> read() {
        if (cells.hasProblems()) {
            return cells.refusal();
        }
        for (List<Cell> row : cells.body()) {
            readRow(row);
        }
        checkMatrices();
        if (cells.hasProblems()) {
            return cells.refusal();
        }
        double[][] matrix = (hasCorrelations ? correlations : covariances).complete();
        double[] deviations = numbers("stddev");
        double[] mean = numbers("mean");
        int count = new Counts(cells).read(vectors.getOrDefault("n", List.of()));
        checkDeviations(deviations);
        if (!cells.hasProblems()) {
            Definiteness.check(cells, matrix);
        }
        if (cells.hasProblems()) {
            return cells.refusal();
        }
        boolean scaled = hasCorrelations && deviations.length > 0;
        return cells.accepted(new PublishedMoments(
                names, scaled ? scale(matrix, deviations) : matrix, hasCorrelations && !scaled, mean, count));
    }

    private void readRow(List<Cell> row) {
        if (row.size() != cells.header().size()) {
            cells.problem(
                    row.get(0),
                    DataMessage.RAGGED_ROW,
                    cells.file(),
                    row.size(),
                    cells.header().size());
            return;
        }
        Cell type = row.get(typeColumn);
        List<Cell> values = positions.stream().map(row::get).toList();
        switch (type.text().toLowerCase(Locale.ROOT)) {
            case "n", "n_vector", "n_scalar", "count" -> addVector("n", type, values);
            case "stddev", "sd", "std" -> addVector("stddev", type, values);
            case "mean" -> addVector("mean", type, values);
            case "corr" -> {
                hasCorrelations = true;
                addRow(correlations, row, type, values);
            }
            case "cov" -> {
                hasCovariances = true;
                addRow(covariances, row, type, values);
            }
            default -> cells.problem(type, DataMessage.UNKNOWN_ROW_TYPE, type, cells.file());
        }
    }

    private void addVector(String key, Cell type, List<Cell> values) {
        if (vectors.put(key, values) != null) {
            cells.problem(type, DataMessage.REPEATED_ROW, type, cells.file());
        }
    }

    private void addRow(SquareMatrix matrix, List<Cell> row, Cell type, List<Cell> values) {
        matrix.addRow(nameColumn < 0 ? type : row.get(nameColumn), values);
    }

    private void checkMatrices() {
        if (!hasCorrelations && !hasCovariances && !cells.hasProblems()) {
            cells.problem(cells.header().get(0), DataMessage.NO_MATRIX, cells.file());
        } else if (hasCorrelations && hasCovariances) {
            cells.problem(cells.header().get(0), DataMessage.BOTH_MATRICES, cells.file());
        }
    }

    private double[] numbers(String key) {
        return vectors.getOrDefault(key, List.of()).stream()
                .mapToDouble(cells::number)
                .toArray();
    }

    private void checkDeviations(double[] deviations) {
        for (int i = 0; i < deviations.length; i++) {
            if (deviations[i] <= 0) {
                Cell cell = vectors.get("stddev").get(i);
                cells.problem(cell, DataMessage.DEVIATION_NOT_POSITIVE, cell, names.get(i), cells.file());
            }
        }
    }

    private static double[][] scale(double[][] correlation, double[] deviations) {
        int size = deviations.length;
        var covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                covariance[i][j] = correlation[i][j] * deviations[i] * deviations[j];
            }
        }
        return covariance;
    }
}
