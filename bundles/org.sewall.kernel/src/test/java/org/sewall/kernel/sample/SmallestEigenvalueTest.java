package org.sewall.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
