package org.sewall.ui.results.table;

/** How a cell is to be read; shown by a colour and, so that colour is not needed, by words in the cell's hint. */
public enum Tone {
    /** Nothing special. */
    NORMAL,
    /** Meets the best conventional cut-off, or supported. */
    GOOD,
    /** Meets a lenient cut-off only. */
    DOUBTFUL,
    /** Meets no conventional cut-off, or contradicted. */
    BAD,
    /** Of less weight than its neighbours. */
    MUTED
}
