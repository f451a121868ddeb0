package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.Estimate;
import org.sewall.kernel.Finding;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.Sample;

/** Statistics of ordered and continuous variables from all cases that have them, and models of these, against lavaan. */
class OrdinalPairwiseTest {
    /** lavaan's own searches for correlations stop about here. */
    private static final double STATISTIC = 3e-6;

    private static final double RELATIVE = 2e-4;

    static List<MomentCase> cases() {
        return MomentCase.all("ordinal-pairwise.json");
    }

    private static Outcome fit(SolutionCase given, Sample sample) {
        return given.fit(sample, given.method().withMissing(Missing.PAIRWISE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statisticsEqualLavaan(MomentCase given) {
        for (int block = 0; block < given.blocks().size(); block++) {
            JsonObject expected = given.blocks().get(block);
            OrdinalMoments moments = OrdinalMoments.of(given.categories(), given.rows(block));
            double[] statistics = MomentCase.numbers(expected.get("statistics"));
            assertThat(moments.cases()).isEqualTo(expected.get("nobs").getAsInt());
            assertThat(moments.statistics()).hasSameSizeAs(statistics);
            for (int i = 0; i < statistics.length; i++) {
                double scale = Math.max(1, Math.abs(statistics[i]));
                assertThat(moments.statistics()[i])
                        .as("statistic %d", i)
                        .isCloseTo(statistics[i], within(STATISTIC * scale));
            }
            OrdinalMomentsTest.checkGamma(moments.asymptoticCovariance(), expected);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void solutionsEqualLavaan(MomentCase moments) {
        SolutionCase given = new SolutionCase(moments.json());
        Outcome outcome = fit(given, given.sample());
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        check(((Outcome.Converged) outcome).solution(), given);
    }

    /** Compare estimates, standard errors and fit. */
    static void check(Solution solution, SolutionCase given) {
        double[] estimates = given.numbers("est");
        double[] errors = given.numbers("se");
        assertThat(solution.estimates()).hasSize(estimates.length);
        SoftAssertions soft = new SoftAssertions();
        for (int i = 0; i < estimates.length; i++) {
            Estimate row = solution.estimates().get(i);
            double unit = errors[i] > 0 ? errors[i] : 1;
            double error = row.uncertainty() instanceof Uncertainty.Known known ? known.standardError() : 0;
            soft.assertThat(row.value()).as("row %d", i).isCloseTo(estimates[i], Offset.offset(RELATIVE * unit));
            soft.assertThat(error).as("error of row %d", i).isCloseTo(errors[i], Offset.offset(RELATIVE * unit));
        }
        JsonObject fit = given.json().getAsJsonObject("fit");
        for (String key : fit.keySet()) {
            double value = fit.get(key).getAsDouble();
            soft.assertThat(solution.fitMeasures().value(key).orElse(Double.NaN))
                    .as(key)
                    .isCloseTo(value, Offset.offset(RELATIVE * Math.max(1, Math.abs(value))));
        }
        soft.assertAll();
    }

    @Test
    void emptyCasesDoNotCount() {
        SolutionCase given = new SolutionCase(cases().get(0).json());
        CaseMatrix cases = given.sample().groups().get(0).cases();
        double[][] rows = Arrays.copyOf(cases.rows(), cases.size() + 1);
        rows[cases.size()] = new double[cases.names().size()];
        Arrays.fill(rows[cases.size()], Double.NaN);
        Solution without = ((Outcome.Converged) fit(given, given.sample())).solution();
        Solution with = ((Outcome.Converged) fit(given, Sample.of(new CaseMatrix(cases.names(), rows)))).solution();
        assertThat(with.estimates()).isEqualTo(without.estimates());
    }

    @Test
    void itemsThatNoCaseHasBothOfAreNamed() {
        SolutionCase given = new SolutionCase(cases().get(0).json());
        CaseMatrix cases = given.sample().groups().get(0).cases();
        double[][] rows = new double[cases.size()][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = cases.rows()[n].clone();
            rows[n][n % 2] = Double.NaN;
        }
        Outcome outcome = fit(given, Sample.of(new CaseMatrix(cases.names(), rows)));
        assertThat(outcome).isInstanceOf(Outcome.InvalidInput.class);
        List<Finding> findings = ((Outcome.InvalidInput) outcome).findings();
        assertThat(findings).extracting(Finding::message).containsExactly(KernelMessage.NEVER_IN_PAIRS);
        assertThat(findings.get(0).names()).containsExactly("o1", "o2");
    }
}
