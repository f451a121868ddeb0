package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;

/** Whole fits of incomplete data: what does not matter, what is told, and the border of complete data. */
class MissingValuesTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "x");
    private static final String MODEL = "f =~ a + b + c + d";
    private static final EstimationMethod FULL = EstimationMethod.MAXIMUM_LIKELIHOOD
            .withMissing(Missing.FULL_INFORMATION)
            .withInformation(Information.OBSERVED);

    @Test
    void completeCasesGiveTheNumbersOfCompleteData() {
        double[][] rows = rows(1, 0);
        Solution full = solution(MODEL, rows, FULL, ModelDefaults.cfa());
        Solution complete = solution(
                MODEL,
                rows,
                EstimationMethod.MAXIMUM_LIKELIHOOD.withInformation(Information.OBSERVED),
                ModelDefaults.cfa().withMeanStructure(true));
        assertThat(full.estimates()).hasSameSizeAs(complete.estimates());
        for (int i = 0; i < full.estimates().size(); i++) {
            Estimate one = full.estimates().get(i);
            Estimate other = complete.estimates().get(i);
            assertThat(one.value()).isCloseTo(other.value(), within(1e-8));
            if (one.uncertainty() instanceof Uncertainty.Known known) {
                assertThat(known.standardError())
                        .isCloseTo(((Uncertainty.Known) other.uncertainty()).standardError(), within(1e-8));
            }
        }
        complete.fitMeasures().values().forEach((key, value) -> assertThat(
                        full.fitMeasures().values().get(key))
                .as(key)
                .isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value)))));
        for (String key : List.of("cfi", "tli", "rmsea")) {
            assertThat(full.fitMeasures().values().get(key + ".robust"))
                    .as(key)
                    .isCloseTo(full.fitMeasures().values().get(key), within(1e-7));
        }
    }

    @Test
    void unitsScaleEstimatesAndLeaveTheTestAlone() {
        double[][] rows = rows(2, 0.2);
        double[][] scaled = rows(2, 0.2);
        for (double[] row : scaled) {
            row[1] *= 100;
            row[2] = 0.01 * row[2] + 5;
        }
        Solution one = solution(MODEL, rows, FULL, ModelDefaults.cfa());
        Solution other = solution(MODEL, scaled, FULL, ModelDefaults.cfa());
        for (String key : List.of("chisq", "baseline.chisq", "cfi.robust", "rmsea.robust", "srmr")) {
            assertThat(other.fitMeasures().values().get(key))
                    .as(key)
                    .isCloseTo(one.fitMeasures().values().get(key), within(1e-6));
        }
        assertThat(other.estimates().get(1).value())
                .isCloseTo(100 * one.estimates().get(1).value(), within(1e-6));
        for (int i = 0; i < one.estimates().size(); i++) {
            assertThat(other.estimates().get(i).standardized().all())
                    .as(one.estimates().get(i).left())
                    .isCloseTo(one.estimates().get(i).standardized().all(), within(isShifted(i, one) ? 1e3 : 1e-7));
        }
    }

    private static boolean isShifted(int row, Solution solution) {
        Estimate estimate = solution.estimates().get(row);
        return estimate.operator().toString().equals("~1") && estimate.left().equals("c");
    }

    @Test
    void orderOfGroupsAndItemsDoesNotMatter() {
        GroupSample first = GroupSample.ofCases("first", new CaseMatrix(NAMES, rows(7, 0.15)));
        GroupSample second = GroupSample.ofCases("second", new CaseMatrix(NAMES, rows(8, 0.25)));
        Solution plain = inGroups(MODEL, first, second);
        Solution other = inGroups("f =~ a + d + c + b", second, first);
        for (String key :
                List.of("chisq", "chisq.scaled", "baseline.chisq.scaled", "cfi.robust", "rmsea.robust", "gfi")) {
            assertThat(other.fitMeasures().values().get(key))
                    .as(key)
                    .isCloseTo(plain.fitMeasures().values().get(key), within(1e-6));
        }
    }

    private static Solution inGroups(String model, GroupSample... groups) {
        Sample sample = new Sample(List.of(groups));
        EstimationMethod robust = EstimatorPreset.MLR.method().withMissing(Missing.FULL_INFORMATION);
        Outcome outcome = Estimation.fit(
                LavaanReader.read(model),
                ModelDefaults.cfa(),
                new GroupPlan(sample.labels(), Set.of(EqualityFamily.LOADINGS), List.of()),
                sample,
                FitOptions.defaults().withMethod(robust),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }

    @Test
    void chiSquareIsThatOfTheLikelihoodsInEveryConvention() {
        Solution lavaan = solution(MODEL, rows(9, 0.2), FULL, ModelDefaults.cfa());
        Outcome amos = Estimation.fit(
                LavaanReader.read(MODEL),
                ModelDefaults.cfa(),
                GroupPlan.SINGLE,
                Sample.of(new CaseMatrix(NAMES, rows(9, 0.2))),
                FitOptions.defaults().withMethod(FULL).withConvention(NumberConvention.AMOS),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        double chiSquare = lavaan.fitMeasures().values().get("chisq");
        assertThat(((Outcome.Converged) amos).solution().fitMeasures().values().get("chisq"))
                .isCloseTo(chiSquare, within(1e-9));
        assertThat(2 * lavaan.fitMeasures().values().get("unrestricted.logl")
                        - 2 * lavaan.fitMeasures().values().get("logl"))
                .isCloseTo(chiSquare, within(1e-8));
    }

    @Test
    void turnedItemsTurnTheirLoadings() {
        double[][] turned = rows(9, 0.2);
        for (double[] row : turned) {
            row[2] = -row[2];
        }
        Solution plain = solution(MODEL, rows(9, 0.2), FULL, ModelDefaults.cfa());
        Solution other = solution(MODEL, turned, FULL, ModelDefaults.cfa());
        assertThat(other.fitMeasures().values().get("chisq"))
                .isCloseTo(plain.fitMeasures().values().get("chisq"), within(1e-7));
        assertThat(other.estimates().get(2).value())
                .isCloseTo(-plain.estimates().get(2).value(), within(1e-7));
        assertThat(other.estimates().get(3).value())
                .isCloseTo(plain.estimates().get(3).value(), within(1e-7));
    }

    @Test
    void coveragePatternsAndCasesAreTold() {
        double[][] rows = rows(3, 0.2);
        rows[4] = new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1};
        Solution solution = solution(MODEL, rows, FULL, ModelDefaults.cfa());
        MissingValues missing = solution.groups().get(0).missing();
        assertThat(missing.emptyCases()).isEqualTo(1);
        assertThat(missing.patterns().stream()
                        .mapToInt(MissingValues.Pattern::cases)
                        .sum())
                .isEqualTo(rows.length - 1);
        assertThat(missing.caseLogLikelihoods().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(solution.fitMeasures().values().get("logl"), within(1e-8));
        assertThat(solution.warnings()).extracting(Finding::message).contains(KernelMessage.EMPTY_CASES);
    }

    @Test
    void casesWithoutAGivenCovariateAreLeftOut() {
        double[][] rows = rows(4, 0.2);
        for (int i = 0; i < 10; i++) {
            rows[7 * i][4] = Double.NaN;
        }
        String model = MODEL + "\nf ~ x";
        Solution given = solution(model, rows, FULL, ModelDefaults.sem());
        assertThat(given.groups().get(0).observations()).isEqualTo(rows.length - 10);
        assertThat(given.warnings()).extracting(Finding::message).contains(KernelMessage.CASES_WITHOUT_COVARIATES);
        Solution random = solution(model, rows, FULL, ModelDefaults.sem().withFixedX(false));
        assertThat(random.groups().get(0).observations()).isEqualTo(rows.length);
    }

    @Test
    void variablesThatNoCaseHasTogetherAreNamed() {
        double[][] rows = rows(5, 0);
        for (int i = 0; i < rows.length; i++) {
            rows[i][i % 2] = Double.NaN;
        }
        Solution solution = solution(MODEL, rows, FULL, ModelDefaults.cfa());
        assertThat(solution.warnings())
                .filteredOn(finding -> finding.message() == KernelMessage.NEVER_TOGETHER)
                .extracting(Finding::names)
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void aVariableWithoutValuesIsNamed() {
        double[][] rows = rows(6, 0);
        for (double[] row : rows) {
            row[2] = Double.NaN;
        }
        Outcome outcome = outcome(MODEL, rows, FULL, ModelDefaults.cfa());
        assertThat(outcome).isInstanceOf(Outcome.InvalidInput.class);
        assertThat(((Outcome.InvalidInput) outcome).findings().get(0).names()).contains("c");
    }

    private static double[][] rows(long seed, double missing) {
        Random random = new Random(seed);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double x = random.nextGaussian();
            double factor = 0.4 * x + random.nextGaussian();
            double[] row = new double[NAMES.size()];
            for (int k = 0; k < 4; k++) {
                double value = 1 + (0.6 + 0.1 * k) * factor + random.nextGaussian();
                row[k] = random.nextDouble() < missing ? Double.NaN : value;
            }
            row[4] = x;
            rows.add(row);
        }
        return rows.toArray(double[][]::new);
    }

    private static Solution solution(String model, double[][] rows, EstimationMethod method, ModelDefaults defaults) {
        Outcome outcome = outcome(model, rows, method, defaults);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }

    private static Outcome outcome(String model, double[][] rows, EstimationMethod method, ModelDefaults defaults) {
        return Estimation.fit(
                LavaanReader.read(model),
                defaults,
                GroupPlan.SINGLE,
                Sample.of(new CaseMatrix(NAMES, rows)),
                FitOptions.defaults().withMethod(method),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }
}
