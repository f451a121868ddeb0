package org.sewall.kernel.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.optimise.ConstraintState.Standing;
import org.sewall.kernel.optimise.Optimisation.Status;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.spec.ConstraintFunction;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/** Minima under constraints whose place is known, and the optimality conditions where it is not. */
class ConstrainedMinimiserTest {
    private static final double EXACT = 1e-9;
    private static final double ROOT = Math.sqrt(0.5);

    @Test
    void anInequalityHoldsTheParameterAtItsBorder() {
        Optimisation end = minimise(QuadraticFunction.distance(1, 2), "a > 1.5", 0, 0);
        assertThat(end.theta()).containsExactly(new double[] {1.5, 2}, within(EXACT));
        Standing standing = end.constraints().standings().get(0);
        assertThat(standing.active()).isTrue();
        // F falls by 0.5 for each unit by which the border gives way
        assertThat(standing.multiplier()).isCloseTo(0.5, within(EXACT));
        assertThat(end.constraints().bordersOf(0)).containsExactly("1.5 < a");
        assertThat(end.constraints().bordersOf(1)).isEmpty();
        assertThat(end.constraints().nonlinearRank()).isZero();
    }

    @Test
    void anInactiveInequalityChangesNothing() {
        Optimisation end = minimise(QuadraticFunction.distance(1, 2), "a < 1.5\nb > a", 3, 0);
        assertThat(end.theta()).containsExactly(new double[] {1, 2}, within(EXACT));
        assertThat(end.constraints().active()).isEmpty();
        assertThat(end.constraints().standings())
                .extracting(Standing::multiplier)
                .containsOnly(0.0);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "3, -2", "-1, 4", "0.01, 0.02"})
    void theNearestPointOfACircle(double first, double second) {
        Optimisation end = minimise(QuadraticFunction.distance(2, 2), "a^2 + b^2 == 1", first, second);
        assertThat(end.theta()).containsExactly(new double[] {ROOT, ROOT}, within(EXACT));
        assertThat(end.constraints().nonlinearRank()).isEqualTo(1);
        assertThat(end.constraints().tangent().freeDimension()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"min(a, b) > 1.5", "1.5 < min(a, b)", "max(-a, -b) < -1.5"})
    void theKinkOfAnExtremeIsACornerOfSmoothBorders(String constraint) {
        Optimisation end = minimise(QuadraticFunction.distance(1, 0.5), constraint, 0, 0);
        assertThat(end.theta()).containsExactly(new double[] {1.5, 1.5}, within(EXACT));
    }

    @Test
    void anAbsoluteValueIsBoundedOnBothSides() {
        Optimisation end = minimise(QuadraticFunction.distance(1, -2), "abs(a) < 0.4\nabs(b) < 0.3", 5, 5);
        assertThat(end.theta()).containsExactly(new double[] {0.4, -0.3}, within(EXACT));
    }

    @Test
    void aCornerOfTwoCurvedBorders() {
        Optimisation end = minimise(QuadraticFunction.distance(2, 2), "a*b < 1\na < 0.5 + b^2\na > 1", 0.1, 0.1);
        // a b = 1 and a = 0.5 + b^2 would meet at a < 1.2; the nearest point of the hyperbola is (1, 1)
        assertThat(end.theta()).containsExactly(new double[] {1, 1}, within(1e-7));
    }

    @Test
    void constraintsThatFollowFromOthersAreNamedAndNotCounted() {
        Optimisation end = minimise(QuadraticFunction.distance(2, 2), "a*b == 1\na^2*b == a\nb == 0.5", 1, 1);
        assertThat(end.theta()).containsExactly(new double[] {2, 0.5}, within(1e-8));
        assertThat(end.constraints().nonlinearRank()).isEqualTo(1);
        assertThat(end.constraints().redundant()).containsExactly("a^2*b == a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a > 1\na < 0.5", "a^2 == -1", "a^2 + b^2 < 1\na + b > 5", "a == 2\na*b == 1\nb > 1"})
    void constraintsThatCannotHoldTogetherAreNamed(String constraints) {
        Optimisation end = minimise(QuadraticFunction.distance(0.3, 0.7), constraints, 0.1, 0.2);
        assertThat(end.status()).isEqualTo(Status.STALLED);
        assertThat(end.constraints().violated()).isNotEmpty();
    }

    @Test
    void aConstraintWithoutValueAtTheStartsIsTriedNearThem() {
        Optimisation end = minimise(QuadraticFunction.distance(1, 2), "log(a) == b - 3", -0.01, 1);
        assertThat(end.status()).isEqualTo(Status.CONVERGED);
        assertThat(Math.log(end.theta()[0]) - end.theta()[1] + 3).isCloseTo(0, within(EXACT));
    }

    @Test
    void linearEqualitiesAreKeptAsWell() {
        Optimisation end = minimise(QuadraticFunction.distance(3, 1), "a == b + 1\na*b == 6", 2, 2);
        assertThat(end.theta()).containsExactly(new double[] {3, 2}, within(EXACT));
        assertThat(end.constraints().equalities().freeDimension()).isZero();
    }

    @Test
    void theSameMinimumInOtherUnits() {
        Optimisation usual = minimise(QuadraticFunction.distance(1, 2), "a*b == 3\na > 1.1", 1, 1);
        DMatrixRMaj stretched = CommonOps_DDRM.diag(1e-8, 1e6);
        Optimisation other = minimise(new QuadraticFunction(stretched, 1e4, 2e-3), "a*b == 30\na > 11000", 1e4, 1e-3);
        assertThat(other.value()).isCloseTo(usual.value(), within(1e-9));
        assertThat(other.theta()[0]).isCloseTo(1e4 * usual.theta()[0], within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theOptimalityConditionsHoldForRandomProblems(int seed) {
        Random random = new Random(seed);
        DMatrixRMaj hessian = RandomMatrices_DDRM.symmetricPosDef(4, random);
        double[] centre = random.doubles(4, -2, 2).toArray();
        String constraints = String.format(
                "a + b > %s%n c*d < %s%n a - c < %s%n a^2 + b^2 + c^2 + d^2 < 3%n b*exp(d) == %s",
                random.nextDouble(), random.nextDouble(), random.nextDouble() - 0.5, random.nextDouble());
        RamSpecification specification = specification(4, constraints);
        Optimisation end = minimise(new QuadraticFunction(hessian, centre), specification, new double[] {1, 1, .5, .5});
        assertThat(end.status()).isEqualTo(Status.CONVERGED);
        assertOptimal(new QuadraticFunction(hessian, centre), specification.functions(), end);
    }

    private static void assertOptimal(Discrepancy function, List<ConstraintFunction> functions, Optimisation end) {
        double[] lagrangian = new double[function.parameters()];
        function.evaluate(end.theta());
        function.gradient(lagrangian);
        for (int i = 0; i < functions.size(); i++) {
            double[] gradient = new double[lagrangian.length];
            double value = functions.get(i).evaluate(end.theta(), gradient);
            Standing standing = end.constraints().standings().get(i);
            assertThat(standing.value()).isCloseTo(value, within(EXACT));
            assertThat(value * standing.multiplier()).isCloseTo(0, within(1e-8));
            if (standing.kind() == ConstraintFunction.Kind.EQUALITY) {
                assertThat(value).isCloseTo(0, within(1e-8));
            } else {
                assertThat(value).isGreaterThan(-1e-8);
                assertThat(standing.multiplier()).isGreaterThan(-1e-6);
            }
            for (int j = 0; j < lagrangian.length; j++) {
                lagrangian[j] -= standing.multiplier() * gradient[j];
            }
        }
        assertThat(lagrangian).containsOnly(new double[] {0, 0, 0, 0}, within(1e-6));
    }

    private static Optimisation minimise(Discrepancy function, String constraints, double... start) {
        return minimise(function, specification(start.length, constraints), start);
    }

    private static Optimisation minimise(Discrepancy function, RamSpecification specification, double[] start) {
        return new Minimiser(
                        function, new Reduction(specification.constraints()), specification.functions(), 100, 200, 3)
                .minimise(List.of(start), ProgressListener.SILENT, CancelSignal.NEVER);
    }

    /** A model whose parameters are named a, b, c and so on. */
    static RamSpecification specification(int parameters, String constraints) {
        StringBuilder model = new StringBuilder();
        for (int i = 0; i < parameters; i++) {
            char name = (char) ('a' + i);
            model.append("y ~ ").append(name).append("*x").append(i).append('\n');
        }
        model.append("y ~~ 1*y\n").append(constraints);
        return RamSpecification.of(ParameterTable.complete(LavaanReader.read(model.toString()), ModelDefaults.sem()));
    }
}
