package org.sewall.kernel.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sewall.kernel.FitEvidence;

/** Keep what happened in each iteration, in an array that grows by doubling. */
final class IterationLog {
    private static final int FIELDS = 6;

    private double[] fields = new double[FIELDS * 64];
    private int size;

    void add(double value, double decrement, double gradient, boolean newton, double damping, int rejections) {
        int start = size * FIELDS;
        if (start + FIELDS > fields.length) {
            fields = Arrays.copyOf(fields, 2 * fields.length);
        }
        fields[start] = value;
        fields[start + 1] = decrement;
        fields[start + 2] = gradient;
        fields[start + 3] = newton ? 1 : 0;
        fields[start + 4] = damping;
        fields[start + 5] = rejections;
        size++;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    List<FitEvidence.Iteration> iterations() {
        List<FitEvidence.Iteration> iterations = new ArrayList<>(size);
        for (int start = 0; start < size * FIELDS; start += FIELDS) {
            iterations.add(new FitEvidence.Iteration(
                    fields[start],
                    fields[start + 1],
                    fields[start + 2],
                    fields[start + 3] == 1,
                    fields[start + 4],
                    (int) fields[start + 5]));
        }
        return iterations;
    }
}
