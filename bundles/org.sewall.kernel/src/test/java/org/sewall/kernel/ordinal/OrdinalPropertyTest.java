package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Finding;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Parameterization;

/** What holds of models of ordered variables whatever the data, and how data that cannot be used are refused. */
class OrdinalPropertyTest {
    /** Relative; of statistics at minima that were found separately. */
    private static final double SAME = 1e-6;

    static List<SolutionCase> cases() {
        return SolutionCase.all();
    }

    static List<SolutionCase> groupCases() {
        return SolutionCase.all().stream()
                .filter(given -> given.sample().groupCount() > 1)
                .toList();
    }

    private static Solution solution(SolutionCase given, Sample sample) {
        Outcome outcome = given.fit(sample, given.method());
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution();
    }

    private static Sample changed(Sample sample, UnaryOperator<CaseMatrix> change) {
        return new Sample(sample.groups().stream()
                .map(group -> GroupSample.ofCases(group.name(), change.apply(group.cases())))
                .toList());
    }

    private static void sameFit(Solution one, Solution other) {
        for (String key :
                List.of("chisq", "df", "chisq.scaled", "baseline.chisq.scaled", "cfi.robust", "srmr", "wrmr")) {
            double expected = one.fitMeasures().value(key).orElse(0);
            assertThat(other.fitMeasures().value(key).orElse(0))
                    .as(key)
                    .isCloseTo(expected, within(SAME * Math.max(1, expected)));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reversedCategoriesOfAllItemsMirrorThresholds(SolutionCase given) {
        Sample sample = given.sample();
        List<String> ordered = given.method().ordered();
        Solution solution = solution(given, sample);
        Solution mirrored = solution(given, changed(sample, cases -> mirrored(cases, ordered)));
        // thresholds that a model equates by number are other ones after mirroring
        boolean equated = solution.estimates().stream()
                .anyMatch(row ->
                        row.operator() == Operator.THRESHOLD && !row.label().isEmpty() && sample.groupCount() == 1);
        boolean mixed = sample.groups().get(0).names().size() > ordered.size();
        if (equated || mixed) {
            return;
        }
        sameFit(solution, mirrored);
        for (int i = 0; i < solution.estimates().size(); i++) {
            Estimate row = solution.estimates().get(i);
            if (row.operator() == Operator.MEASURED_BY) {
                assertThat(mirrored.estimates().get(i).standardized().all())
                        .isCloseTo(row.standardized().all(), within(1e-5));
            }
        }
    }

    private static CaseMatrix mirrored(CaseMatrix cases, List<String> items) {
        double[][] rows = Arrays.stream(cases.rows())
                .map(row -> {
                    double[] turned = row.clone();
                    items.forEach(item -> turned[cases.names().indexOf(item)] *= -1);
                    return turned;
                })
                .toArray(double[][]::new);
        return new CaseMatrix(cases.names(), rows);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfColumnsAndCasesDoesNotMatter(SolutionCase given) {
        Sample turned = changed(given.sample(), cases -> {
            List<String> names = new ArrayList<>(cases.names());
            Collections.reverse(names);
            List<double[]> rows = new ArrayList<>(List.of(cases.select(names).rows()));
            Collections.reverse(rows);
            return new CaseMatrix(names, rows.toArray(double[][]::new));
        });
        sameFit(solution(given, given.sample()), solution(given, turned));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatCategoriesAreCalledDoesNotMatter(SolutionCase given) {
        List<String> ordered = given.method().ordered();
        Sample renamed = changed(given.sample(), cases -> {
            double[][] rows = Arrays.stream(cases.rows())
                    .map(row -> {
                        double[] other = row.clone();
                        for (String item : ordered) {
                            int column = cases.names().indexOf(item);
                            other[column] = Math.exp(row[column]) - 20;
                        }
                        return other;
                    })
                    .toArray(double[][]::new);
            return new CaseMatrix(cases.names(), rows);
        });
        sameFit(solution(given, given.sample()), solution(given, renamed));
    }

    @ParameterizedTest
    @MethodSource("groupCases")
    void theOrderOfGroupsDoesNotMatter(SolutionCase given) {
        boolean proportional =
                given.toString().endsWith(" thresholds") && !given.toString().contains("loadings");
        if (proportional) {
            // differences of thresholds are in proportion to the loadings of the later group, which is another model
            return;
        }
        List<GroupSample> groups = new ArrayList<>(given.sample().groups());
        Collections.reverse(groups);
        sameFit(solution(given, given.sample()), solution(given, new Sample(groups)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothParameterizationsFitAlikeWhereTheyAreTheSameModel(SolutionCase given) {
        boolean restricted =
                given.toString().contains("loadings") || given.toString().contains("groups");
        if (restricted) {
            // equal loadings mean something else in units of residuals than in units of totals
            return;
        }
        Outcome theta = given.fit(given.sample(), given.method().withParameterization(Parameterization.THETA));
        Outcome delta = given.fit(given.sample(), given.method().withParameterization(Parameterization.DELTA));
        sameFit(((Outcome.Converged) theta).solution(), ((Outcome.Converged) delta).solution());
    }

    @Test
    void itemsWithEmptyCellsAreNamed() {
        SolutionCase given = cases().get(0);
        Sample rare = changed(given.sample(), cases -> {
            double[][] rows = Arrays.stream(cases.rows())
                    .filter(row -> !(row[0] == 1 && row[1] == 3))
                    .toArray(double[][]::new);
            return new CaseMatrix(cases.names(), rows);
        });
        assertThat(solution(given, rare).warnings())
                .filteredOn(finding -> finding.message() == KernelMessage.EMPTY_CELLS)
                .extracting(Finding::names)
                .contains(List.of("o1", "o2"));
    }

    @Test
    void aCategoryThatAGroupLacksIsNamed() {
        SolutionCase given = groupCases().get(groupCases().size() - 1);
        Sample sample = given.sample();
        GroupSample second = sample.groups().get(1);
        double[][] rows =
                Arrays.stream(second.cases().rows()).filter(row -> row[0] != 4).toArray(double[][]::new);
        Sample lacking = new Sample(List.of(
                sample.groups().get(0),
                GroupSample.ofCases(second.name(), new CaseMatrix(second.cases().names(), rows))));
        Outcome outcome = given.fit(lacking, given.method());
        assertThat(outcome).isInstanceOf(Outcome.InvalidInput.class);
        Finding finding = ((Outcome.InvalidInput) outcome).findings().get(0);
        assertThat(finding.message()).isEqualTo(KernelMessage.EMPTY_CATEGORY);
        assertThat(finding.text()).contains("o1 = 4").contains(second.name());
    }

    @Test
    void likelihoodOfOrderedVariablesIsRefused() {
        SolutionCase given = cases().get(0);
        Outcome outcome = given.fit(
                given.sample(), given.method().withEstimator(Estimator.GLS).withTests(List.of()));
        assertThat(((Outcome.InvalidInput) outcome).findings())
                .extracting(Finding::message)
                .contains(KernelMessage.ORDERED_NEED_LEAST_SQUARES);
    }

    @Test
    void aWeightThatDoesNotExistIsSaid() {
        SolutionCase given = cases().get(0);
        for (int cases : new int[] {8, 15, 30}) {
            Sample few = changed(given.sample(), all -> new CaseMatrix(all.names(), Arrays.copyOf(all.rows(), cases)));
            Outcome outcome = given.fit(few, given.method().withEstimator(Estimator.WLS));
            assertThat(((Outcome.InvalidInput) outcome).findings())
                    .extracting(Finding::message)
                    .containsAnyOf(KernelMessage.WEIGHT_NEEDS_CASES, KernelMessage.WEIGHT_SINGULAR);
        }
    }

    @Test
    void variablesThatTheModelDoesNotHaveCountAsNothing() {
        SolutionCase given = cases().stream()
                .filter(one -> one.toString().equals("mixed"))
                .findFirst()
                .orElseThrow();
        Sample sample = changed(given.sample(), cases -> cases.select(List.of("c1", "c2", "c3", "o1")));
        Outcome outcome = Estimation.fit(
                LavaanReader.read("f =~ c1 + c2 + c3"),
                ModelDefaults.cfa(),
                GroupPlan.SINGLE,
                sample,
                FitOptions.defaults().withMethod(given.method().withOrdered(List.of("o1", "nothing"))),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        assertThat(((Outcome.Converged) outcome).solution().estimates())
                .noneMatch(row -> row.operator() == Operator.THRESHOLD);
    }

    /** As lavaan prints it: no misfit where there is nothing to test. */
    @Test
    void saturatedModelsHaveNoRobustMisfit() {
        SolutionCase given = cases().get(0);
        Outcome outcome = Estimation.fit(
                LavaanReader.read("f =~ o1 + o2 + o3"),
                ModelDefaults.cfa(),
                GroupPlan.SINGLE,
                given.sample(),
                FitOptions.defaults().withMethod(given.method()),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        Solution solution = ((Outcome.Converged) outcome).solution();
        assertThat(solution.fitMeasures().value("df")).hasValue(0);
        assertThat(solution.fitMeasures().value("rmsea.robust")).hasValue(0);
        assertThat(solution.fitMeasures().value("cfi.robust")).hasValue(1);
    }

    @Test
    void constantItemsAreNamed() {
        SolutionCase given = cases().get(0);
        Sample constant = changed(given.sample(), cases -> {
            double[][] rows =
                    Arrays.stream(cases.rows()).filter(row -> row[2] == 1).toArray(double[][]::new);
            return new CaseMatrix(cases.names(), rows);
        });
        Outcome outcome = given.fit(
                constant,
                EstimatorPreset.WLSMV.method().withOrdered(given.method().ordered()));
        assertThat(((Outcome.InvalidInput) outcome).findings())
                .filteredOn(finding -> finding.message() == KernelMessage.CONSTANT_VARIABLE)
                .extracting(Finding::names)
                .contains(List.of("o3"));
    }
}
