package org.sewall.analysis;

import java.util.Arrays;
import java.util.List;
import org.sewall.data.CompleteRows;
import org.sewall.data.DataProblem;
import org.sewall.data.DataTable;
import org.sewall.data.PublishedMoments;
import org.sewall.data.Reading;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;

/** What models are fitted to: a table of cases, or moments that somebody published. */
sealed interface CaseData {

    /** Return the names of the variables. */
    List<String> names();

    /** Return the file as messages name it. */
    String shownAs();

    /**
     * Compute the moments of some variables.
     *
     * @param variables names that are all present
     * @param divisor what cross-products were divided by in moments that were given as input
     */
    Sample sample(List<String> variables, CovarianceDivisor divisor);

    /** Moments for one model, or why there are none. */
    sealed interface Sample {

        /**
         * There are moments.
         *
         * @param moments the moments
         * @param dropped rows left out because a value was missing
         * @param remarks what to know about them
         */
        record Computed(SampleMoments moments, int dropped, List<DataProblem> remarks) implements Sample {}

        /**
         * There are none.
         *
         * @param problems what is wrong with the data
         */
        record Refused(List<DataProblem> problems) implements Sample {}
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
        public Sample sample(List<String> variables, CovarianceDivisor divisor) {
            Reading<CompleteRows> rows = table.completeRows(variables);
            if (rows instanceof Reading.Accepted<CompleteRows> accepted) {
                CompleteRows complete = accepted.value();
                return new Sample.Computed(
                        SampleMoments.ofRaw(complete.names(), complete.values()),
                        complete.dropped(),
                        accepted.remarks());
            }
            return new Sample.Refused(
                    rows instanceof Reading.Refused<CompleteRows> refused ? refused.problems() : List.of());
        }
    }

    /**
     * Published moments.
     *
     * @param moments the moments
     * @param observations number of observations they come from
     * @param shownAs the file as messages name it
     */
    record Published(PublishedMoments moments, int observations, String shownAs) implements CaseData {
        @Override
        public List<String> names() {
            return moments.names();
        }

        @Override
        public Sample sample(List<String> variables, CovarianceDivisor divisor) {
            int[] positions =
                    variables.stream().mapToInt(moments.names()::indexOf).toArray();
            int size = positions.length;
            double[][] covariance = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    covariance[i][j] = moments.covariance()[positions[i]][positions[j]];
                }
            }
            double[] mean = moments.mean().length == 0
                    ? new double[0]
                    : Arrays.stream(positions)
                            .mapToDouble(i -> moments.mean()[i])
                            .toArray();
            return new Sample.Computed(
                    SampleMoments.ofCovariance(variables, covariance, divisor, mean, observations), 0, List.of());
        }
    }
}
