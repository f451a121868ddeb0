package org.sewall.kernel.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.GroupSolution;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;

/** Least squares in the conventions of other programs than lavaan, and where they cannot be had. */
class LeastSquaresConventionsTest {
    private static final ReferenceCase CASE = ReferenceCase.of("cfa_hs");

    /** GLS is free of the scale of S, so the divisor does not matter; Amos and LISREL multiply by N - 1 in one group. */
    @ParameterizedTest
    @EnumSource(
            value = NumberConvention.class,
            names = {"AMOS", "LISREL"})
    void generalizedLeastSquaresAgreeAcrossPrograms(NumberConvention convention) {
        double lavaan = solution(EstimatorPreset.GLS, NumberConvention.LAVAAN)
                .evidence()
                .chiSquare();
        double other = solution(EstimatorPreset.GLS, convention).evidence().chiSquare();
        assertThat(other).isCloseTo(lavaan, within(1e-7 * lavaan));
    }

    @ParameterizedTest
    @EnumSource(
            value = NumberConvention.class,
            names = {"AMOS", "LISREL"})
    void unweightedLeastSquaresAreHalfTheTraceOfSquaredResiduals(NumberConvention convention) {
        Solution solution = solution(EstimatorPreset.ULS, convention);
        double chiSquare = 300 * squares(solution, 0.5, 0.5);
        assertThat(solution.evidence().chiSquare()).isCloseTo(chiSquare, within(1e-8 * chiSquare));
    }

    @Test
    void unweightedLeastSquaresOfLavaanCountEveryMomentOnce() {
        Solution solution = solution(EstimatorPreset.ULS, NumberConvention.LAVAAN);
        double chiSquare = 300 * squares(solution, 1, 0.5);
        assertThat(solution.evidence().chiSquare()).isCloseTo(chiSquare, within(1e-8 * chiSquare));
    }

    @Test
    void distributionFreeWeightsNeedMoreCasesThanMoments() {
        GroupSample all = CASE.sample().groups().get(0);
        double[][] few = Arrays.copyOf(all.cases().rows(), 40);
        Outcome outcome = fit(
                EstimatorPreset.WLS,
                NumberConvention.LAVAAN,
                new Sample(List.of(
                        GroupSample.ofCases("", new CaseMatrix(all.cases().names(), few)))));
        assertThat(outcome).isInstanceOf(Outcome.InvalidInput.class);
        assertThat(((Outcome.InvalidInput) outcome).findings())
                .extracting(finding -> finding.message())
                .containsExactly(KernelMessage.WEIGHT_NEEDS_CASES);
    }

    private static double squares(Solution solution, double variances, double covariances) {
        GroupSolution group = solution.groups().get(0);
        double sum = 0;
        int p = group.sample().covariance().rows().size();
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double residual = group.sample().covariance().get(i, j)
                        - group.implied().covariance().get(i, j);
                sum += (i == j ? variances : covariances) * residual * residual;
            }
        }
        return sum;
    }

    private static Solution solution(EstimatorPreset preset, NumberConvention convention) {
        Outcome outcome = fit(preset, convention, CASE.sample());
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }

    private static Outcome fit(EstimatorPreset preset, NumberConvention convention, Sample sample) {
        return Estimation.fit(
                CASE.model(),
                CASE.defaults(),
                GroupPlan.SINGLE,
                sample,
                FitOptions.defaults().withConvention(convention).withMethod(preset.method()),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }
}
