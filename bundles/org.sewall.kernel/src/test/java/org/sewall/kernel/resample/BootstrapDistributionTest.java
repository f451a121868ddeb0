package org.sewall.kernel.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks quantiles and intervals where they are known in closed form. */
class BootstrapDistributionTest {
    private final double[] numbers =
            IntStream.rangeClosed(1, 999).asDoubleStream().toArray();

    @Test
    void takesOrderStatisticsWhereTheyAreQuantiles() {
        BootstrapDistribution distribution = new BootstrapDistribution(500, numbers);
        assertThat(distribution.percentile(0.95).lower()).isCloseTo(25, within(1e-9));
        assertThat(distribution.percentile(0.95).upper()).isCloseTo(975, within(1e-9));
        assertThat(distribution.quantile(0.5)).isEqualTo(500);
        assertThat(distribution.quantile(1e-6)).isEqualTo(1);
        assertThat(distribution.quantile(1 - 1e-6)).isEqualTo(999);
        assertThat(distribution.bias()).isCloseTo(0, within(1e-12));
        assertThat(distribution.standardError()).isCloseTo(Math.sqrt((999.0 * 999 - 1) / 12), within(1e-9));
    }

    @Test
    void interpolatesBetweenOrderStatistics() {
        BootstrapDistribution distribution = new BootstrapDistribution(500, numbers);
        assertThat(distribution.quantile(0.0255)).isBetween(25.0, 26.0);
    }

    @Test
    void correctsAsMuchAsTheMedianIsOff() {
        double[] unbiased = distributionLimits(500.5);
        double[] biased = distributionLimits(700.5);
        assertThat(unbiased[0]).isCloseTo(25, within(0.3));
        assertThat(unbiased[1]).isCloseTo(975, within(0.3));
        assertThat(biased[0]).isGreaterThan(150);
        assertThat(biased[1]).isGreaterThan(990);
    }

    @Test
    void acceleratesTowardsTheLongTail() {
        BootstrapDistribution distribution = new BootstrapDistribution(500.5, numbers);
        assertThat(distribution.accelerated(0.95, 0.1).lower())
                .isGreaterThan(distribution.biasCorrected(0.95).lower());
        assertThat(BootstrapDistribution.acceleration(new double[] {1, 1, 1})).isZero();
        // differences of the mean -1, -1, 2: sum of cubes 6, of squares 6
        assertThat(BootstrapDistribution.acceleration(new double[] {3, 3, 0}))
                .isCloseTo(6 / (6 * Math.pow(6, 1.5)), within(1e-12));
    }

    private double[] distributionLimits(double original) {
        BootstrapDistribution.Interval interval = new BootstrapDistribution(original, numbers).biasCorrected(0.95);
        return new double[] {interval.lower(), interval.upper()};
    }
}
