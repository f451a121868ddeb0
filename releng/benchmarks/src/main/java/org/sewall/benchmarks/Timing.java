package org.sewall.benchmarks;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Hold the times of repeated runs of one workload.
 *
 * @param milliseconds times in ascending order
 * @param result what the last run returned
 */
record Timing(double[] milliseconds, double result) {
    private static final int LEAST_RUNS = 5;
    private static final int MOST_RUNS = 20_000;

    /**
     * Run until the compiler has nothing more to do, then take times.
     *
     * @param work what to run
     * @param warmUpSeconds time given to the compiler; at least two runs
     * @param seconds time given to the measurement; at least five runs
     */
    static Timing of(DoubleSupplier work, double warmUpSeconds, double seconds) {
        long start = System.nanoTime();
        double result = work.getAsDouble();
        do {
            result = work.getAsDouble();
        } while (seconds(start) < warmUpSeconds);
        double[] times = new double[MOST_RUNS];
        int runs = 0;
        start = System.nanoTime();
        while (runs < LEAST_RUNS || runs < MOST_RUNS && seconds(start) < seconds) {
            long from = System.nanoTime();
            result = work.getAsDouble();
            times[runs++] = 1e-6 * (System.nanoTime() - from);
        }
        double[] sorted = Arrays.copyOf(times, runs);
        Arrays.sort(sorted);
        return new Timing(sorted, result);
    }

    private static double seconds(long since) {
        return 1e-9 * (System.nanoTime() - since);
    }

    int runs() {
        return milliseconds.length;
    }

    double median() {
        int half = runs() / 2;
        return runs() % 2 == 1 ? milliseconds[half] : 0.5 * (milliseconds[half - 1] + milliseconds[half]);
    }

    double least() {
        return milliseconds[0];
    }

    double most() {
        return milliseconds[runs() - 1];
    }
}
