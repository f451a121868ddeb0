package org.sewall.ui.results.table;

/** Make cells of the numbers that tables of fit have in common. */
final class FitCells {
    private FitCells() {}

    /** Return a chi-square, or a difference of two. */
    static Cell statistic(double value) {
        return Cell.number(Figures.plain(value, 2), value);
    }

    /** Return degrees of freedom. */
    static Cell count(double value) {
        return Cell.number(Figures.count(value), value);
    }

    /** Return a probability. */
    static Cell probability(double value) {
        return Cell.number(Figures.probability(value), value);
    }

    /** Return a number that is mostly below one. */
    static Cell share(double value) {
        return Cell.number(Figures.share(value), value);
    }

    /** Return a share in percent. */
    static Cell percent(double value) {
        return Cell.number(Figures.percent(value), value);
    }
}
