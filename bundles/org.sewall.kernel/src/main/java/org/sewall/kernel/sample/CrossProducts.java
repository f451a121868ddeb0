package org.sewall.kernel.sample;

import java.util.List;
import java.util.stream.IntStream;

/** Compute means and covariances of raw data, large ones in stripes that processors share. */
final class CrossProducts {
    /** Cases of a stripe. */
    private static final int STRIPE = 16_384;

    private final MomentSum sum;

    CrossProducts(int size, double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("rows.length = 0, but moments need at least one case.");
        }
        for (double[] row : rows) {
            if (row.length != size) {
                throw new IllegalArgumentException("A row has " + row.length + " values for " + size + " names.");
            }
        }
        int stripes = (rows.length + STRIPE - 1) / STRIPE;
        sum = new MomentSum(size);
        if (stripes == 1) {
            sum.add(rows, 0, rows.length);
        } else {
            IntStream.range(0, stripes)
                    .parallel()
                    .mapToObj(stripe -> stripe(size, rows, stripe))
                    .toList()
                    .forEach(sum::add);
        }
    }

    private static MomentSum stripe(int size, double[][] rows, int stripe) {
        MomentSum part = new MomentSum(size);
        part.add(rows, stripe * STRIPE, Math.min(rows.length, (stripe + 1) * STRIPE));
        return part;
    }

    SampleMoments moments(List<String> names) {
        return sum.moments(names);
    }
}
