package org.sewall.kernel.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bivariate normal probabilities against quadrature with 40 digits. */
class BivariateNormalTest {
    /** What Genz (2004) claims; sums of four probabilities lose no more. */
    private static final double CLAIMED = 1e-15;

    @Test
    void agreesWithQuadratureAtManyDigits() {
        List<Map<String, String>> rows = NumberTable.rows(BivariateNormalTest.class, "bivariate-normal.csv");
        assertThat(rows).hasSizeGreaterThan(300).allSatisfy(row -> {
            double x = Double.parseDouble(row.get("x"));
            double y = Double.parseDouble(row.get("y"));
            double rho = Double.parseDouble(row.get("rho"));
            double expected = Double.parseDouble(row.get("probability"));
            assertThat(BivariateNormal.cumulative(x, y, rho)).isCloseTo(expected, within(CLAIMED));
            assertThat(BivariateNormal.cumulative(y, x, rho)).isCloseTo(expected, within(CLAIMED));
        });
    }

    @Test
    void infiniteBoundsLeaveTheOtherMargin() {
        double infinity = Double.POSITIVE_INFINITY;
        double margin = StandardNormal.cumulative(0.7);
        assertThat(BivariateNormal.cumulative(0.7, infinity, 0.4)).isEqualTo(margin);
        assertThat(BivariateNormal.cumulative(infinity, 0.7, -0.99)).isEqualTo(margin);
        assertThat(BivariateNormal.cumulative(infinity, infinity, 0.4)).isEqualTo(1);
        assertThat(BivariateNormal.cumulative(-infinity, 0.7, 0.4)).isZero();
        assertThat(BivariateNormal.density(infinity, 0.7, 0.4)).isZero();
    }

    @Test
    void perfectCorrelationLeavesOneVariable() {
        double margin = StandardNormal.cumulative(-0.3);
        assertThat(BivariateNormal.cumulative(-0.3, 0.5, 1)).isCloseTo(margin, within(CLAIMED));
        double between = StandardNormal.between(-0.5, 0.3);
        assertThat(BivariateNormal.cumulative(0.3, 0.5, -1)).isCloseTo(between, within(CLAIMED));
        assertThat(BivariateNormal.cumulative(-0.3, 0.2, -1)).isZero();
    }

    @Test
    void theDensityIsTheDerivativeByTheCorrelation() {
        double step = 1e-5;
        for (double rho : new double[] {-0.95, -0.5, 0.1, 0.8, 0.96}) {
            double above = BivariateNormal.cumulative(0.4, -0.7, rho + step);
            double below = BivariateNormal.cumulative(0.4, -0.7, rho - step);
            assertThat((above - below) / (2 * step)).isCloseTo(BivariateNormal.density(0.4, -0.7, rho), within(1e-8));
        }
    }
}
