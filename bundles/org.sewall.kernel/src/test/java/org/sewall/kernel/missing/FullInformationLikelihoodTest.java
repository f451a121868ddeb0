package org.sewall.kernel.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.discrepancy.BorderedSample;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.discrepancy.RandomModel;
import org.sewall.kernel.implied.ImpliedMoments;

/** Value against its definition, derivatives against finite differences, and the complete-data likelihood as a border. */
class FullInformationLikelihoodTest {
    private static final int VARIABLES = 7;

    static Stream<Arguments> models() {
        return Stream.of(1L, 2L, 3L).flatMap(seed -> Stream.of(false, true).map(loop -> Arguments.of(seed, loop)));
    }

    @ParameterizedTest(name = "seed {0}, loop {1}")
    @MethodSource("models")
    void valueIsThatOfTheDefinition(long seed, boolean loop) {
        RandomModel model = new RandomModel(seed, VARIABLES, 3, true, loop);
        double[][] rows = RandomCases.rows(seed, 60, VARIABLES);
        IncompleteSample sample = IncompleteSample.of(RandomCases.names(VARIABLES), rows);
        FullInformationLikelihood likelihood =
                new FullInformationLikelihood(model.layout, RandomCases.group(sample, 17));
        assertThat(likelihood.evaluate(model.theta)).isTrue();
        double deviance = NaiveLikelihood.deviance(rows, covariance(likelihood.implied()), mean(likelihood.implied()));
        assertThat(likelihood.value()).isCloseTo((deviance - 17) / sample.cases(), within(1e-12 * deviance));
        assertThat(likelihood.logLikelihood()).isCloseTo(-deviance / 2, within(1e-12 * deviance));
    }

    @ParameterizedTest(name = "seed {0}, loop {1}")
    @MethodSource("models")
    void gradientEqualsCentralDifferences(long seed, boolean loop) {
        RandomModel model = new RandomModel(seed, VARIABLES, 3, true, loop);
        FullInformationLikelihood likelihood = likelihood(model, RandomCases.rows(seed, 60, VARIABLES));
        double[] gradient = gradientAt(likelihood, model.theta, 0, 0);
        for (int i = 0; i < gradient.length; i++) {
            double step = 1e-6;
            double above = valueAt(likelihood, model.theta, i, step);
            double difference = (above - valueAt(likelihood, model.theta, i, -step)) / (2 * step);
            assertThat(gradient[i])
                    .as("element %d", i)
                    .isCloseTo(difference, within(2e-8 * (1 + Math.abs(difference))));
        }
    }

    @ParameterizedTest(name = "seed {0}, loop {1}")
    @MethodSource("models")
    void observedHessianEqualsDifferencesOfTheGradient(long seed, boolean loop) {
        RandomModel model = new RandomModel(seed, VARIABLES, 3, true, loop);
        FullInformationLikelihood likelihood = likelihood(model, RandomCases.rows(seed, 60, VARIABLES));
        int q = model.theta.length;
        DMatrixRMaj hessian = new DMatrixRMaj(q, q);
        likelihood.evaluate(model.theta);
        likelihood.observedHessian(hessian);
        double step = 1e-5;
        for (int i = 0; i < q; i++) {
            double[] above = gradientAt(likelihood, model.theta, i, step);
            double[] below = gradientAt(likelihood, model.theta, i, -step);
            for (int j = 0; j < q; j++) {
                double difference = (above[j] - below[j]) / (2 * step);
                assertThat(hessian.get(i, j))
                        .as("element %d, %d", i, j)
                        .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}, loop {1}")
    @MethodSource("models")
    void expectedHessianIsTheSumOfThoseOfThePatterns(long seed, boolean loop) {
        RandomModel model = new RandomModel(seed, VARIABLES, 3, true, loop);
        double[][] rows = RandomCases.rows(seed, 30, VARIABLES);
        FullInformationLikelihood likelihood = likelihood(model, rows);
        int q = model.theta.length;
        DMatrixRMaj hessian = new DMatrixRMaj(q, q);
        likelihood.evaluate(model.theta);
        likelihood.expectedHessian(hessian);
        DMatrixRMaj covariance = covariance(likelihood.implied());
        DMatrixRMaj[] slopes = new DMatrixRMaj[q];
        double[][] shifts = new double[q][];
        for (int a = 0; a < q; a++) {
            slopes[a] = new DMatrixRMaj(VARIABLES, VARIABLES);
            shifts[a] = new double[VARIABLES];
            differentiate(model, a, slopes[a], shifts[a]);
        }
        int used = likelihood.group().sample().cases();
        DMatrixRMaj expected = new DMatrixRMaj(q, q);
        for (double[] row : rows) {
            DMatrixRMaj weight = NaiveLikelihood.paddedInverse(covariance, row);
            for (int a = 0; a < q; a++) {
                for (int b = 0; b < q; b++) {
                    expected.add(a, b, information(weight, slopes, shifts, a, b) / used);
                }
            }
        }
        for (int i = 0; i < q * q; i++) {
            assertThat(hessian.data[i]).isCloseTo(expected.data[i], within(1e-6 * (1 + Math.abs(expected.data[i]))));
        }
    }

    @ParameterizedTest(name = "seed {0}, loop {1}")
    @MethodSource("models")
    void singleEntriesAreThoseOfTheExpectedHessian(long seed, boolean loop) {
        RandomModel model = new RandomModel(seed, VARIABLES, 3, true, loop);
        FullInformationLikelihood likelihood = likelihood(model, RandomCases.rows(seed, 60, VARIABLES));
        int q = model.theta.length;
        DMatrixRMaj hessian = new DMatrixRMaj(q, q);
        likelihood.evaluate(model.theta);
        likelihood.expectedHessian(hessian);
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                assertThat(likelihood.conditionalHessian(i, j, new boolean[VARIABLES]))
                        .as("element %d, %d", i, j)
                        .isCloseTo(hessian.get(i, j), within(1e-10 * (1 + Math.abs(hessian.get(i, j)))));
            }
        }
    }

    @Test
    void formOfAChangeIsItsExpectedHessian() {
        RandomModel model = new RandomModel(2, VARIABLES, 3, true, false);
        FullInformationLikelihood likelihood = likelihood(model, RandomCases.rows(2, 60, VARIABLES));
        int q = model.theta.length;
        DMatrixRMaj hessian = new DMatrixRMaj(q, q);
        likelihood.evaluate(model.theta);
        likelihood.expectedHessian(hessian);
        for (int a = 0; a < q; a++) {
            DMatrixRMaj slope = new DMatrixRMaj(VARIABLES, VARIABLES);
            double[] shift = new double[VARIABLES];
            differentiate(model, a, slope, shift);
            assertThat(likelihood.informationForm(slope, shift))
                    .as("element %d", a)
                    .isCloseTo(hessian.get(a, a), within(1e-6 * (1 + hessian.get(a, a))));
        }
    }

    @ParameterizedTest(name = "seed {0}, loop {1}")
    @MethodSource("models")
    void completeCasesHaveTheCompleteDataDiscrepancy(long seed, boolean loop) {
        RandomModel model = new RandomModel(seed, VARIABLES, 3, true, loop);
        double[][] rows = RandomCases.complete(seed, 40, VARIABLES);
        IncompleteSample sample = IncompleteSample.of(RandomCases.names(VARIABLES), rows);
        SaturatedMoments saturated = SaturatedMoments.of(sample);
        DMatrixRMaj covariance = saturated.covariance();
        BorderedSample moments =
                BorderedSample.of(covariance, Math.log(CommonOps_DDRM.det(covariance)), saturated.means());
        FullInformationLikelihood full =
                new FullInformationLikelihood(model.layout, new IncompleteGroup(sample, saturated));
        MaximumLikelihood complete = new MaximumLikelihood(model.layout, moments);
        assertThat(full.evaluate(model.theta)).isTrue();
        assertThat(complete.evaluate(model.theta)).isTrue();
        assertThat(full.value()).isCloseTo(complete.value(), within(1e-10));
        int q = model.theta.length;
        double[] first = new double[q];
        double[] second = new double[q];
        full.gradient(first);
        complete.gradient(second);
        assertThat(first).containsExactly(second, within(1e-10));
        DMatrixRMaj left = new DMatrixRMaj(q, q);
        DMatrixRMaj right = new DMatrixRMaj(q, q);
        full.observedHessian(left);
        complete.observedHessian(right);
        assertThat(left.data).containsExactly(right.data, within(1e-9));
        full.expectedHessian(left);
        complete.expectedHessian(right);
        assertThat(left.data).containsExactly(right.data, within(1e-9));
        boolean[] fixed = new boolean[VARIABLES];
        // paths lead to these from other variables
        fixed[VARIABLES - 1] = true;
        fixed[0] = true;
        fixed[2] = true;
        for (int i = 0; i < q; i++) {
            assertThat(full.conditionalHessian(i, i, fixed))
                    .isCloseTo(complete.conditionalHessian(i, i, fixed), within(1e-9));
        }
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        RandomModel model = new RandomModel(3, VARIABLES, 3, true, false);
        double[][] rows = RandomCases.rows(3, 60, VARIABLES);
        FullInformationLikelihood one = likelihood(model, rows);
        FullInformationLikelihood other = likelihood(model, RandomCases.shuffled(rows, 9));
        double[] first = gradientAt(one, model.theta, 0, 0);
        double[] second = gradientAt(other, model.theta, 0, 0);
        assertThat(other.value()).isCloseTo(one.value(), within(1e-11));
        assertThat(second).containsExactly(first, within(1e-11));
    }

    @Test
    void largeMeansDoNotHurt() {
        RandomModel model = new RandomModel(3, VARIABLES, 3, true, false);
        double[][] rows = RandomCases.rows(3, 60, VARIABLES);
        int[] order = {0, 1, 2, 3, 4, 5, 6};
        double[] shift = new double[VARIABLES];
        shift[2] = 1000;
        double[][] moved = RandomCases.transformed(rows, order, new double[] {1, 1, 1, 1, 1, 1, 1}, shift);
        FullInformationLikelihood likelihood = likelihood(model, moved);
        double[] theta = model.theta.clone();
        // the third intercept, see RandomModel: loading, variance, intercept of each variable in turn
        theta[8] += 1000;
        double[] gradient = gradientAt(likelihood, theta, 0, 0);
        double[] original = gradientAt(likelihood(model, rows), model.theta, 0, 0);
        assertThat(gradient).containsExactly(original, within(1e-7));
    }

    @Test
    void leavingTheAdmissibleRegionIsAnOutcome() {
        RandomModel model = new RandomModel(4, VARIABLES, 2, true, false);
        FullInformationLikelihood likelihood = likelihood(model, RandomCases.rows(4, 30, VARIABLES));
        double[] outside = model.theta.clone();
        outside[1] = -100;
        assertThat(likelihood.evaluate(outside)).isFalse();
        assertThat(likelihood.evaluate(model.theta)).isTrue();
    }

    private static FullInformationLikelihood likelihood(RandomModel model, double[][] rows) {
        IncompleteSample sample = IncompleteSample.of(RandomCases.names(VARIABLES), rows);
        return new FullInformationLikelihood(model.layout, RandomCases.group(sample, 0));
    }

    private static double information(DMatrixRMaj weight, DMatrixRMaj[] slopes, double[][] shifts, int a, int b) {
        int p = weight.numRows;
        DMatrixRMaj left = new DMatrixRMaj(p, p);
        DMatrixRMaj right = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(weight, slopes[a], left);
        CommonOps_DDRM.mult(weight, slopes[b], right);
        DMatrixRMaj product = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(left, right, product);
        double sum = CommonOps_DDRM.trace(product);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                sum += 2 * shifts[a][i] * weight.get(i, j) * shifts[b][j];
            }
        }
        return sum;
    }

    private static void differentiate(RandomModel model, int a, DMatrixRMaj slope, double[] shift) {
        ImpliedMoments implied = new ImpliedMoments(model.layout);
        double step = 1e-5;
        for (int sign = -1; sign <= 1; sign += 2) {
            double[] moved = model.theta.clone();
            moved[a] += sign * step;
            implied.evaluate(moved);
            CommonOps_DDRM.add(slope, sign / (2 * step), covariance(implied), slope);
            for (int i = 0; i < shift.length; i++) {
                shift[i] += sign * implied.mean(i) / (2 * step);
            }
        }
    }

    private static DMatrixRMaj covariance(ImpliedMoments implied) {
        DMatrixRMaj covariance = new DMatrixRMaj(VARIABLES, VARIABLES);
        for (int i = 0; i < VARIABLES; i++) {
            for (int j = 0; j < VARIABLES; j++) {
                covariance.set(i, j, implied.covariance(i, j));
            }
        }
        return covariance;
    }

    private static double[] mean(ImpliedMoments implied) {
        double[] mean = new double[VARIABLES];
        for (int i = 0; i < VARIABLES; i++) {
            mean[i] = implied.mean(i);
        }
        return mean;
    }

    private static double valueAt(FullInformationLikelihood likelihood, double[] theta, int index, double step) {
        double[] moved = theta.clone();
        moved[index] += step;
        assertThat(likelihood.evaluate(moved)).isTrue();
        return likelihood.value();
    }

    private static double[] gradientAt(FullInformationLikelihood likelihood, double[] theta, int index, double step) {
        valueAt(likelihood, theta, index, step);
        double[] gradient = new double[theta.length];
        likelihood.gradient(gradient);
        return gradient;
    }
}
