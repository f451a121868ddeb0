package org.sewall.kernel.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.modeltest.TestStatistic;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;

/** What holds of every method whatever the data: units, order of groups and items, and signs do not matter. */
class MethodPropertiesTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
    private static final String MODEL = "F =~ a + b + c\nG =~ d + e + f";

    @ParameterizedTest
    @EnumSource(
            value = EstimatorPreset.class,
            names = {"ULS", "ULSM", "ULSMV", "ULSMVS"},
            mode = EnumSource.Mode.EXCLUDE)
    void unitsDoNotMatter(EstimatorPreset preset) {
        double[] units = {1, 20, 0.05, 3, 0.4, 1};
        same(tests(fit(preset, MODEL, rows(1, 150))), tests(fit(preset, MODEL, scaled(rows(1, 150), units))));
    }

    /** Unweighted least squares depend on the units; what follows shows that the test above could fail. */
    @ParameterizedTest
    @EnumSource(value = EstimatorPreset.class, names = "ULS")
    void unitsMatterToUnweightedLeastSquares(EstimatorPreset preset) {
        double[] units = {1, 20, 0.05, 3, 0.4, 1};
        double before = tests(fit(preset, MODEL, rows(1, 150)))[0];
        double after = tests(fit(preset, MODEL, scaled(rows(1, 150), units)))[0];
        assertThat(Math.abs(after / before - 1)).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @EnumSource(EstimatorPreset.class)
    void turnedItemsTurnTheirLoadings(EstimatorPreset preset) {
        double[] signs = {1, -1, 1, 1, -1, 1};
        Solution plain = fit(preset, MODEL, rows(2, 150));
        Solution turned = fit(preset, MODEL, scaled(rows(2, 150), signs));
        same(tests(plain), tests(turned));
        for (int i = 0; i < plain.estimates().size(); i++) {
            Estimate before = plain.estimates().get(i);
            Estimate after = turned.estimates().get(i);
            boolean turns = before.right().equals("b") && before.left().equals("F")
                    || before.right().equals("e") && before.left().equals("G");
            assertThat(after.value()).isCloseTo((turns ? -1 : 1) * before.value(), within(1e-6));
            assertThat(error(after)).isCloseTo(error(before), within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(EstimatorPreset.class)
    void orderOfItemsDoesNotMatter(EstimatorPreset preset) {
        Solution plain = fit(preset, MODEL, rows(3, 150));
        Solution other = fit(preset, "G =~ d + f + e\nF =~ a + c + b", rows(3, 150));
        same(tests(plain), tests(other));
        for (Estimate before : plain.estimates()) {
            Estimate after = other.estimates().stream()
                    .filter(e -> e.operator() == before.operator()
                            && Set.copyOf(List.of(e.left(), e.right()))
                                    .equals(Set.copyOf(List.of(before.left(), before.right()))))
                    .findFirst()
                    .orElseThrow();
            assertThat(after.value()).isCloseTo(before.value(), within(1e-6));
            assertThat(error(after)).isCloseTo(error(before), within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(EstimatorPreset.class)
    void orderOfGroupsDoesNotMatter(EstimatorPreset preset) {
        GroupSample first = group("first", rows(4, 130));
        GroupSample second = group("second", rows(5, 170));
        same(tests(fit(preset, MODEL, first, second)), tests(fit(preset, MODEL, second, first)));
    }

    private static double error(Estimate estimate) {
        return estimate.uncertainty() instanceof Uncertainty.Known known ? known.standardError() : 0;
    }

    private static double[] tests(Solution solution) {
        return solution.tests().stream().mapToDouble(TestStatistic::statistic).toArray();
    }

    private static void same(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        IntStream.range(0, expected.length).forEach(i -> assertThat(actual[i])
                .as("test %d", i)
                .isCloseTo(expected[i], within(1e-6 * Math.abs(expected[i]))));
    }

    private static Solution fit(EstimatorPreset preset, String model, double[][] rows) {
        return fit(preset, model, group("", rows));
    }

    private static Solution fit(EstimatorPreset preset, String model, GroupSample... groups) {
        Sample sample = new Sample(List.of(groups));
        Set<EqualityFamily> equal = groups.length > 1 ? Set.of(EqualityFamily.LOADINGS) : Set.of();
        EstimationMethod method = preset.method();
        if (method.tests().isEmpty()) {
            method = method.withTests(List.of(TestKind.BROWNE_RESIDUAL_ADF, TestKind.BROWNE_RESIDUAL_NT));
        }
        Outcome outcome = Estimation.fit(
                LavaanReader.read(model),
                ModelDefaults.sem().withMeanStructure(groups.length > 1),
                new GroupPlan(sample.labels(), equal, List.of()),
                sample,
                FitOptions.defaults().withMethod(method).withModificationIndices(false),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }

    private static GroupSample group(String name, double[][] rows) {
        return GroupSample.ofCases(name, new CaseMatrix(NAMES, rows));
    }

    private static double[][] scaled(double[][] rows, double[] units) {
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= units[i];
            }
        }
        return rows;
    }

    private static double[][] rows(long seed, int cases) {
        Random random = new Random(seed);
        double[][] rows = new double[cases][6];
        for (double[] row : rows) {
            double first = random.nextGaussian();
            double second = 0.4 * first + random.nextGaussian();
            for (int i = 0; i < 6; i++) {
                double error = random.nextGaussian();
                row[i] = (0.7 + 0.1 * i) * (i < 3 ? first : second) + 0.7 * error + 0.2 * error * error;
            }
        }
        return rows;
    }
}
