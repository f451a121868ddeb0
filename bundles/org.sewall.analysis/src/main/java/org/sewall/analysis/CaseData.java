package org.sewall.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sewall.data.DataProblem;
import org.sewall.data.DataTable;
import org.sewall.data.PublishedMoments;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.Sample;

/** What models are fitted to: a table of cases, or moments that somebody published. */
sealed interface CaseData {

    /** Return the names of the variables. */
    List<String> names();

    /** Return the file as messages name it. */
    String shownAs();

    /** Return the names of the groups in their order, one empty name for a single group. */
    Grouped groups(Grouping grouping);

    /** Take out what a model needs. */
    Sampled sample(Request request);

    /**
     * What a model needs of the data.
     *
     * @param variables names that are all present
     * @param grouping which cases form groups
     * @param groups names of the groups
     * @param incomplete whether cases with missing values count
     * @param ordered variables whose values may be words
     * @param divisor what cross-products were divided by in moments that were given as input
     * @param recodings variables to be turned round, each with the sum of the lowest and highest value on its scale
     */
    record Request(
            List<String> variables,
            Grouping grouping,
            List<String> groups,
            boolean incomplete,
            Set<String> ordered,
            CovarianceDivisor divisor,
            Map<String, Double> recodings) {}

    /** Names of groups, or why there are none. */
    sealed interface Grouped {

        /**
         * There are groups.
         *
         * @param names their names in their order
         */
        record Named(List<String> names) implements Grouped {}

        /**
         * There is no such column.
         *
         * @param variable column that was asked for
         */
        record NoColumn(String variable) implements Grouped {}

        /**
         * There is no such group in the column.
         *
         * @param label group that was asked for
         * @param known groups there are
         */
        record NoGroup(String label, List<String> known) implements Grouped {}
    }

    /** A sample for one model, or why there is none. */
    sealed interface Sampled {

        /**
         * There is a sample.
         *
         * @param sample the data of each group
         * @param dropped rows left out because a value was missing
         * @param remarks what to know about them
         */
        record Taken(Sample sample, int dropped, List<DataProblem> remarks) implements Sampled {}

        /**
         * There is none.
         *
         * @param problems what is wrong with the data
         */
        record Refused(List<DataProblem> problems) implements Sampled {}
    }

    /**
     * A table of cases.
     *
     * @param table the table
     */
    record Cases(DataTable table) implements CaseData {
        @Override
        public List<String> names() {
            return table.names();
        }

        @Override
        public String shownAs() {
            return table.source();
        }

        @Override
        public Grouped groups(Grouping grouping) {
            return new CaseRows(table).groups(grouping);
        }

        @Override
        public Sampled sample(Request request) {
            return new CaseRows(table).sample(request);
        }
    }

    /**
     * Published moments.
     *
     * @param groups moments of each group
     * @param shownAs the file as messages name it
     */
    record Published(List<PublishedGroup> groups, String shownAs) implements CaseData {

        /** Take over the moments of a single group. */
        static Published of(PublishedMoments moments, int observations, String shownAs) {
            return new Published(List.of(new PublishedGroup("", moments, observations)), shownAs);
        }

        @Override
        public List<String> names() {
            return groups.get(0).moments().names();
        }

        @Override
        public Grouped groups(Grouping grouping) {
            return new Grouped.Named(groups.stream().map(PublishedGroup::label).toList());
        }

        @Override
        public Sampled sample(Request request) {
            return new Sampled.Taken(
                    new Sample(groups.stream()
                            .map(group -> group.sample(request.divisor(), request.recodings()))
                            .toList()),
                    0,
                    List.of());
        }
    }
}
