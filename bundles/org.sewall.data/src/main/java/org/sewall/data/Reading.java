package org.sewall.data;

import java.util.List;

/**
 * Outcome of reading something that a user made.
 *
 * @param <T> what is read
 */
public sealed interface Reading<T> {

    /**
     * It was read.
     *
     * @param <T> what is read
     * @param value what it holds
     * @param remarks what to know about it
     */
    record Accepted<T>(T value, List<DataProblem> remarks) implements Reading<T> {

        /** Copy the remarks. */
        public Accepted {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It cannot be used.
     *
     * @param <T> what is read
     * @param problems all that is wrong with it, at least one
     */
    record Refused<T>(List<DataProblem> problems) implements Reading<T> {

        /** Copy the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reading was stopped by the user.
     *
     * @param <T> what is read
     */
    record Stopped<T>() implements Reading<T> {}

    /** Return a value without remarks. */
    static <T> Reading<T> of(T value) {
        return new Accepted<>(value, List.of());
    }

    /** Return a refusal for one reason. */
    static <T> Reading<T> refused(DataProblem problem) {
        return new Refused<>(List.of(problem));
    }
}
