package org.sewall.kernel.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.discrepancy.RandomModel;

/** Scores of single cases against finite differences of their log-likelihoods. */
class CaseScoresTest {
    private static final int VARIABLES = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areDerivativesOfTheCaseLogLikelihoods(long seed) {
        RandomModel model = new RandomModel(seed, VARIABLES, 3, true, seed == 2);
        IncompleteSample sample =
                IncompleteSample.of(RandomCases.names(VARIABLES), RandomCases.rows(seed, 60, VARIABLES));
        FullInformationLikelihood likelihood =
                new FullInformationLikelihood(model.layout, RandomCases.group(sample, 0));
        CaseScores scores = at(likelihood, model.theta, 0, 0);
        assertThat(Arrays.stream(scores.logLikelihoods()).sum()).isCloseTo(likelihood.logLikelihood(), within(1e-9));
        double step = 1e-6;
        for (int a = 0; a < model.theta.length; a++) {
            CaseScores above = at(likelihood, model.theta, a, step);
            CaseScores below = at(likelihood, model.theta, a, -step);
            for (int i = 0; i < sample.cases(); i++) {
                double difference = (above.logLikelihoods()[i] - below.logLikelihoods()[i]) / (2 * step);
                assertThat(scores.scores().get(i, a))
                        .as("case %d, parameter %d", i, a)
                        .isCloseTo(difference, within(1e-7 * (1 + Math.abs(difference))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addUpToTheGradient(long seed) {
        RandomModel model = new RandomModel(seed, VARIABLES, 3, true, false);
        IncompleteSample sample =
                IncompleteSample.of(RandomCases.names(VARIABLES), RandomCases.rows(seed, 60, VARIABLES));
        FullInformationLikelihood likelihood =
                new FullInformationLikelihood(model.layout, RandomCases.group(sample, 0));
        double[] sum = at(likelihood, model.theta, 0, 0).sum();
        double[] gradient = new double[sum.length];
        likelihood.gradient(gradient);
        for (int a = 0; a < sum.length; a++) {
            assertThat(sum[a]).isCloseTo(-0.5 * sample.cases() * gradient[a], within(1e-9 * (1 + Math.abs(sum[a]))));
        }
    }

    private static CaseScores at(FullInformationLikelihood likelihood, double[] theta, int index, double step) {
        double[] moved = theta.clone();
        moved[index] += step;
        assertThat(likelihood.evaluate(moved)).isTrue();
        return likelihood.caseScores();
    }
}
