package org.sewall.benchmarks;

import java.util.OptionalDouble;

/** One piece of work whose time is taken; its inputs are in memory before the first run. */
interface Workload extends AutoCloseable {

    /** Return the letter under which the results are listed. */
    String id();

    /** Return what the work is, in a few words. */
    String title();

    /** Return the chi-square that the work must find; NaN if it finds none. */
    double expected();

    /**
     * Do the work once.
     *
     * @return the chi-square found; NaN if the work finds none
     * @throws IllegalStateException if the work did not succeed
     */
    double run();

    /**
     * Return how many megabytes (10^6 bytes) of a file were read in a second, if the work reads a file.
     *
     * @param milliseconds time of a run
     */
    default OptionalDouble rate(double milliseconds) {
        return OptionalDouble.empty();
    }

    /** Throw away what was made for the work. */
    @Override
    default void close() {}
}
