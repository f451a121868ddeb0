package org.sewall.kernel.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The root for the noncentrality, against high precision and its own definition. */
class NoncentralityTest {

    static List<Map<String, String>> highPrecision() {
        return NumberTable.rows(NoncentralityTest.class, "noncentrality.csv");
    }

    @ParameterizedTest
    @MethodSource("highPrecision")
    void findsTheNoncentrality(Map<String, String> row) {
        double x = Double.parseDouble(row.get("x"));
        double df = Double.parseDouble(row.get("df"));
        double p = Double.parseDouble(row.get("probability"));
        double found = row.get("tail").equals("lower")
                ? Noncentrality.forCumulative(x, df, p)
                : Noncentrality.forSurvival(x, df, p);
        double expected = Double.parseDouble(row.get("ncp"));
        assertThat(found).isCloseTo(expected, within(1e-11 * Math.max(1, expected)));
    }

    @Test
    void isZeroWhereTheCentralDistributionAlreadyHasLess() {
        assertThat(Noncentrality.forSurvival(20, 24, 0.05)).isZero();
        assertThat(Noncentrality.forCumulative(2, 24, 0.05)).isZero();
        assertThat(Noncentrality.forCumulative(0, 3, 0.05)).isZero();
    }

    @Test
    void findsItForEveryChiSquareAndLevel() {
        Random random = new Random(1983);
        for (int i = 0; i < 100; i++) {
            double df = 1 + random.nextInt(500);
            double x = df * Math.exp(4 * random.nextDouble());
            double p = Math.pow(10, -1 - 11 * random.nextDouble());
            double upper = Noncentrality.forCumulative(x, df, p);
            double lower = Noncentrality.forSurvival(x, df, p);
            assertThat(lower).isLessThanOrEqualTo(upper);
            if (upper > 0) {
                assertThat(NoncentralChiSquare.of(df, upper).cumulativeProbability(x) / p)
                        .isCloseTo(1, within(1e-9));
            }
            if (lower > 0) {
                assertThat(NoncentralChiSquare.of(df, lower).survivalProbability(x) / p)
                        .isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void largeChiSquares() {
        double upper = Noncentrality.forCumulative(1e6, 100, 0.05);
        assertThat(NoncentralChiSquare.of(100, upper).cumulativeProbability(1e6))
                .isCloseTo(0.05, within(1e-10));
    }

    @Test
    void probabilitiesOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Noncentrality.forCumulative(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Noncentrality.forSurvival(1, 1, 1));
    }
}
