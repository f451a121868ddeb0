package org.sewall.kernel.ordinal;

/** Counts of two ordered variables, rows by the first and columns by the second, of the cases that have both. */
final class ContingencyTable {
    /** What lavaan adds to the empty cell of a table of two by two (its option zero.add). */
    private static final double ADDED = 0.5;

    private final int[][] counts;
    private final int cases;

    ContingencyTable(OrderedMargin first, OrderedMargin second) {
        counts = new int[first.categories()][second.categories()];
        int[] rows = first.codes();
        int[] columns = second.codes();
        int both = 0;
        for (int n = 0; n < rows.length; n++) {
            if (rows[n] >= 0 && columns[n] >= 0) {
                counts[rows[n]][columns[n]]++;
                both++;
            }
        }
        cases = both;
    }

    int cases() {
        return cases;
    }

    int[][] counts() {
        return counts;
    }

    /** Return the number of empty cells. */
    int emptyCells() {
        int empty = 0;
        for (int[] row : counts) {
            for (int count : row) {
                empty += count == 0 ? 1 : 0;
            }
        }
        return empty;
    }

    /** Say whether one variable is a copy of the other: a table of two by two with an empty diagonal. */
    boolean copies() {
        return isFourfold() && emptyCells() == 2;
    }

    private boolean isFourfold() {
        return counts.length == 2 && counts[0].length == 2;
    }

    /**
     * Return the counts a correlation is estimated from.
     *
     * <p>In a table of two by two with one empty cell, where the correlation would be 1 or -1, half a case moves into that
     * cell so that the margins stay as they are; in larger tables nothing is added.
     */
    double[][] adjusted() {
        var adjusted = new double[counts.length][counts[0].length];
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                adjusted[a][b] = counts[a][b];
            }
        }
        if (isFourfold() && emptyCells() == 1) {
            boolean diagonal = counts[0][0] == 0 || counts[1][1] == 0;
            double moved = diagonal ? ADDED : -ADDED;
            adjusted[0][0] += moved;
            adjusted[1][1] += moved;
            adjusted[0][1] -= moved;
            adjusted[1][0] -= moved;
        }
        return adjusted;
    }
}
