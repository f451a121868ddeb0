package org.sewall.ui.results.table;

import java.util.List;
import java.util.Set;

/**
 * One row of a table.
 *
 * @param cells one for each column
 * @param names names in the study's text that the row is about
 * @param operator operator that joins them, empty without one
 */
public record Row(List<Cell> cells, Set<String> names, String operator) {

    /** Copy the collections. */
    public Row {
        cells = List.copyOf(cells);
        names = Set.copyOf(names);
    }

    static Row of(List<Cell> cells) {
        return new Row(cells, Set.of(), "");
    }

    /** Return whether every word occurs somewhere in the row, in any case. */
    public boolean contains(List<String> words) {
        var all = new StringBuilder();
        cells.forEach(cell -> all.append(cell.text().toLowerCase()).append('\n'));
        return words.stream().allMatch(word -> all.indexOf(word.toLowerCase()) >= 0);
    }
}
