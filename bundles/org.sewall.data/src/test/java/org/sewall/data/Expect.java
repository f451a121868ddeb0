package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;

/** Shorthand for what a reading should have come to. */
final class Expect {

    private Expect() {}

    static <T> T value(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted<T>) reading).value();
    }

    static List<DataMessage> remarks(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted<?>) reading)
                .remarks().stream().map(DataProblem::message).toList();
    }

    /** Check message, line and column of each problem, given as triples. */
    static void refused(Reading<?> reading, Object... triples) {
        var problems = problems(reading);
        var expected = new Tuple[triples.length / 3];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = Tuple.tuple(triples[3 * i], triples[3 * i + 1], triples[3 * i + 2]);
        }
        assertThat(problems)
                .extracting(DataProblem::message, DataProblem::line, DataProblem::column)
                .containsExactly(expected);
    }

    static List<DataProblem> problems(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        var problems = ((Reading.Refused<?>) reading).problems();
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.isWarning()).isFalse();
            assertThat(problem.file()).isNotEmpty();
        });
        return problems;
    }
}
