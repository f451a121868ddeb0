package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Parameterization;
import org.sewall.kernel.spec.RamSpecification;

/** Implied thresholds and correlations, and their first and second derivatives by finite differences. */
class OrdinalStructureTest {
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-7;

    private static final String FACTOR = "f =~ x1 + x2 + x3 + x4";
    private static final String FREE_SCALES =
            FACTOR + "\n x1 ~*~ NA*x1 + start(1.1)*x1\n x2 ~*~ NA*x2\n f ~ NA*1\n x3 ~ NA*1";
    private static final String RESIDUALS = FACTOR + "\n x1 ~~ NA*x1\n x3 ~~ NA*x3\n f ~ NA*1";
    private static final String PATHS = "f =~ x1 + x2 + x3\n x4 ~ f + x1\n x2 ~~ x3\n x1 ~*~ NA*x1\n f ~ NA*1";

    private static final String COVARIATES =
            "f =~ x1 + x2 + x3\n f ~ z1 + z2\n x4 ~ f + z1\n x1 ~*~ NA*x1\n x3 ~ z2\n f ~ NA*1";

    static List<Arguments> models() {
        return Stream.concat(
                        modelsWithoutCovariates().stream(),
                        Stream.of(
                                Arguments.of(COVARIATES, Parameterization.DELTA),
                                Arguments.of(COVARIATES, Parameterization.THETA)))
                .toList();
    }

    static List<Arguments> modelsWithoutCovariates() {
        return List.of(
                Arguments.of(FACTOR, Parameterization.DELTA),
                Arguments.of(FACTOR, Parameterization.THETA),
                Arguments.of(FREE_SCALES, Parameterization.DELTA),
                Arguments.of(RESIDUALS, Parameterization.THETA),
                Arguments.of(PATHS, Parameterization.DELTA),
                Arguments.of(PATHS, Parameterization.THETA));
    }

    /** x1 and x2 are ordered with 3 and 2 categories, x3 is continuous and x4 ordered with 4 categories. */
    private record Fixture(OrdinalStructure structure, double[] theta) {
        static Fixture of(String model, Parameterization parameterization) {
            var plan = new OrdinalPlan(Map.of("x1", 2, "x2", 1, "x4", 3), parameterization);
            ParameterTable table =
                    ParameterTable.complete(LavaanReader.read(model), ModelDefaults.sem(), GroupPlan.SINGLE, plan);
            RamSpecification specification = RamSpecification.of(table);
            int[] categories = table.observed().stream()
                    .mapToInt(v -> plan.isOrdered(v) ? plan.thresholds().get(v) + 1 : 0)
                    .toArray();
            int[] covariates = IntStream.range(0, categories.length)
                    .filter(i -> table.observed().get(i).startsWith("z"))
                    .toArray();
            var responses = ResponseVariables.of(
                    specification, 1, new StatisticOrder(categories, covariates), parameterization);
            var random = new Random(3);
            double[] theta = table.freeRows().stream()
                    .mapToDouble(row -> value(row, random))
                    .toArray();
            return new Fixture(new OrdinalStructure(FittedGroup.layout(specification, 1), responses), theta);
        }

        private static double value(ParameterRow row, Random random) {
            double noise = 0.1 * random.nextGaussian();
            if (row.operator() == Operator.THRESHOLD) {
                return noise + Integer.parseInt(row.right().substring(1)) - 2;
            }
            return row.isVariance() || row.operator() == Operator.SCALED_BY ? 0.9 + noise : 0.5 + noise;
        }

        double[] values(double[] at) {
            assertThat(structure.evaluate(at)).isTrue();
            var values = new double[structure.moments()];
            structure.values(values);
            return values;
        }

        double[] moved(int parameter, double by) {
            double[] moved = theta.clone();
            moved[parameter] += by;
            return moved;
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theJacobianIsThatOfFiniteDifferences(String model, Parameterization parameterization) {
        Fixture fixture = Fixture.of(model, parameterization);
        int q = fixture.theta().length;
        fixture.values(fixture.theta());
        var jacobian = new DMatrixRMaj(fixture.structure().moments(), q);
        Arrays.fill(jacobian.data, Double.NaN);
        fixture.structure().jacobian(jacobian);
        for (int j = 0; j < q; j++) {
            double[] above = fixture.values(fixture.moved(j, STEP));
            double[] below = fixture.values(fixture.moved(j, -STEP));
            for (int i = 0; i < above.length; i++) {
                assertThat(jacobian.get(i, j))
                        .as("statistic %d by parameter %d", i, j)
                        .isCloseTo((above[i] - below[i]) / (2 * STEP), within(TOLERANCE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theCurvatureIsThatOfFiniteDifferences(String model, Parameterization parameterization) {
        Fixture fixture = Fixture.of(model, parameterization);
        int q = fixture.theta().length;
        double[] weights =
                new Random(8).doubles(fixture.structure().moments(), -1, 1).toArray();
        fixture.values(fixture.theta());
        var hessian = new DMatrixRMaj(q, q);
        fixture.structure().addCurvature(weights, hessian);
        for (int j = 0; j < q; j++) {
            double[] above = slopes(fixture, fixture.moved(j, STEP), weights);
            double[] below = slopes(fixture, fixture.moved(j, -STEP), weights);
            for (int i = 0; i < q; i++) {
                assertThat(hessian.get(i, j))
                        .as("parameters %d and %d", i, j)
                        .isCloseTo((above[i] - below[i]) / (2 * STEP), within(TOLERANCE));
            }
        }
    }

    private static double[] slopes(Fixture fixture, double[] at, double[] weights) {
        fixture.values(at);
        var jacobian = new DMatrixRMaj(weights.length, at.length);
        fixture.structure().jacobian(jacobian);
        return IntStream.range(0, at.length)
                .mapToDouble(j -> IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i] * jacobian.get(i, j))
                        .sum())
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("modelsWithoutCovariates")
    void responseVariablesHaveUnitVarianceInTheirScale(String model, Parameterization parameterization) {
        Fixture fixture = Fixture.of(model, parameterization);
        fixture.values(fixture.theta());
        OrdinalStructure structure = fixture.structure();
        for (int i : structure.responses().ordered()) {
            double variance = structure.implied().covariance(i, i);
            assertThat(structure.scale(i) * structure.scale(i) * variance).isCloseTo(1, within(1e-12));
        }
    }
}
