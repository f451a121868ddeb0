package org.sewall.kernel.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The step solves its optimality conditions (More and Sorensen, 1983, lemma 2.1). */
class TrustRegionStepTest {
    private static final int ORDER = 6;

    @RepeatedTest(10)
    void aStepToTheBoundarySolvesTheSecularEquation(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DMatrixRMaj matrix = RandomMatrices_DDRM.symmetric(ORDER, -2, 2, random);
        double[] scale = random.doubles(ORDER, 0.1, 10).toArray();
        double[] gradient = random.doubles(ORDER, -50, 50).toArray();
        double[] step = new double[ORDER];
        double radius = 0.05;
        TrustRegionStep region = new TrustRegionStep(ORDER);
        assertThat(region.compute(matrix, gradient, scale, radius, step, false)).isTrue();
        assertThat(region.length()).isCloseTo(radius, within(0.1 * radius));
        for (int i = 0; i < ORDER; i++) {
            double left = gradient[i] + region.damping() * scale[i] * scale[i] * step[i];
            for (int j = 0; j < ORDER; j++) {
                left += matrix.get(i, j) * step[j];
            }
            assertThat(left).isCloseTo(0, within(1e-9 * (1 + Math.abs(gradient[i]))));
        }
    }

    @Test
    void aShortNewtonStepIsTakenWhole() {
        DMatrixRMaj matrix = CommonOps_DDRM.identity(ORDER);
        double[] scale = {1, 1, 1, 1, 1, 1};
        double[] gradient = {.1, -.1, .1, -.1, .1, -.1};
        double[] step = new double[ORDER];
        TrustRegionStep region = new TrustRegionStep(ORDER);
        assertThat(region.compute(matrix, gradient, scale, 1, step, false)).isTrue();
        assertThat(region.damping()).isZero();
        assertThat(step).containsExactly(-.1, .1, -.1, .1, -.1, .1);
        assertThat(region.promise()).isCloseTo(0.03, within(1e-15));
    }

    @Test
    void aStepGoesOnAlongNegativeCurvatureToWhichTheGradientDoesNotLead() {
        // GIVEN the hard case: the gradient has no part along the direction of lowest curvature
        DMatrixRMaj matrix = CommonOps_DDRM.diag(-2, 1, 3);
        double[] scale = {1, 2, 1};
        double[] gradient = {0, 0.3, -0.2};
        double[] step = new double[3];
        TrustRegionStep region = new TrustRegionStep(3);
        assertThat(region.compute(matrix, gradient, scale, 1, step, false)).isTrue();
        double square = 0;
        double decrease = 0;
        for (int i = 0; i < 3; i++) {
            square += scale[i] * scale[i] * step[i] * step[i];
            decrease -= gradient[i] * step[i] + 0.5 * matrix.get(i, i) * step[i] * step[i];
        }
        assertThat(Math.sqrt(square)).isCloseTo(1, within(1e-9));
        assertThat(region.length()).isCloseTo(1, within(1e-9));
        assertThat(region.promise()).isCloseTo(decrease, within(1e-9));
        assertThat(Math.abs(step[0])).isGreaterThan(0.9);
    }
}
