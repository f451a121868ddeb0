package org.sewall.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sewall.result.Problem;

/** Tells which problems of a fit or of reading data were told by the static analysis already, with a better place. */
public final class Doubles {

    private static final Set<String> UNIDENTIFIED = Set.of(
            "analysis.scale-not-set", "analysis.t-rule", "analysis.two-indicator-rule", "analysis.not-identified");

    private static final Set<String> IMPOSSIBLE = Set.of("analysis.impossible-moments");

    /** What says the same as what, if it is about the same thing. */
    private static final Map<String, Set<String>> SAME = Map.ofEntries(
            Map.entry("estimation.not-identified", UNIDENTIFIED),
            Map.entry("estimation.negative-degrees-of-freedom", UNIDENTIFIED),
            Map.entry("sample.constant", Set.of("analysis.constant-column")),
            Map.entry("data.constant-column", Set.of("analysis.constant-column")),
            Map.entry("sample.duplicated", Set.of("analysis.duplicate-column")),
            Map.entry("data.duplicated-column", Set.of("analysis.duplicate-column")),
            Map.entry("data.text-in-number-column", Set.of("analysis.non-numeric-column")),
            Map.entry("sample.too-few-cases", Set.of("analysis.few-cases")),
            Map.entry("sample.empty-category", Set.of("analysis.empty-category")),
            Map.entry("data.not-positive-definite", IMPOSSIBLE),
            Map.entry("data.correlation-out-of-range", IMPOSSIBLE),
            Map.entry("data.covariance-out-of-range", IMPOSSIBLE),
            Map.entry("data.variance-not-positive", IMPOSSIBLE),
            Map.entry("data.deviation-not-positive", IMPOSSIBLE),
            Map.entry("sample.not-positive-definite", IMPOSSIBLE));

    private Doubles() {}

    /**
     * Return what was told, followed by what else was found. Of the two the one is kept whose place is better: that is the
     * cell of a data file for what is wrong with a cell, else the place in the study.
     */
    public static List<Problem> merge(List<Problem> told, List<Problem> found) {
        List<Problem> all = new ArrayList<>(told);
        all.removeIf(problem -> found.stream().anyMatch(other -> isCell(other) && isSame(other, problem)));
        all.addAll(without(found, told));
        return all;
    }

    /** Return what was found but for what was told already; what is told in a data file itself stays there. */
    public static List<Problem> without(List<Problem> found, List<Problem> told) {
        return found.stream()
                .filter(problem -> isCell(problem) || told.stream().noneMatch(other -> isSame(problem, other)))
                .toList();
    }

    private static boolean isCell(Problem problem) {
        return problem.id().startsWith("data.")
                && problem.line() > 0
                && !problem.id().equals("data.not-positive-definite");
    }

    private static boolean isSame(Problem found, Problem told) {
        if (found.id().equals(told.id())) {
            return found.message().equals(told.message())
                    || !found.arguments().isEmpty()
                            && !told.arguments().isEmpty()
                            && found.arguments().get(0).equals(told.arguments().get(0));
        }
        Set<String> same = SAME.getOrDefault(found.id(), Set.of());
        return same.contains(told.id())
                && (same == IMPOSSIBLE
                        || told.arguments().stream().anyMatch(name -> !name.isEmpty() && speaksOf(found, name)));
    }

    private static boolean speaksOf(Problem problem, String name) {
        var word = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?![\\w])");
        return word.matcher(problem.message()).find()
                || problem.arguments().stream()
                        .anyMatch(argument -> word.matcher(argument).find());
    }
}
