package org.sewall.data;

import java.util.List;

/** Reads the numbers of observations, one per variable or one for all. */
final class Counts {

    private final MomentCells cells;

    Counts(MomentCells cells) {
        this.cells = cells;
    }

    /** Return the smallest number, 0 without any. */
    int read(List<Cell> row) {
        int smallest = Integer.MAX_VALUE;
        int largest = 0;
        for (Cell cell : row) {
            if (MomentCells.isBlank(cell)) {
                continue;
            }
            double value = cells.number(cell);
            if (value != Math.rint(value) || value < 2 || value > Integer.MAX_VALUE) {
                if (!Double.isNaN(value)) {
                    cells.problem(cell, DataMessage.COUNT_NOT_WHOLE, cell, cells.file());
                }
                continue;
            }
            smallest = Math.min(smallest, (int) value);
            largest = Math.max(largest, (int) value);
        }
        if (largest > smallest) {
            cells.problem(row.get(0), DataMessage.COUNTS_DIFFER, cells.file(), smallest, largest);
        }
        return largest == 0 ? 0 : smallest;
    }
}
