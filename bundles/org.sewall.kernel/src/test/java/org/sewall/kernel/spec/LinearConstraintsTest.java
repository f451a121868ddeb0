package org.sewall.kernel.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every theta = K z + k0 satisfies the constraints, and every theta that satisfies them is of that form. */
class LinearConstraintsTest {
    private static final double ROUNDING = 1e-10;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nullSpaceReproducesRandomConstraints(int seed) {
        var random = new Random(seed);
        int parameters = 4 + seed;
        List<LinearConstraint> rows = randomRows(random, parameters, seed % 4 + 1);

        LinearConstraints constraints = LinearConstraints.of(parameters, rows);

        assertThat(constraints.rank()).isEqualTo(rows.size());
        double[] theta = expand(
                constraints, random.doubles(constraints.freeDimension(), -2, 2).toArray());
        rows.forEach(row -> assertThat(product(row, theta)).isCloseTo(row.constant(), within(ROUNDING)));
        assertThat(expand(constraints, project(constraints, theta))).containsExactly(theta, within(ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void projectionIsTheNearestPoint(int seed) {
        var random = new Random(seed);
        LinearConstraints constraints = LinearConstraints.of(6, randomRows(random, 6, 2));
        double[] anywhere = random.doubles(6, -2, 2).toArray();

        double[] nearest = expand(constraints, project(constraints, anywhere));

        // The way to the nearest point is perpendicular to all directions that the constraints leave.
        for (int j = 0; j < constraints.freeDimension(); j++) {
            double inner = 0;
            for (int i = 0; i < 6; i++) {
                inner += constraints.basis(i, j) * (anywhere[i] - nearest[i]);
            }
            assertThat(inner).isCloseTo(0, within(ROUNDING));
        }
    }

    @Test
    void withoutConstraintsNothingChanges() {
        LinearConstraints none = LinearConstraints.none(3);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.basis().data).isEqualTo(CommonOps_DDRM.identity(3).data);
        assertThat(expand(none, new double[] {1, 2, 3})).containsExactly(1, 2, 3);
        assertThat(project(none, new double[] {1, 2, 3})).containsExactly(1, 2, 3);
    }

    @Test
    void equalParametersAreEqualToTheLastBit() {
        LinearConstraints constraints = LinearConstraints.of(3, List.of(row("a == b", 0, 1, 0, -1)));

        double[] theta = expand(constraints, new double[] {0.1 + 0.2, 5});

        assertThat(theta).containsExactly(0.1 + 0.2, 5, 0.1 + 0.2);
        assertThat(constraints.freeParameter(0)).isZero();
    }

    @Test
    void namesWhatIsRedundantAndWhatContradicts() {
        var rows = List.of(
                row("a == b", 0, 1, -1, 0),
                row("b == c", 0, 0, 1, -1),
                row("c == a", 0, -1, 0, 1),
                row("a + b + c == 3", 3, 1, 1, 1),
                row("2*b == 5", 5, 0, 2, 0),
                row("1 == 1", 0, 0, 0, 0),
                row("1 == 2", 1, 0, 0, 0));

        LinearConstraints constraints = LinearConstraints.of(3, rows);

        assertThat(constraints.redundant()).containsExactly("c == a", "1 == 1");
        assertThat(constraints.contradictory()).containsExactly("2*b == 5", "1 == 2");
        assertThat(constraints.freeDimension()).isZero();
        assertThat(expand(constraints, new double[0])).containsExactly(new double[] {1, 1, 1}, within(ROUNDING));
    }

    @Test
    void withoutParametersOnlyTheConstantsCount() {
        LinearConstraints constraints = LinearConstraints.of(0, List.of(row("1 == 2", 1), row("1 == 1", 0)));

        assertThat(constraints.contradictory()).containsExactly("1 == 2");
        assertThat(constraints.redundant()).containsExactly("1 == 1");
    }

    @Test
    void theScaleOfAConstraintDoesNotMatter() {
        LinearConstraints tiny = LinearConstraints.of(2, List.of(row("tiny", 3e-12, 1e-12, 2e-12)));

        assertThat(tiny.rank()).isOne();
        assertThat(product(row("", 0, 1, 2), expand(tiny, new double[] {0.3}))).isCloseTo(3, within(ROUNDING));
    }

    private static LinearConstraint row(String name, double constant, double... coefficients) {
        return new LinearConstraint(name, coefficients, constant);
    }

    private static List<LinearConstraint> randomRows(Random random, int parameters, int count) {
        var rows = new ArrayList<LinearConstraint>();
        for (int i = 0; i < count; i++) {
            rows.add(row(
                    "row " + i,
                    random.nextDouble(),
                    random.doubles(parameters, -1, 1).toArray()));
        }
        return rows;
    }

    private static double product(LinearConstraint row, double[] theta) {
        double sum = 0;
        for (int i = 0; i < theta.length; i++) {
            sum += row.coefficients()[i] * theta[i];
        }
        return sum;
    }

    private static double[] expand(LinearConstraints constraints, double[] z) {
        var theta = new double[constraints.parameterCount()];
        constraints.expand(z, theta);
        return theta;
    }

    private static double[] project(LinearConstraints constraints, double[] theta) {
        var z = new double[constraints.freeDimension()];
        constraints.project(theta, z);
        return z;
    }
}
