package org.sewall.kernel.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.sample.SampleMoments;

/** Unrestricted moments: their likelihood, their being a maximum, and what they are indifferent to. */
class SaturatedMomentsTest {
    private static final int VARIABLES = 6;

    @Test
    void completeCasesHaveTheirSampleMoments() {
        double[][] rows = RandomCases.complete(1, 50, VARIABLES);
        List<String> names = RandomCases.names(VARIABLES);
        SaturatedMoments saturated = SaturatedMoments.of(IncompleteSample.of(names, rows));
        SampleMoments moments = SampleMoments.ofRaw(names, rows);
        assertThat(saturated.converged()).isTrue();
        assertThat(saturated.means()).containsExactly(moments.means(), within(1e-12));
        assertThat(saturated.covariance().data).containsExactly(moments.covariance().data, within(1e-12));
    }

    @Test
    void noNeighbourIsMoreLikely() {
        double[][] rows = RandomCases.rows(2, 80, VARIABLES);
        SaturatedMoments saturated = saturated(rows);
        assertThat(saturated.converged()).isTrue();
        assertThat(saturated.deviance())
                .isCloseTo(NaiveLikelihood.deviance(rows, saturated.covariance(), saturated.means()), within(1e-9));
        double step = 1e-4;
        for (int i = 0; i < VARIABLES; i++) {
            double[] mean = saturated.means().clone();
            mean[i] += step;
            double above = NaiveLikelihood.deviance(rows, saturated.covariance(), mean);
            mean[i] -= 2 * step;
            double below = NaiveLikelihood.deviance(rows, saturated.covariance(), mean);
            assertThat((above - below) / (2 * step)).as("mean %d", i).isCloseTo(0, within(1e-5));
            for (int j = 0; j <= i; j++) {
                double slope =
                        (deviance(rows, saturated, i, j, step) - deviance(rows, saturated, i, j, -step)) / (2 * step);
                assertThat(slope).as("covariance %d, %d", i, j).isCloseTo(0, within(1e-4));
            }
        }
    }

    private static double deviance(double[][] rows, SaturatedMoments saturated, int i, int j, double step) {
        DMatrixRMaj moved = saturated.covariance().copy();
        moved.add(i, j, step);
        if (i != j) {
            moved.add(j, i, step);
        }
        return NaiveLikelihood.deviance(rows, moved, saturated.means());
    }

    @Test
    void orderAndUnitsDoNotMatter() {
        double[][] rows = RandomCases.rows(3, 80, VARIABLES);
        int[] order = {4, 2, 0, 5, 1, 3};
        double[] scale = {10, 0.01, 1, 3, -2, 100};
        double[] shift = {5, 1, 0, -3, 100, 0};
        double[][] transformed = RandomCases.transformed(RandomCases.shuffled(rows, 5), order, scale, shift);
        SaturatedMoments one = saturated(rows);
        SaturatedMoments other = saturated(transformed);
        for (int i = 0; i < VARIABLES; i++) {
            assertThat(other.means()[i])
                    .isCloseTo(one.means()[order[i]] * scale[i] + shift[i], within(1e-7 * Math.abs(scale[i])));
            for (int j = 0; j < VARIABLES; j++) {
                double expected = one.covariance().get(order[i], order[j]) * scale[i] * scale[j];
                assertThat(other.covariance().get(i, j))
                        .isCloseTo(expected, within(1e-6 * Math.abs(scale[i] * scale[j])));
            }
        }
    }

    @Test
    void casesWithoutAnyValueAreCounted() {
        IncompleteSample sample = IncompleteSample.of(RandomCases.names(VARIABLES), RandomCases.rows(2, 80, VARIABLES));
        assertThat(sample.emptyCases()).isEqualTo(1);
        assertThat(sample.cases()).isEqualTo(79);
        assertThat(sample.patternCounts().stream()
                        .mapToInt(IncompleteSample.PatternCount::cases)
                        .sum())
                .isEqualTo(79);
    }

    @Test
    void variablesNeverSeenTogetherAreNamed() {
        double nan = Double.NaN;
        double[][] rows = {{1, nan, 3}, {2, nan, 5}, {nan, 4, 1}, {nan, 7, 2}, {3, nan, nan}};
        IncompleteSample sample = IncompleteSample.of(List.of("a", "b", "c"), rows);
        assertThat(sample.neverTogether()).containsExactly(List.of("a", "b"));
        assertThat(sample.coverage()[0][2]).isCloseTo(0.4, within(1e-15));
        assertThat(sample.coverage()[1][1]).isCloseTo(0.4, within(1e-15));
    }

    private static SaturatedMoments saturated(double[][] rows) {
        return SaturatedMoments.of(IncompleteSample.of(RandomCases.names(VARIABLES), rows));
    }
}
