package org.sewall.kernel.resample;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Choose the cases of each sample, within each group. */
@FunctionalInterface
public interface CaseDraws {

    /**
     * Choose the cases of a sample.
     *
     * @param replicate number of the sample, from 0
     * @param sizes number of cases of each group
     * @return for each group the numbers of its cases, from 0
     */
    int[][] draw(int replicate, int[] sizes);

    /** Draw at random with replacement; each sample has random numbers of its own, so that their order does not matter. */
    static CaseDraws seeded(long seed) {
        return (replicate, sizes) -> {
            SplittableRandom random = new SplittableRandom(new SplittableRandom(seed + replicate).nextLong());
            int[][] cases = new int[sizes.length][];
            for (int g = 0; g < sizes.length; g++) {
                int size = sizes[g];
                cases[g] = random.ints(size, 0, size).toArray();
            }
            return cases;
        };
    }

    /** Take given samples of a single group, one row of case numbers from 0 for each. */
    static CaseDraws given(int[][] samples) {
        return (replicate, sizes) -> new int[][] {samples[replicate].clone()};
    }

    /** Leave out one case after another, counted through the groups. */
    static CaseDraws leavingOut() {
        return (replicate, sizes) -> {
            int[][] cases = new int[sizes.length][];
            int left = replicate;
            for (int g = 0; g < sizes.length; g++) {
                int omitted = left >= 0 && left < sizes[g] ? left : -1;
                cases[g] =
                        IntStream.range(0, sizes[g]).filter(i -> i != omitted).toArray();
                left -= sizes[g];
            }
            return cases;
        };
    }
}
