package org.sewall.kernel.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.implied.ImpliedMoments;

/** Derivatives against finite differences, on random models of every kind. */
class MaximumLikelihoodTest {

    static Stream<Arguments> models() {
        return Stream.of(1L, 2L, 3L).flatMap(seed -> Stream.of(false, true)
                .flatMap(means -> Stream.of(false, true).map(loop -> Arguments.of(seed, means, loop))));
    }

    @ParameterizedTest(name = "seed {0}, means {1}, loop {2}")
    @MethodSource("models")
    void gradientEqualsCentralDifferences(long seed, boolean means, boolean loop) {
        RandomModel model = new RandomModel(seed, 7, 3, means, loop);
        MaximumLikelihood likelihood = new MaximumLikelihood(model.layout, model.sample);
        double[] gradient = new double[model.theta.length];
        assertThat(likelihood.evaluate(model.theta)).isTrue();
        likelihood.gradient(gradient);
        for (int i = 0; i < gradient.length; i++) {
            double step = 1e-6;
            double difference = (valueAt(likelihood, model.theta, i, step) - valueAt(likelihood, model.theta, i, -step))
                    / (2 * step);
            assertThat(gradient[i])
                    .as("element %d", i)
                    .isCloseTo(difference, within(2e-8 * (1 + Math.abs(difference))));
        }
    }

    @ParameterizedTest(name = "seed {0}, means {1}, loop {2}")
    @MethodSource("models")
    void observedHessianEqualsDifferencesOfTheGradient(long seed, boolean means, boolean loop) {
        RandomModel model = new RandomModel(seed, 7, 3, means, loop);
        MaximumLikelihood likelihood = new MaximumLikelihood(model.layout, model.sample);
        DMatrixRMaj hessian = new DMatrixRMaj(model.theta.length, model.theta.length);
        likelihood.evaluate(model.theta);
        likelihood.observedHessian(hessian);
        assertHessian(likelihood, model.theta, hessian);
    }

    @ParameterizedTest(name = "seed {0}, means {1}, loop {2}")
    @MethodSource("models")
    void expectedHessianIsTheHessianWhereTheSampleEqualsTheModel(long seed, boolean means, boolean loop) {
        RandomModel model = new RandomModel(seed, 7, 3, means, loop);
        ImpliedMoments implied = new ImpliedMoments(model.layout);
        implied.evaluate(model.theta);
        double logDeterminant = Math.log(CommonOps_DDRM.det(implied.sigma()));
        BorderedSample fitting = new BorderedSample(implied.sigma().copy(), logDeterminant);
        MaximumLikelihood likelihood = new MaximumLikelihood(model.layout, fitting);
        DMatrixRMaj hessian = new DMatrixRMaj(model.theta.length, model.theta.length);
        likelihood.evaluate(model.theta);
        assertThat(likelihood.value()).isCloseTo(0, within(1e-12));
        likelihood.expectedHessian(hessian);
        assertHessian(likelihood, model.theta, hessian);
    }

    @Test
    void meansAddTheirMahalanobisDistance() {
        RandomModel with = new RandomModel(5, 6, 2, true, false);
        MaximumLikelihood likelihood = new MaximumLikelihood(with.layout, with.sample);
        likelihood.evaluate(with.theta);
        int p = with.layout.observed();
        DMatrixRMaj covariance = new DMatrixRMaj(p, p);
        DMatrixRMaj sample = new DMatrixRMaj(p, p);
        DMatrixRMaj distance = new DMatrixRMaj(p, 1);
        for (int i = 0; i < p; i++) {
            distance.set(
                    i, with.sample.moments().get(i, p) - likelihood.implied().mean(i));
            for (int j = 0; j < p; j++) {
                covariance.set(i, j, likelihood.implied().covariance(i, j));
                double product =
                        with.sample.moments().get(i, p) * with.sample.moments().get(j, p);
                sample.set(i, j, with.sample.moments().get(i, j) - product);
            }
        }
        DMatrixRMaj inverse = new DMatrixRMaj(p, p);
        CommonOps_DDRM.invert(covariance, inverse);
        DMatrixRMaj weighted = new DMatrixRMaj(p, 1);
        CommonOps_DDRM.mult(inverse, distance, weighted);
        DMatrixRMaj product = new DMatrixRMaj(p, p);
        CommonOps_DDRM.elementMult(sample, inverse, product);
        double expected = Math.log(CommonOps_DDRM.det(covariance) / CommonOps_DDRM.det(sample))
                + CommonOps_DDRM.elementSum(product)
                - p
                + CommonOps_DDRM.dot(distance, weighted);
        assertThat(likelihood.value()).isCloseTo(expected, within(1e-10));
    }

    @Test
    void leavingTheAdmissibleRegionIsAnOutcome() {
        RandomModel model = new RandomModel(4, 6, 2, false, false);
        MaximumLikelihood likelihood = new MaximumLikelihood(model.layout, model.sample);
        double[] outside = model.theta.clone();
        outside[1] = -100;
        assertThat(likelihood.evaluate(outside)).isFalse();
        assertThat(likelihood.evaluate(model.theta)).isTrue();
    }

    private static void assertHessian(MaximumLikelihood likelihood, double[] theta, DMatrixRMaj hessian) {
        double step = 1e-5;
        for (int i = 0; i < theta.length; i++) {
            double[] above = gradientAt(likelihood, theta, i, step);
            double[] below = gradientAt(likelihood, theta, i, -step);
            for (int j = 0; j < theta.length; j++) {
                double difference = (above[j] - below[j]) / (2 * step);
                assertThat(hessian.get(i, j))
                        .as("element %d, %d", i, j)
                        .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    private static double valueAt(MaximumLikelihood likelihood, double[] theta, int index, double step) {
        double[] moved = theta.clone();
        moved[index] += step;
        assertThat(likelihood.evaluate(moved)).isTrue();
        return likelihood.value();
    }

    private static double[] gradientAt(MaximumLikelihood likelihood, double[] theta, int index, double step) {
        valueAt(likelihood, theta, index, step);
        double[] gradient = new double[theta.length];
        likelihood.gradient(gradient);
        return gradient;
    }
}
