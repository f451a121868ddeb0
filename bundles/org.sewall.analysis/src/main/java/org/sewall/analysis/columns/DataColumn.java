package org.sewall.analysis.columns;

import java.util.List;
import org.sewall.data.NameCell;

/**
 * A column of a data file.
 *
 * @param name its name
 * @param places where the name stands in the file: once in a table, mostly twice in a file of moments; at least one
 */
public record DataColumn(String name, List<NameCell> places) {

    /** Copy the places. */
    public DataColumn {
        places = List.copyOf(places);
    }
}
