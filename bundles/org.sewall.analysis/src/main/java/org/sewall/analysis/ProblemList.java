package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sewall.data.DataProblem;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/** Collects problems: each kind once at a place, in the order of files and lines. */
final class ProblemList {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    private final List<Problem> problems = new ArrayList<>();

    /** Add a problem unless one of its kind is at its place already, as from the first of two steps. */
    void add(Problem problem) {
        if (problems.stream().noneMatch(other -> isSame(problem, other))) {
            problems.add(problem);
        }
    }

    /** Add a problem unless one of its kind with the same arguments, from one up to another, is there already. */
    void addOnce(Problem problem, int from, int to) {
        if (problems.stream().noneMatch(other -> isAboutSame(problem, other, from, to))) {
            problems.add(problem);
        }
    }

    private static boolean isAboutSame(Problem one, Problem other, int from, int to) {
        return one.id().equals(other.id())
                && one.file().equals(other.file())
                && one.arguments().stream()
                        .limit(to)
                        .skip(from)
                        .toList()
                        .equals(other.arguments().stream().limit(to).skip(from).toList());
    }

    /** Return the text of what was added last, empty if nothing was. */
    String lastMessage() {
        return problems.isEmpty() ? "" : problems.get(problems.size() - 1).message();
    }

    /** Return all, sorted. */
    List<Problem> sorted() {
        return problems.stream().sorted(ORDER).toList();
    }

    /** Return a problem of data, at its place in the data file. */
    static Problem of(DataProblem problem) {
        Severity severity = problem.isWarning() ? Severity.WARNING : Severity.ERROR;
        return Problem.of(problem.id(), severity, problem.text())
                .about(problem.arguments().toArray())
                .at(problem.file(), problem.line(), problem.column());
    }

    private static boolean isSame(Problem one, Problem other) {
        if (!one.id().equals(other.id()) || !one.file().equals(other.file())) {
            return false;
        }
        return one.line() == 0
                ? one.message().equals(other.message())
                : one.line() == other.line() && one.column() == other.column();
    }
}
