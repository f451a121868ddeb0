package org.sewall.kernel.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.implied.MeanCovarianceStructure;
import org.sewall.kernel.implied.MomentOrder;

/** Derivatives against finite differences, and the two forms of generalized least squares against one another. */
class LeastSquaresTest {

    enum Kind {
        IDENTITY,
        DIAGONAL,
        DENSE,
        GENERALIZED
    }

    static Stream<Arguments> models() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(1L, 2L).flatMap(seed -> Stream.of(false, true)
                .flatMap(means -> Stream.of(false, true).map(loop -> Arguments.of(kind, seed, means, loop)))));
    }

    @ParameterizedTest(name = "{0}, seed {1}, means {2}, loop {3}")
    @MethodSource("models")
    void gradientEqualsCentralDifferences(Kind kind, long seed, boolean means, boolean loop) {
        RandomModel model = new RandomModel(seed, 6, 2, means, loop);
        Discrepancy discrepancy = discrepancy(kind, model);
        double[] gradient = new double[model.theta.length];
        assertThat(discrepancy.evaluate(model.theta)).isTrue();
        discrepancy.gradient(gradient);
        for (int i = 0; i < gradient.length; i++) {
            double step = 1e-5;
            double difference =
                    (valueAt(discrepancy, model.theta, i, step) - valueAt(discrepancy, model.theta, i, -step))
                            / (2 * step);
            assertThat(gradient[i])
                    .as("element %d", i)
                    .isCloseTo(difference, within(1e-7 * (1 + Math.abs(difference))));
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}, means {2}, loop {3}")
    @MethodSource("models")
    void observedHessianEqualsDifferencesOfTheGradient(Kind kind, long seed, boolean means, boolean loop) {
        RandomModel model = new RandomModel(seed, 6, 2, means, loop);
        Discrepancy discrepancy = discrepancy(kind, model);
        DMatrixRMaj hessian = new DMatrixRMaj(model.theta.length, model.theta.length);
        discrepancy.evaluate(model.theta);
        discrepancy.observedHessian(hessian);
        double step = 1e-5;
        for (int i = 0; i < model.theta.length; i++) {
            double[] above = gradientAt(discrepancy, model.theta, i, step);
            double[] below = gradientAt(discrepancy, model.theta, i, -step);
            for (int j = 0; j < model.theta.length; j++) {
                double difference = (above[j] - below[j]) / (2 * step);
                assertThat(hessian.get(i, j))
                        .as("element %d, %d", i, j)
                        .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}, means {2}, loop {3}")
    @MethodSource("models")
    void expectedHessianIsTwiceTheWeightedCrossProductOfTheJacobian(Kind kind, long seed, boolean means, boolean loop) {
        RandomModel model = new RandomModel(seed, 6, 2, means, loop);
        Discrepancy discrepancy = discrepancy(kind, model);
        discrepancy.evaluate(model.theta);
        DMatrixRMaj hessian = new DMatrixRMaj(model.theta.length, model.theta.length);
        discrepancy.expectedHessian(hessian);
        DMatrixRMaj jacobian = numericJacobian(model);
        DMatrixRMaj weight = weight(kind, model).matrix();
        DMatrixRMaj product = new DMatrixRMaj(weight.numRows, model.theta.length);
        DMatrixRMaj cross = new DMatrixRMaj(model.theta.length, model.theta.length);
        CommonOps_DDRM.mult(weight, jacobian, product);
        CommonOps_DDRM.multTransA(2, jacobian, product, cross);
        for (int i = 0; i < cross.getNumElements(); i++) {
            assertThat(hessian.get(i)).isCloseTo(cross.get(i), within(1e-6 * (1 + Math.abs(cross.get(i)))));
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}, means {2}, loop {3}")
    @MethodSource("models")
    void traceFormEqualsTheDenseForm(Kind kind, long seed, boolean means, boolean loop) {
        if (kind != Kind.GENERALIZED) {
            return;
        }
        RandomModel model = new RandomModel(seed, 6, 2, means, loop);
        MeanCovarianceStructure structure = new MeanCovarianceStructure(model.layout);
        Discrepancy dense = new WeightedLeastSquares(structure, sample(model, structure.order()), weight(kind, model));
        Discrepancy trace = discrepancy(kind, model);
        dense.evaluate(model.theta);
        trace.evaluate(model.theta);
        assertThat(trace.value()).isCloseTo(dense.value(), within(1e-9 * (1 + dense.value())));
    }

    private static Discrepancy discrepancy(Kind kind, RandomModel model) {
        if (kind == Kind.GENERALIZED) {
            return new GeneralizedLeastSquares(model.layout, covariance(model), means(model));
        }
        MeanCovarianceStructure structure = new MeanCovarianceStructure(model.layout);
        return new WeightedLeastSquares(structure, sample(model, structure.order()), weight(kind, model));
    }

    private static LeastSquaresWeight weight(Kind kind, RandomModel model) {
        int size = new MeanCovarianceStructure(model.layout).moments();
        Random random = new Random(size);
        return switch (kind) {
            case IDENTITY -> new LeastSquaresWeight.Identity(size);
            case DIAGONAL ->
                new LeastSquaresWeight.Diagonal(random.doubles(size, 0.5, 2).toArray());
            case DENSE -> new LeastSquaresWeight.Dense(RandomMatrices_DDRM.symmetricPosDef(size, random));
            case GENERALIZED -> new LeastSquaresWeight.Dense(normalWeight(model));
        };
    }

    /** Compute the weight of generalized least squares from its definition. */
    private static DMatrixRMaj normalWeight(RandomModel model) {
        MomentOrder order = new MeanCovarianceStructure(model.layout).order();
        DMatrixRMaj inverse = new DMatrixRMaj(order.variables(), order.variables());
        CommonOps_DDRM.invert(covariance(model), inverse);
        DMatrixRMaj weight = new DMatrixRMaj(order.size(), order.size());
        for (int i = 0; i < order.variables(); i++) {
            for (int j = 0; j < order.variables(); j++) {
                if (order.means()) {
                    weight.set(i, j, inverse.get(i, j));
                }
                for (int k = 0; k < order.variables(); k++) {
                    for (int l = 0; l < order.variables(); l++) {
                        weight.add(
                                order.covariance(i, j),
                                order.covariance(k, l),
                                0.5 * inverse.get(i, k) * inverse.get(j, l));
                    }
                }
            }
        }
        return weight;
    }

    private static DMatrixRMaj covariance(RandomModel model) {
        int p = model.layout.observed();
        DMatrixRMaj covariance = CommonOps_DDRM.extract(model.sample.moments(), 0, p, 0, p);
        double[] means = means(model);
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < means.length; j++) {
                covariance.add(i, j, -means[i] * means[j]);
            }
        }
        return covariance;
    }

    private static double[] means(RandomModel model) {
        int p = model.layout.observed();
        double[] means = new double[model.layout.hasMeans() ? p : 0];
        for (int i = 0; i < means.length; i++) {
            means[i] = model.sample.moments().get(i, p);
        }
        return means;
    }

    private static double[] sample(RandomModel model, MomentOrder order) {
        double[] sample = new double[order.size()];
        System.arraycopy(means(model), 0, sample, 0, order.firstCovariance());
        DMatrixRMaj covariance = covariance(model);
        for (int i = 0; i < order.variables(); i++) {
            for (int j = 0; j <= i; j++) {
                sample[order.covariance(i, j)] = covariance.get(i, j);
            }
        }
        return sample;
    }

    private static DMatrixRMaj numericJacobian(RandomModel model) {
        MeanCovarianceStructure structure = new MeanCovarianceStructure(model.layout);
        DMatrixRMaj jacobian = new DMatrixRMaj(structure.moments(), model.theta.length);
        double step = 1e-6;
        for (int j = 0; j < model.theta.length; j++) {
            double[] above = valuesAt(structure, model.theta, j, step);
            double[] below = valuesAt(structure, model.theta, j, -step);
            for (int i = 0; i < above.length; i++) {
                jacobian.set(i, j, (above[i] - below[i]) / (2 * step));
            }
        }
        return jacobian;
    }

    private static double[] valuesAt(MeanCovarianceStructure structure, double[] theta, int index, double step) {
        double[] moved = theta.clone();
        moved[index] += step;
        assertThat(structure.evaluate(moved)).isTrue();
        double[] values = new double[structure.moments()];
        structure.values(values);
        return values;
    }

    private static double valueAt(Discrepancy discrepancy, double[] theta, int index, double step) {
        double[] moved = theta.clone();
        moved[index] += step;
        assertThat(discrepancy.evaluate(moved)).isTrue();
        return discrepancy.value();
    }

    private static double[] gradientAt(Discrepancy discrepancy, double[] theta, int index, double step) {
        valueAt(discrepancy, theta, index, step);
        double[] gradient = new double[theta.length];
        discrepancy.gradient(gradient);
        return gradient;
    }
}
