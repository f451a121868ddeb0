package org.sewall.ui.results.table;

import java.util.List;

/**
 * What was found by something that a study asks for beside its models, ready to be shown.
 *
 * @param title kind and name, such as {@code Invariance Partly}
 * @param remarks what must be known to read the tables, or why there are none
 * @param tables its tables, the most important first; none if the analysis was not possible
 */
public record Analysis(String title, List<String> remarks, List<ResultTable> tables) {

    /** Copy the lists. */
    public Analysis {
        remarks = List.copyOf(remarks);
        tables = List.copyOf(tables);
    }
}
