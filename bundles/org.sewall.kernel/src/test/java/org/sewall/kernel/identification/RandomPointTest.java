package org.sewall.kernel.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.spec.ConstraintFunction;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/** The points at which the rank is examined: ordinary values that satisfy the constraints. */
class RandomPointTest {
    private static final String ALL_KINDS =
            "f =~ NA*x1 + x2 + x3\ng =~ NA*y1 + y2 + y3\ng ~ f\nf ~~ 1*f\ng ~~ 1*g\nx1 ~~ y1\nx1 ~ 1";

    @Test
    void valuesAreThoseOfStandardizedVariables() {
        RamSpecification specification = specification(ALL_KINDS);
        var values = new RandomValues(1);
        for (int draw = 0; draw < 200; draw++) {
            for (int e = 0; e < specification.elementCount(); e++) {
                double value = values.draw(specification, e);
                assertThat(Math.abs(value)).isBetween(smallest(specification, e), largest(specification, e));
                assertThat(value >= 0 || maySwitchSign(specification, e)).isTrue();
            }
        }
    }

    @Test
    void valuesHaveBothSignsAndFillTheirRange() {
        RamSpecification specification = specification(ALL_KINDS);
        for (int e = 0; e < specification.elementCount(); e++) {
            List<Double> drawn = new ArrayList<>();
            var values = new RandomValues(2);
            for (int draw = 0; draw < 400; draw++) {
                drawn.add(values.draw(specification, e));
            }
            double width = largest(specification, e) - smallest(specification, e);
            var sizes = drawn.stream().mapToDouble(Math::abs).summaryStatistics();
            assertThat(sizes.getMax() - sizes.getMin()).isGreaterThan(0.9 * width);
            assertThat(drawn.stream().anyMatch(value -> value < 0)).isEqualTo(maySwitchSign(specification, e));
        }
    }

    private static boolean isLoading(RamSpecification specification, int e) {
        return specification.row(e) < specification.observedCount()
                && specification.column(e) >= specification.observedCount();
    }

    private static boolean maySwitchSign(RamSpecification specification, int e) {
        return switch (specification.kind(e)) {
            case DIRECTED -> !isLoading(specification, e);
            case SYMMETRIC -> specification.row(e) != specification.column(e);
            default -> true;
        };
    }

    private static double smallest(RamSpecification specification, int e) {
        return switch (specification.kind(e)) {
            case DIRECTED -> isLoading(specification, e) ? 0.5 : 0.15;
            case SYMMETRIC -> specification.row(e) == specification.column(e) ? 0.7 : 0;
            default -> 0.2;
        };
    }

    private static double largest(RamSpecification specification, int e) {
        return switch (specification.kind(e)) {
            case DIRECTED -> isLoading(specification, e) ? 1.1 : 0.5;
            case SYMMETRIC -> specification.row(e) == specification.column(e) ? 1.3 : 0.25;
            default -> 1.2;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f =~ NA*x1 + a*x1 + b*x2 + c*x3\na*b*c == 1",
                "f =~ NA*x1 + a*x1 + b*x2 + c*x3\na*b*c == 1\nb == 2*c",
                "f =~ NA*x1 + a*x1 + b*x2 + c*x3 + d*x4\na*a + b*b + c*c == 2\nexp(d) == 1 + a*b\na == c"
            })
    void pointsLieOnTheSurfaceAndTangentsAreItsGradientsOfLengthOne(String model) {
        RamSpecification specification = specification(model);
        var surface = new ConstraintSurface(specification);
        double[] theta =
                new Random(3).doubles(specification.parameterCount(), 0.4, 1.2).toArray();

        assertThat(surface.reach(theta)).isTrue();

        var functions = specification.functions().stream()
                .filter(function -> function.kind() == ConstraintFunction.Kind.EQUALITY)
                .toList();
        var tangents = surface.tangents(theta);
        assertThat(tangents.numRows).isEqualTo(functions.size()).isEqualTo(surface.functions());
        for (int i = 0; i < functions.size(); i++) {
            assertThat(functions.get(i).evaluate(theta, new double[theta.length]))
                    .isCloseTo(0, within(1e-8));
            double[] differences = differences(functions.get(i), theta, surface);
            double length = 0;
            for (double difference : differences) {
                length += difference * difference;
            }
            for (int j = 0; j < differences.length; j++) {
                assertThat(tangents.get(i, j)).isCloseTo(differences[j] / Math.sqrt(length), within(1e-7));
            }
        }
    }

    /** Return the central differences of a constraint along the directions that linear constraints leave. */
    private static double[] differences(ConstraintFunction function, double[] theta, ConstraintSurface surface) {
        double[] differences = new double[surface.basis().numCols];
        double step = 1e-6;
        for (int j = 0; j < differences.length; j++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            for (int k = 0; k < theta.length; k++) {
                up[k] += step * surface.basis().get(k, j);
                down[k] -= step * surface.basis().get(k, j);
            }
            double[] gradient = new double[theta.length];
            differences[j] = (function.evaluate(up, gradient) - function.evaluate(down, gradient)) / (2 * step);
        }
        return differences;
    }

    private static RamSpecification specification(String model) {
        return RamSpecification.of(
                ParameterTable.complete(LavaanReader.read(model), ModelDefaults.sem(), GroupPlan.SINGLE));
    }
}
