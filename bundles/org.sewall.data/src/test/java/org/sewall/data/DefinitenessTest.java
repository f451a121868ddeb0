package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.sample.SmallestEigenvalue;

class DefinitenessTest {

    @Test
    @DisplayName("a random matrix less its smallest eigenvalue is on the border of positive definiteness")
    void border() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            int p = 2 + random.nextInt(12);
            var matrix = new double[p][p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = random.nextGaussian();
                    matrix[j][i] = matrix[i][j];
                }
            }
            double smallest = SmallestEigenvalue.of(matrix);
            assertThat(Definiteness.isPositiveDefinite(shifted(matrix, -smallest + 1e-6)))
                    .isTrue();
            assertThat(Definiteness.isPositiveDefinite(shifted(matrix, -smallest - 1e-6)))
                    .isFalse();
        }
    }

    private static double[][] shifted(double[][] matrix, double shift) {
        var result = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = matrix[i].clone();
            result[i][i] += shift;
        }
        return result;
    }
}
