package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What each convention decides, stated as relations between programs rather than as numbers. */
class NumberRulesTest {

    private static final NumberRules AMOS = NumberConvention.AMOS.rules();
    private static final NumberRules LAVAAN = NumberConvention.LAVAAN.rules();
    private static final NumberRules WISHART = NumberRules.lavaan(Likelihood.WISHART);
    private static final NumberRules MPLUS = NumberConvention.MPLUS.rules();
    private static final NumberRules LISREL = NumberConvention.LISREL.rules();

    @Test
    void inOneGroupAmosAndWishartMultiplyByOneLess() {
        int n = 173;
        assertThat(LAVAAN.chiSquareMultiplier(n, n, 1)).isEqualTo(n);
        assertThat(MPLUS.chiSquareMultiplier(n, n, 1)).isEqualTo(n);
        assertThat(AMOS.chiSquareMultiplier(n, n, 1)).isEqualTo(n - 1);
        assertThat(WISHART.chiSquareMultiplier(n, n, 1)).isEqualTo(n - 1);
        assertThat(LISREL.chiSquareMultiplier(n, n, 1)).isEqualTo(n - 1);
    }

    @Test
    void multipliersOfAllGroupsAddUpToTheEffectiveSize() {
        int[] sizes = {156, 145, 20};
        int total = 321;
        for (NumberRules rules : new NumberRules[] {AMOS, LAVAAN, WISHART, MPLUS, LISREL}) {
            double sum = 0;
            for (int n : sizes) {
                sum += rules.chiSquareMultiplier(n, total, sizes.length);
            }
            assertThat(sum).as("%s", rules).isCloseTo(rules.effectiveSize(total, sizes.length), within(1e-10));
        }
    }

    @Test
    void amosSpreadsItsCorrectionInProportionToTheGroups() {
        assertThat(AMOS.chiSquareMultiplier(100, 300, 2))
                .isLessThan(WISHART.chiSquareMultiplier(100, 300, 2) + 1)
                .isEqualTo(AMOS.chiSquareMultiplier(200, 300, 2) / 2);
    }

    @Test
    void onlyWishartDividesByOneLess() {
        assertThat(AMOS.covarianceDivisor(50)).isEqualTo(50);
        assertThat(LAVAAN.covarianceDivisor(50)).isEqualTo(50);
        assertThat(MPLUS.covarianceDivisor(50)).isEqualTo(50);
        assertThat(WISHART.covarianceDivisor(50)).isEqualTo(49);
        assertThat(LISREL.covarianceDivisor(50)).isEqualTo(49);
    }

    @Test
    void onlyAmosOmitsTheRootOfG() {
        assertThat(AMOS.rmseaGroupFactor(3)).isOne();
        assertThat(LAVAAN.rmseaGroupFactor(3)).isEqualTo(3);
        assertThat(MPLUS.rmseaGroupFactor(3)).isEqualTo(3);
        assertThat(LISREL.rmseaGroupFactor(3)).isEqualTo(3);
    }

    @Test
    void programsWithoutTheChoiceRefuseTheOtherLikelihood() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberRules(NumberConvention.AMOS, Likelihood.WISHART));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberRules(NumberConvention.MPLUS, Likelihood.WISHART));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberRules(NumberConvention.LISREL, Likelihood.NORMAL));
    }

    @Test
    void everyConventionSaysWhereItComesFrom() {
        for (NumberConvention convention : NumberConvention.values()) {
            assertThat(convention.label()).isNotBlank();
            assertThat(convention.source()).isNotBlank();
            assertThat(convention.rules().convention()).isEqualTo(convention);
        }
    }
}
