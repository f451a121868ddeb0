package org.sewall.kernel.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of scaled differences at their borders, and their forms against the definition. */
class DifferenceTestTest {

    @Test
    void aNegativeScalingFactorGivesNoStatistic() {
        DifferenceTest test = DifferenceTest.satorraBentler(DifferenceMethod.SATORRA_BENTLER_2001, 4, 26, 1.0, 24, 1.2);
        assertThat(test.scalingFactor()).isNegative();
        assertThat(test.statistic()).isNaN();
        assertThat(test.pValue()).isNaN();
    }

    @Test
    void againstASaturatedModelTheRestrictedModelsFactorCounts() {
        DifferenceTest test =
                DifferenceTest.satorraBentler(DifferenceMethod.SATORRA_BENTLER_2001, 30, 24, 1.5, 0, Double.NaN);
        assertThat(test.statistic()).isCloseTo(20, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(24);
    }

    @Test
    void equalDegreesOfFreedomGiveNoTest() {
        DifferenceTest test = DifferenceTest.satorraBentler(DifferenceMethod.SATORRA_BENTLER_2010, 3, 24, 1, 24, 1);
        assertThat(test.statistic()).isEqualTo(3);
        assertThat(test.pValue()).isNaN();
    }

    @Test
    void allFormsAgreeWhereTheDistributionIsChiSquare() {
        // all eigenvalues are 1, so trace and trace of the square are the degrees of freedom
        assertThat(DifferenceTest.meanScaled(9, 5, 5).statistic()).isCloseTo(9, within(1e-12));
        assertThat(DifferenceTest.adjusted(9, 5, 5)).isEqualTo(DifferenceTest.meanScaled(9, 5, 5));
        assertThat(DifferenceTest.shifted(9, 5, 5, 5).statistic()).isCloseTo(9, within(1e-12));
        assertThat(DifferenceTest.shifted(9, 5, 5, 5).shift()).isCloseTo(0, within(1e-12));
    }

    @Test
    void shiftedStatisticsHaveMeanAndVarianceOfChiSquare() {
        // eigenvalues 0.5, 1, 2: mean 3.5, variance 2 * 5.25
        DifferenceTest mean = DifferenceTest.shifted(3.5, 3, 3.5, 5.25);
        assertThat(mean.statistic()).isCloseTo(3, within(1e-12));
        DifferenceTest spread = DifferenceTest.shifted(3.5 + Math.sqrt(2 * 5.25), 3, 3.5, 5.25);
        assertThat(spread.statistic() - mean.statistic()).isCloseTo(Math.sqrt(6), within(1e-12));
    }

    @Test
    void factorsAreWhatTheDifferenceIsDividedBy() {
        DifferenceTest mean = DifferenceTest.meanScaled(12, 4, 6);
        assertThat(mean.scalingFactor()).isEqualTo(1.5);
        assertThat(mean.statistic()).isEqualTo(8);
        DifferenceTest adjusted = DifferenceTest.adjusted(12, 6, 12);
        assertThat(adjusted.scalingFactor()).isEqualTo(2);
        assertThat(adjusted.statistic()).isEqualTo(6);
        assertThat(adjusted.degreesOfFreedom()).isEqualTo(3);
        DifferenceTest shifted = DifferenceTest.shifted(12, 4, 6, 16);
        assertThat(shifted.scalingFactor()).isEqualTo(2);
        assertThat(shifted.shift()).isEqualTo(1);
        assertThat(shifted.statistic()).isEqualTo(7);
        // upper tail of 7 with 4 degrees of freedom is (1 + 3.5) exp(-3.5)
        assertThat(shifted.pValue()).isCloseTo(4.5 * Math.exp(-3.5), within(1e-12));
    }

    @Test
    void methodsAreFoundByLavaansNames() {
        assertThat(DifferenceMethod.named("Satorra-Bentler_2010")).contains(DifferenceMethod.SATORRA_BENTLER_2010);
        assertThat(DifferenceMethod.named("satorra.2000")).contains(DifferenceMethod.SATORRA_2000);
        assertThat(DifferenceMethod.named("other")).isEmpty();
    }

    /** With correct weights B is E, and C E has as many eigenvalues 1 as there are restrictions, the others 0. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void underNormalityTheFormsGiveChiSquare(int seed) {
        Random random = new Random(seed);
        DMatrixRMaj information = RandomMatrices_DDRM.symmetricPosDef(6, random);
        DMatrixRMaj larger = RandomMatrices_DDRM.rectangle(15, 6, -1, 1, random);
        DMatrixRMaj map = RandomMatrices_DDRM.rectangle(6, 4, -1, 1, random);
        DMatrixRMaj restricted = new DMatrixRMaj(15, 4);
        CommonOps_DDRM.mult(larger, map, restricted);
        DMatrixRMaj restrictions = RestrictionForms.delta(larger, restricted);
        assertThat(restrictions.numRows).isEqualTo(2);
        DMatrixRMaj product = RestrictionForms.product(information, information, restrictions);
        DMatrixRMaj square = new DMatrixRMaj(6, 6);
        CommonOps_DDRM.mult(product, product, square);
        assertThat(CommonOps_DDRM.trace(product)).isCloseTo(2, within(1e-9));
        assertThat(CommonOps_DDRM.trace(square)).isCloseTo(2, within(1e-9));
    }

    @Test
    void dependentRestrictionsCountOnce() {
        DMatrixRMaj rows = RestrictionForms.independent(
                List.of(new double[] {1, 0, 1}, new double[] {2, 0, 2}, new double[] {0, 1, 0}, new double[3]), 3);
        assertThat(rows.numRows).isEqualTo(2);
        // orthonormal, and orthogonal to what all rows are orthogonal to
        double root = Math.sqrt(0.5);
        assertThat(rows.data).containsExactly(new double[] {root, 0, root, 0, 1, 0}, within(1e-12));
    }
}
