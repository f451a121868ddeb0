package org.sewall.analysis.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.sewall.result.ModelResult;
import org.sewall.result.ModificationIndex;

/**
 * Finds the parameters whose absence a fit resents most.
 *
 * <p>An index counts as large above the 5 percent point of chi-square with one degree of freedom, divided by the number of
 * indices that were looked at (Bonferroni), and never below 10.83, its 0.1 percent point; and only if the expected change is
 * at least .1 when all variables are standardized (Saris, Satorra and van der Veld 2009, Structural Equation Modeling 16,
 * 561-582): large samples make small misspecifications significant. A covariance and the paths in both directions between
 * two variables often fit equally; the first of them stands for all.
 */
public final class LargeModificationIndices {

    private static final double ONE_IN_A_THOUSAND = 10.83;
    private static final double LEVEL = 0.05;
    private static final double SMALLEST_CHANGE = 0.1;
    private static final int MOST = 3;
    private static final Set<String> OPERATORS = Set.of("=~", "~", "~~");

    private LargeModificationIndices() {}

    /** Return the findings of a fitted model, the largest first, a few at most. */
    public static List<FitFinding> of(ModelResult model) {
        double cutOff = cutOff(model.modificationIndices().size());
        Set<Set<String>> seen = new HashSet<>();
        List<FitFinding> findings = new ArrayList<>();
        for (ModificationIndex index : model.modificationIndices()) {
            boolean large = index.index() > cutOff && Math.abs(index.changeAll()) >= SMALLEST_CHANGE;
            if (large && findings.size() < MOST && OPERATORS.contains(index.operator()) && seen.add(sides(index))) {
                findings.add(new FitFinding(
                        FitFinding.Kind.LARGE_MODIFICATION_INDEX,
                        List.of(index.left(), index.right()),
                        List.of(
                                index.left(),
                                index.operator(),
                                index.right(),
                                Digits.of(index.index()),
                                Digits.of(index.change()))));
            }
        }
        return findings;
    }

    private static Set<String> sides(ModificationIndex index) {
        return new HashSet<>(List.of(index.left(), index.right()));
    }

    /** Return what an index has to exceed among so many. */
    static double cutOff(int indices) {
        double adjusted = ChiSquaredDistribution.of(1).inverseSurvivalProbability(LEVEL / Math.max(1, indices));
        return Math.max(ONE_IN_A_THOUSAND, adjusted);
    }
}
