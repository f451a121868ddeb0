package org.sewall.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignRepairTest {

    @Test
    void nothingIsFoundWhereNothingIsBroken() {
        assertThat(SignRepair.find(new double[][] {{1, .5}, {.5, 1}})).isEmpty();
        assertThat(SignRepair.find(new double[][] {})).isEmpty();
        assertThat(SignRepair.find(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    }

    @Test
    void aLostSignIsFound() {
        double[][] printed = {{1, .8, .8}, {.8, 1, -.7}, {.8, -.7, 1}};
        List<SignRepair.Pair> found = SignRepair.find(printed);
        assertThat(found).singleElement().satisfies(pair -> {
            turn(printed, pair);
            assertThat(SmallestEigenvalue.of(printed)).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void signsTurnedOnPurposeAreRepaired(long seed) {
        Random random = new Random(seed);
        double[][] matrix = oneFactor(random, 8);
        int turned = 1 + random.nextInt(2);
        for (int i = 0; i < turned; i++) {
            turn(matrix, new SignRepair.Pair(i, 5 + i));
        }
        if (SmallestEigenvalue.of(matrix) > 0) {
            assertThat(SignRepair.find(matrix)).isEmpty();
            return;
        }
        List<SignRepair.Pair> found = SignRepair.find(matrix);
        assertThat(found).isNotEmpty().hasSizeLessThanOrEqualTo(turned);
        found.forEach(pair -> turn(matrix, pair));
        assertThat(SmallestEigenvalue.of(matrix)).isPositive();
    }

    private static double[][] oneFactor(Random random, int size) {
        double[] loadings = random.doubles(size, 0.75, 0.95).toArray();
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        return matrix;
    }

    private static void turn(double[][] matrix, SignRepair.Pair pair) {
        matrix[pair.first()][pair.second()] *= -1;
        matrix[pair.second()][pair.first()] *= -1;
    }
}
