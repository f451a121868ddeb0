package org.sewall.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The plain layout: names in the first row, then one row per variable, with or without its name in front. */
final class SquareLayout {

    private final MomentCells cells;
    private final List<String> names = new ArrayList<>();
    private boolean rowNames;

    private SquareLayout(MomentCells cells) {
        this.cells = cells;
    }

    /**
     * Read a covariance matrix.
     *
     * @param cells the file
     * @param means file of the means, empty without one
     */
    static Reading<PublishedMoments> read(MomentCells cells, List<MomentCells> means) {
        return new SquareLayout(cells).readMatrix(means);
    }

    private Reading<PublishedMoments> readMatrix(List<MomentCells> means) {
        readNames();
        if (cells.hasProblems()) {
            return cells.refusal();
        }
        var square = square();
        double[][] matrix = square.complete();
        if (!cells.hasProblems()) {
            Definiteness.check(cells, matrix);
        }
        double[] mean = new double[0];
        if (!means.isEmpty()) {
            mean = new MeansLayout(means.get(0), names).read();
            cells.addAll(means.get(0));
        }
        if (cells.hasProblems()) {
            return cells.refusal();
        }
        return cells.accepted(new PublishedMoments(names, matrix, square.isCorrelations(), mean, 0));
    }

    /** The header may lack the cell above the names of the rows, as R's write.table leaves it out. */
    private void readNames() {
        List<Cell> header = cells.header();
        List<Cell> first = cells.body().get(0);
        boolean corner = header.get(0).text().isEmpty();
        boolean longer = first.size() == header.size() + 1;
        rowNames = corner || longer || header.size() == first.size() && startsWithNames(header);
        List<Cell> columns = rowNames && !longer ? header.subList(1, header.size()) : header;
        var seen = new HashSet<String>();
        for (Cell cell : columns) {
            names.add(cell.text());
            if (cell.text().isEmpty()) {
                cells.problem(cell, DataMessage.UNKNOWN_VARIABLE_ROW, cell, cells.file());
            } else if (!seen.add(cell.text())) {
                cells.problem(cell, DataMessage.DUPLICATE_NAME, cell, cells.file());
            }
        }
    }

    /** A word over the names of the rows, such as "variable": there is one row less than columns. */
    private boolean startsWithNames(List<Cell> header) {
        return cells.body().size() < header.size()
                && cells.body().stream()
                        .allMatch(row ->
                                !row.isEmpty() && !MomentCells.isBlank(row.get(0)) && !cells.isNumber(row.get(0)));
    }

    private SquareMatrix square() {
        int offset = rowNames ? 1 : 0;
        List<List<Cell>> values = new ArrayList<>();
        List<Cell> labels = new ArrayList<>();
        for (List<Cell> row : cells.body()) {
            if (row.size() != names.size() + offset) {
                cells.problem(row.get(0), DataMessage.RAGGED_ROW, cells.file(), row.size(), names.size() + offset);
                continue;
            }
            values.add(row.subList(offset, row.size()));
            labels.add(label(row.get(0), values.size() - 1));
        }
        var matrix = new SquareMatrix(cells, names, isUnitDiagonal(values));
        for (int i = 0; i < values.size(); i++) {
            matrix.addRow(labels.get(i), values.get(i));
        }
        return matrix;
    }

    private Cell label(Cell first, int index) {
        if (rowNames) {
            return first;
        }
        String name = index < names.size() ? names.get(index) : Integer.toString(index + 1);
        return new Cell(name, first.line(), first.column());
    }

    private boolean isUnitDiagonal(List<List<Cell>> values) {
        if (values.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            Cell cell = values.get(i).get(i);
            if (!cells.isNumber(cell) || cells.number(cell) != 1) {
                return false;
            }
        }
        return true;
    }
}
