package org.sewall.analysis.check;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.data.DataProblem;
import org.sewall.data.DataTable;
import org.sewall.kernel.sample.SignRepair;

/** What is kept of a data file. */
sealed interface DataSummary {

    /** Return the names of the columns or variables. */
    List<String> names();

    /** Return the file as messages name it. */
    String shownAs();

    /**
     * A table.
     *
     * @param shownAs the file as messages name it
     * @param rows number of its rows
     * @param columns its columns by their names
     */
    record Table(String shownAs, int rows, Map<String, ColumnSummary> columns) implements DataSummary {

        static Table of(DataTable table) {
            Map<String, ColumnSummary> columns = new LinkedHashMap<>();
            table.columns().forEach(column -> columns.put(column.name(), ColumnSummary.of(column)));
            return new Table(table.source(), table.rowCount(), columns);
        }

        @Override
        public List<String> names() {
            return List.copyOf(columns.keySet());
        }

        Optional<ColumnSummary> column(String name) {
            return Optional.ofNullable(columns.get(name));
        }

        /** Return the rows that have a value of all of some columns. */
        BitSet complete(Collection<String> names) {
            var complete = new BitSet();
            complete.set(0, rows);
            names.forEach(name -> column(name).ifPresent(column -> complete.andNot(column.missing())));
            return complete;
        }
    }

    /**
     * Published moments.
     *
     * @param shownAs the file as messages name it
     * @param names the variables
     * @param observations number of observations that the file states, 0 if it does not
     * @param faults what is wrong with the moments
     * @param repair correlations whose sign, changed, would make the matrix positive definite
     */
    record Moments(
            String shownAs,
            List<String> names,
            int observations,
            List<DataProblem> faults,
            List<SignRepair.Pair> repair)
            implements DataSummary {}

    /**
     * A file too large to be read while somebody types, or one with faults: only its columns are known.
     *
     * @param shownAs the file as messages name it
     * @param names its columns
     */
    record Names(String shownAs, List<String> names) implements DataSummary {}
}
