package org.sewall.kernel.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.missing.FullInformationLikelihood;
import org.sewall.kernel.sample.CaseMatrix;

/**
 * Score the cases of one group on its latent variables.
 *
 * <p>Both methods use the inverse of the implied covariance matrix of the observed variables and never that of the residual
 * variances, which is singular where a residual variance is fixed at 0. A case with missing values is scored from those it
 * has. Sources: Thurstone (1935), The Vectors of Mind; Bartlett (1937), British Journal of Psychology 28, 97-104; Lawley &
 * Maxwell (1971), chapter 8; Skrondal & Laake (2001), Psychometrika 66, 563-576, for what the scores are good for.
 */
public final class FactorScores {

    private FactorScores() {}

    /**
     * Score the cases of a group.
     *
     * @param group a fitted group of continuous variables with cases
     * @param method how
     * @return one row per case that has any value, one column per latent variable; without rows if the group has no cases
     *     or no latent variables. A Bartlett score of a latent variable without items of its own is its mean, and NaN
     *     under full information, as lavaan has it
     */
    public static CaseMatrix of(FittedGroup group, ScoreMethod method) {
        return first(group, method, Integer.MAX_VALUE);
    }

    /** Score as {@link #of} does, but only so many cases from the first on. */
    public static CaseMatrix first(FittedGroup group, ScoreMethod method, int most) {
        List<String> latent = group.specification().latent();
        boolean incomplete = group.discrepancy() instanceof FullInformationLikelihood;
        CaseMatrix cases = cases(group);
        if (cases.isEmpty() || latent.isEmpty()) {
            return new CaseMatrix(latent, new double[0][]);
        }
        var model = ScoringModel.of(group);
        Map<String, ScoreWeights> byPattern = new TreeMap<>();
        List<double[]> scores = new ArrayList<>();
        for (double[] row : cases.rows()) {
            if (scores.size() == most) {
                break;
            }
            int[] present = present(row);
            if (present.length > 0) {
                ScoreWeights weights = byPattern.computeIfAbsent(
                        Arrays.toString(present), key -> ScoreWeights.of(model, present, method, incomplete));
                scores.add(weights.score(row));
            }
        }
        return new CaseMatrix(latent, scores.toArray(double[][]::new));
    }

    private static CaseMatrix cases(FittedGroup group) {
        return group.discrepancy() instanceof FullInformationLikelihood likelihood
                ? likelihood.group().sample().caseMatrix()
                : group.cases();
    }

    private static int[] present(double[] row) {
        return IntStream.range(0, row.length).filter(i -> !Double.isNaN(row[i])).toArray();
    }
}
