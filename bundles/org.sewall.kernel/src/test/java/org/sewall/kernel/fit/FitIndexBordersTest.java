package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** What is printed where a formula has no value, or hardly one. */
class FitIndexBordersTest {

    private static final DMatrixRMaj UNIT = CommonOps_DDRM.identity(3);

    @Test
    void saturatedModelIsPerfectInLavaanAndWithoutRelativeIndicesInAmos() {
        FitMeasures lavaan = measures(NumberConvention.LAVAAN, 0, 0, BaselineTest.of(90, 3), 100);
        assertThat(lavaan.values())
                .containsEntry("cfi", 1.0)
                .containsEntry("tli", 1.0)
                .containsEntry("nfi", 1.0)
                .containsEntry("rmsea", 0.0)
                .containsEntry("agfi", 1.0);
        assertReason(lavaan, UnavailableReason.SATURATED, "pvalue", "cmin.df", "rmsea.pvalue", "ncp.lower");
        FitMeasures amos = measures(NumberConvention.AMOS, 0, 0, BaselineTest.of(90, 3), 100);
        assertThat(amos.values())
                .containsEntry("cfi", 1.0)
                .containsEntry("nfi", 1.0)
                .containsEntry("ifi", 1.0);
        assertReason(amos, UnavailableReason.SATURATED, "tli", "rfi", "rmsea", "rmsea.ci.upper", "agfi", "hoelter.05");
    }

    @Test
    void chiSquareBelowItsDegreesOfFreedomLeavesNoMisfit() {
        Map<String, Double> m = measures(NumberConvention.LAVAAN, 1, 2, BaselineTest.of(90, 3), 100)
                .values();
        assertThat(m)
                .containsEntry("cfi", 1.0)
                .containsEntry("rmsea", 0.0)
                .containsEntry("ncp", 0.0)
                .containsEntry("rmsea.ci.lower", 0.0);
        assertThat(m.get("tli")).isGreaterThan(1);
        assertThat(m.get("ifi")).isGreaterThan(1);
        assertThat(m.get("rni")).isGreaterThan(1);
        assertThat(m.get("mfi")).isGreaterThan(1);
        assertThat(m.get("rmsea.ci.upper")).isPositive();
    }

    @Test
    void upperLimitCanBeExactlyZero() {
        assertThat(measures(NumberConvention.LAVAAN, 0.01, 2, BaselineTest.of(90, 3), 100)
                        .values())
                .containsEntry("rmsea.ci.upper", 0.0);
    }

    @Test
    void baselineBetterThanModelGivesLowIndicesNotHighOnes() {
        Map<String, Double> m = measures(NumberConvention.LAVAAN, 50, 2, BaselineTest.of(40, 3), 100)
                .values();
        assertThat(m).containsEntry("cfi", 0.0);
        assertThat(m.get("nfi")).isNegative();
        assertThat(m).containsEntry("rfi", 1.0);
        assertThat(measures(NumberConvention.AMOS, 50, 2, BaselineTest.of(40, 3), 100)
                        .values()
                        .get("rfi"))
                .isNegative();
        assertThat(m.get("tli")).isNegative();
    }

    @Test
    void unrelatedVariablesHaveNoMisfitToReduce() {
        FitMeasures exact = measures(NumberConvention.LAVAAN, 1, 2, BaselineTest.of(3, 3), 100);
        assertReason(exact, UnavailableReason.BASELINE_FITS, "tli", "rni");
        FitMeasures zero = measures(NumberConvention.LAVAAN, 0, 2, BaselineTest.of(0, 3), 100);
        assertReason(zero, UnavailableReason.BASELINE_FITS, "nfi", "rfi", "pnfi");
        assertReason(zero, UnavailableReason.PERFECT_FIT, "cn_05", "hoelter.01");
    }

    @Test
    void withoutBaselineModelEveryIncrementalIndexSaysSo() {
        FitMeasures measures = measures(NumberConvention.LAVAAN, 5, 2, BaselineTest.none(), 100);
        for (FitIndex index : FitIndexCatalogue.indices()) {
            if (index.needs() == FitIndex.Need.BASELINE) {
                assertReason(measures, UnavailableReason.NO_BASELINE, index.id());
            }
        }
    }

    @Test
    void saturatedBaselineHasNoRatio() {
        FitMeasures measures = measures(NumberConvention.LAVAAN, 5, 2, BaselineTest.of(0, 0), 100);
        assertReason(measures, UnavailableReason.BASELINE_SATURATED, "pratio", "pnfi", "pcfi", "tli", "rfi");
    }

    @Test
    void smallSamplesHaveNoSmallSampleCorrection() {
        FitMeasures measures = measures(NumberConvention.AMOS, 5, 2, BaselineTest.of(20, 3), 5);
        assertReason(measures, UnavailableReason.TOO_FEW_OBSERVATIONS, "bcc", "mecvi");
        assertThat(measures.values()).containsKey("aic");
    }

    @Test
    void singularMatrixHasNoLikelihood() {
        DMatrixRMaj singular = new DMatrixRMaj(new double[][] {{1, 1}, {1, 1}});
        FitMeasures measures = FitIndexCatalogue.compute(
                input(NumberConvention.LAVAAN, 5, 1, GroupMoments.ofCovariances(50, singular, singular)));
        assertReason(measures, UnavailableReason.NOT_POSITIVE_DEFINITE, "logl", "aic", "bic", "gfi", "agfi", "pgfi");
        assertThat(measures.values()).containsKeys("srmr", "rmr", "crmr");
    }

    @Test
    void variableWithoutVarianceCannotBeStandardized() {
        DMatrixRMaj constant = new DMatrixRMaj(new double[][] {{1, 0}, {0, 0}});
        FitMeasures measures = FitIndexCatalogue.compute(
                input(NumberConvention.LAVAAN, 5, 1, GroupMoments.ofCovariances(50, constant, constant)));
        assertReason(measures, UnavailableReason.VARIANCE_NOT_POSITIVE, "srmr", "crmr", "srmr_mplus");
        assertThat(measures.values()).containsEntry("rmr", 0.0);
    }

    @Test
    void amosLeavesOutWhatItDoesNotDefineWithMeansOrGroups() {
        double[] means = {1, 2, 3};
        GroupMoments group = new GroupMoments(100, UNIT, UNIT, means, means);
        FitMeasures withMeans = FitIndexCatalogue.compute(input(NumberConvention.AMOS, 5, 2, group));
        assertReason(withMeans, UnavailableReason.WITHOUT_MEANS, "gfi", "agfi", "pgfi", "rmr");
        assertReason(withMeans, UnavailableReason.ONE_GROUP_WITHOUT_MEANS, "bic", "caic");
        GroupMoments plain = GroupMoments.ofCovariances(100, UNIT, UNIT);
        FitMeasures groups = FitIndexCatalogue.compute(input(NumberConvention.AMOS, 5, 2, plain, plain));
        assertReason(groups, UnavailableReason.ONE_GROUP_WITHOUT_MEANS, "bic", "caic");
        assertThat(groups.values()).containsKeys("gfi", "rmr", "aic", "bcc");
    }

    @Test
    void momentsOfFixedCovariatesAreCountedInEachGroupWhereTheConventionSaysSo() {
        double[] means = {1, 2, 3};
        GroupMoments group = new GroupMoments(100, UNIT, UNIT, means, means);
        // two covariates have three covariances and two means, in two groups
        assertThat(counted(NumberConvention.AMOS, group)).isEqualTo(10);
        assertThat(counted(NumberConvention.LISREL, group)).isEqualTo(10);
        assertThat(counted(NumberConvention.LAVAAN, group)).isZero();
        assertThat(counted(NumberConvention.MPLUS, group)).isZero();
    }

    private static int counted(NumberConvention convention, GroupMoments group) {
        return new FitInput(convention.rules(), 5, 2, 0, BaselineTest.none(), List.of(group, group), List.of(0, 2))
                .countedParameters();
    }

    @Test
    void momentsOfDifferentOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupMoments.ofCovariances(10, UNIT, CommonOps_DDRM.identity(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupMoments(10, UNIT, UNIT, new double[3], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupMoments.ofCovariances(1, UNIT, UNIT));
        assertThat(GroupMoments.ofCovariances(2, UNIT, UNIT).observations()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input(NumberConvention.LAVAAN, 5, -1, GroupMoments.ofCovariances(10, UNIT, UNIT)));
    }

    private static void assertReason(FitMeasures measures, UnavailableReason reason, String... ids) {
        for (String id : ids) {
            assertThat(measures.value(id)).as(id).isEmpty();
            assertThat(measures.unavailable()).containsEntry(id, reason.text());
        }
    }

    private static FitMeasures measures(
            NumberConvention convention, double chiSquare, int degrees, BaselineTest baseline, int observations) {
        GroupMoments group = GroupMoments.ofCovariances(observations, UNIT, UNIT);
        return FitIndexCatalogue.compute(
                new FitInput(convention.rules(), chiSquare, degrees, 6 - degrees, baseline, List.of(group), List.of()));
    }

    private static FitInput input(NumberConvention convention, double chiSquare, int degrees, GroupMoments... groups) {
        return new FitInput(
                convention.rules(), chiSquare, degrees, 2, BaselineTest.of(30, 3), List.of(groups), List.of());
    }
}
