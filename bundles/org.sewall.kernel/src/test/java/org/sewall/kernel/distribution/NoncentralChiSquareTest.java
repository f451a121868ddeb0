package org.sewall.kernel.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both tails against high-precision sums and against R, and the properties every such distribution has. */
class NoncentralChiSquareTest {

    /** Relative accuracy the class promises, up to a noncentrality of 1e5. */
    private static final double RELATIVE = 1e-12;

    /** Smallest tail for which it is promised; below, double numbers lose digits themselves. */
    private static final double SMALLEST = 1e-290;

    /** R's own accuracy, absolute. */
    private static final double R_ACCURACY = 1e-11;

    static List<Map<String, String>> highPrecision() {
        return NumberTable.rows(NoncentralChiSquareTest.class, "noncentral-chi-square.csv");
    }

    static List<Map<String, String>> fromR() {
        return NumberTable.rows(NoncentralChiSquareTest.class, "noncentral-chi-square-r.csv");
    }

    @ParameterizedTest
    @MethodSource("highPrecision")
    void bothTailsKeepTheirRelativeAccuracy(Map<String, String> row) {
        NoncentralChiSquare distribution = distribution(row);
        double relative = number(row, "ncp") > 1e5 ? 10 * RELATIVE : RELATIVE;
        assertTail(distribution.cumulativeProbability(number(row, "x")), number(row, "lower"), relative);
        assertTail(distribution.survivalProbability(number(row, "x")), number(row, "upper"), relative);
    }

    private static void assertTail(double actual, double expected, double relative) {
        if (expected < SMALLEST) {
            assertThat(actual).isBetween(0.0, 10 * SMALLEST);
        } else {
            assertThat(Math.abs(actual / expected - 1)).isLessThan(relative);
        }
    }

    @ParameterizedTest
    @MethodSource("fromR")
    void agreesWithR(Map<String, String> row) {
        NoncentralChiSquare distribution = distribution(row);
        double x = number(row, "x");
        assertThat(distribution.cumulativeProbability(x)).isCloseTo(number(row, "lower"), within(R_ACCURACY));
        assertThat(distribution.survivalProbability(x)).isCloseTo(number(row, "upper"), within(R_ACCURACY));
    }

    @Test
    void withoutNoncentralityIsCentral() {
        ChiSquaredDistribution central = ChiSquaredDistribution.of(7);
        NoncentralChiSquare distribution = NoncentralChiSquare.of(7, 0);
        for (double x = 0.25; x < 80; x *= 1.5) {
            assertThat(distribution.cumulativeProbability(x)).isEqualTo(central.cumulativeProbability(x));
            assertThat(distribution.survivalProbability(x)).isEqualTo(central.survivalProbability(x));
        }
    }

    @Test
    void bordersOfTheArgument() {
        NoncentralChiSquare distribution = NoncentralChiSquare.of(3, 10);
        assertThat(distribution.cumulativeProbability(0)).isZero();
        assertThat(distribution.survivalProbability(-1)).isOne();
        assertThat(distribution.cumulativeProbability(Double.POSITIVE_INFINITY)).isOne();
        assertThat(distribution.survivalProbability(Double.POSITIVE_INFINITY)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> distribution.cumulativeProbability(Double.NaN));
    }

    @Test
    void parametersOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralChiSquare.of(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralChiSquare.of(1, -1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralChiSquare.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralChiSquare.of(1, Double.POSITIVE_INFINITY));
    }

    @Test
    void tailsAddUpToOneAndMoveTheRightWay() {
        Random random = new Random(20100401);
        for (int i = 0; i < 300; i++) {
            double df = 1 + random.nextInt(200);
            double lambda = Math.exp(random.nextDouble() * 12 - 3);
            double x = (df + lambda) * (0.5 + random.nextDouble());
            NoncentralChiSquare at = NoncentralChiSquare.of(df, lambda);
            double lower = at.cumulativeProbability(x);
            double rounding = lower * RELATIVE;
            assertThat(lower + at.survivalProbability(x)).isCloseTo(1, within(RELATIVE));
            assertThat(at.cumulativeProbability(x * 1.01)).isGreaterThanOrEqualTo(lower - rounding);
            assertThat(NoncentralChiSquare.of(df, lambda * 1.01).cumulativeProbability(x))
                    .isLessThanOrEqualTo(lower + rounding);
            assertThat(NoncentralChiSquare.of(df + 1, lambda).cumulativeProbability(x))
                    .isLessThanOrEqualTo(lower + rounding);
        }
    }

    /** Differentiating the mixture: the density is (F(x; d) - F(x; d + 2)) / 2 plus its noncentral part. */
    @Test
    void satisfiesTheDerivativeInTheNoncentrality() {
        double h = 1e-3;
        for (double lambda : new double[] {2, 40, 900}) {
            double x = 12 + lambda;
            double slope = (NoncentralChiSquare.of(12, lambda + h).cumulativeProbability(x)
                            - NoncentralChiSquare.of(12, lambda - h).cumulativeProbability(x))
                    / (2 * h);
            double exact = (NoncentralChiSquare.of(14, lambda).cumulativeProbability(x)
                            - NoncentralChiSquare.of(12, lambda).cumulativeProbability(x))
                    / 2;
            assertThat(slope).isCloseTo(exact, within(1e-8));
        }
    }

    @Test
    void approximationMeetsTheSumWhereItTakesOver() {
        double below = NoncentralChiSquare.LARGEST_SUMMED;
        double above = below * (1 + 1e-12);
        for (double z : new double[] {-3, -1, 0, 1, 3}) {
            double x = 50 + below + z * Math.sqrt(2 * (50 + 2 * below));
            assertThat(NoncentralChiSquare.of(50, above).cumulativeProbability(x))
                    .isCloseTo(NoncentralChiSquare.of(50, below).cumulativeProbability(x), within(1e-8));
        }
    }

    private static NoncentralChiSquare distribution(Map<String, String> row) {
        return NoncentralChiSquare.of(number(row, "df"), number(row, "ncp"));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void endsWhereTheTailIsTooSmallToBeRepresented() {
        assertThat(NoncentralChiSquare.of(1, 0.075).survivalProbability(1e7)).isZero();
        assertThat(NoncentralChiSquare.of(24, 1.8).survivalProbability(1e12)).isZero();
    }
}
