package org.sewall.kernel.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Correlated cases with values missing in many patterns: rare ones, one of many cases, and cases without any value. */
final class RandomCases {
    private RandomCases() {}

    static List<String> names(int variables) {
        return IntStream.range(0, variables).mapToObj(i -> "y" + i).toList();
    }

    /** Draw cases, of which every third is complete and the fourth part misses the last two variables only. */
    static double[][] rows(long seed, int cases, int variables) {
        Random random = new Random(seed);
        double[][] rows = new double[cases][variables];
        for (int i = 0; i < cases; i++) {
            double common = random.nextGaussian();
            for (int k = 0; k < variables; k++) {
                double value = 0.5 + common + (1 + 0.1 * k) * random.nextGaussian();
                rows[i][k] = i % 3 != 0 && random.nextDouble() < 0.25 ? Double.NaN : value;
            }
            if (i % 4 == 1) {
                rows[i] = complete(random, variables, common);
                rows[i][variables - 1] = Double.NaN;
                rows[i][variables - 2] = Double.NaN;
            }
        }
        Arrays.fill(rows[5], Double.NaN);
        Arrays.fill(rows[7], Double.NaN);
        rows[7][1] = 0.3;
        return rows;
    }

    static double[][] complete(long seed, int cases, int variables) {
        Random random = new Random(seed);
        return IntStream.range(0, cases)
                .mapToObj(i -> complete(random, variables, random.nextGaussian()))
                .toArray(double[][]::new);
    }

    private static double[] complete(Random random, int variables, double common) {
        return IntStream.range(0, variables)
                .mapToDouble(k -> 0.5 + common + random.nextGaussian())
                .toArray();
    }

    /** Give a sample a likelihood of the saturated model that is not the maximum. */
    static IncompleteGroup group(IncompleteSample sample, double deviance) {
        SaturatedMoments moments =
                new SaturatedMoments(sample.names(), sample.availableMeans(), new DMatrixRMaj(0, 0), deviance, 0, true);
        return new IncompleteGroup(sample, moments);
    }

    static double[][] shuffled(double[][] rows, long seed) {
        List<double[]> list = new ArrayList<>(List.of(rows));
        Collections.shuffle(list, new Random(seed));
        return list.toArray(double[][]::new);
    }

    /** Return the rows with variables in another order and other units. */
    static double[][] transformed(double[][] rows, int[] order, double[] scale, double[] shift) {
        return Arrays.stream(rows)
                .map(row -> IntStream.range(0, order.length)
                        .mapToDouble(k -> row[order[k]] * scale[k] + shift[k])
                        .toArray())
                .toArray(double[][]::new);
    }
}
