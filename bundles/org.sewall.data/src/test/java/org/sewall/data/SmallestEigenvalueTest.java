package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmallestEigenvalueTest {

    @Test
    @DisplayName("equal correlations r of p variables have the eigenvalues 1 - r and 1 + (p - 1) r")
    void equalCorrelations() {
        for (double r : new double[] {-0.9, -0.1, 0, 0.5, 1, 1.2}) {
            for (int p = 1; p < 20; p++) {
                var matrix = new double[p][p];
                for (int i = 0; i < p; i++) {
                    for (int j = 0; j < p; j++) {
                        matrix[i][j] = i == j ? 1 : r;
                    }
                }
                double expected = p == 1 ? 1 : Math.min(1 - r, 1 + (p - 1) * r);
                assertThat(SmallestEigenvalue.of(matrix)).isCloseTo(expected, within(1e-12));
            }
        }
    }

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
